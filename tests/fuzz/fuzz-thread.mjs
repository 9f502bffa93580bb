// A worker thread does not take over the TypeScript loader of the program that starts it.
import { tsImport } from 'tsx/esm/api';

await tsImport('./fuzz-worker.ts', import.meta.url);
