import { chromium } from './chromium.ts';
import { testInEngine } from './test-in-engine.ts';
import { testWorkersInEngine } from './test-workers-in-engine.ts';

testInEngine(chromium);
testWorkersInEngine(chromium);
