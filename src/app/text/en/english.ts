import { about } from './about.ts';
import { adapting } from './adapting.ts';
import { anatomy } from './anatomy.ts';
import { beat } from './beat.ts';
import { classes } from './classes.ts';
import { findings } from './findings.ts';
import { importing } from './importing.ts';
import { modelCard } from './model-card.ts';
import { reasons } from './reasons.ts';
import { problems } from './problems.ts';
import { recording } from './recording.ts';
import { recordings } from './recordings.ts';
import { report } from './report.ts';
import { rhythm } from './rhythm.ts';
import { scores } from './scores.ts';
import { settings } from './settings.ts';
import { shapes } from './shapes.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { table } from './table.ts';
import { trace } from './trace.ts';
import { warnings } from './warnings.ts';
import { work } from './work.ts';

/** The whole dictionary in English, which is the reference for the others. */
export const english = {
  about,
  adapting,
  anatomy,
  beat,
  classes,
  findings,
  importing,
  modelCard,
  reasons,
  problems,
  recording,
  recordings,
  report,
  rhythm,
  scores,
  settings,
  shapes,
  shell,
  start,
  table,
  trace,
  warnings,
  work,
};
