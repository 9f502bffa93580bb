import { adapting } from './adapting.ts';
import { beat } from './beat.ts';
import { classes } from './classes.ts';
import { findings } from './findings.ts';
import { importing } from './importing.ts';
import { intervals } from './intervals.ts';
import { reasons } from './reasons.ts';
import { problems } from './problems.ts';
import { recording } from './recording.ts';
import { recordings } from './recordings.ts';
import { rhythm } from './rhythm.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { signals } from './signals.ts';
import { start } from './start.ts';
import { table } from './table.ts';
import { trace } from './trace.ts';
import { warnings } from './warnings.ts';
import { work } from './work.ts';

/** The dictionary in English, which is the reference for the others, but for what comes later. */
export const english = {
  adapting,
  beat,
  classes,
  findings,
  importing,
  intervals,
  reasons,
  problems,
  recording,
  recordings,
  rhythm,
  settings,
  shell,
  signals,
  start,
  table,
  trace,
  warnings,
  work,
};
