import { chromium } from './chromium.ts';
import { testInEngine } from './test-in-engine.ts';

testInEngine(chromium);
