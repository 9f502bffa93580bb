import { webkit } from './webkit.ts';
import { testInEngine } from './test-in-engine.ts';
import { testWorkersInEngine } from './test-workers-in-engine.ts';

testInEngine(webkit);
testWorkersInEngine(webkit);
