import { beat } from './beat.ts';
import { classes } from './classes.ts';
import { importing } from './importing.ts';
import { problems } from './problems.ts';
import { recording } from './recording.ts';
import { recordings } from './recordings.ts';
import { shell } from './shell.ts';
import { signals } from './signals.ts';
import { start } from './start.ts';
import { work } from './work.ts';

/** The dictionary in English, which is the reference for the others, but for what comes later. */
export const english = {
  beat,
  classes,
  importing,
  problems,
  recording,
  recordings,
  shell,
  signals,
  start,
  work,
};
