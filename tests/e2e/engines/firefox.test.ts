import { firefox } from './firefox.ts';
import { testInEngine } from './test-in-engine.ts';

testInEngine(firefox);
