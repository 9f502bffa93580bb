import { webkit } from './webkit.ts';
import { testInEngine } from './test-in-engine.ts';

testInEngine(webkit);
