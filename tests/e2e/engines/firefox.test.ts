import { firefox } from './firefox.ts';
import { testInEngine } from './test-in-engine.ts';
import { testWorkersInEngine } from './test-workers-in-engine.ts';

testInEngine(firefox);
testWorkersInEngine(firefox);
