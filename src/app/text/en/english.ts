import { adapting } from './adapting.ts';
import { anatomy } from './anatomy.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';

/** The whole dictionary in English, which is the reference for the others. */
export const english = { adapting, anatomy, shell, start };
