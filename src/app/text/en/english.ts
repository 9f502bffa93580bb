import { anatomy } from './anatomy.ts';
import { classes } from './classes.ts';
import { findings } from './findings.ts';
import { reasons } from './reasons.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';

/** The whole dictionary in English, which is the reference for the others. */
export const english = {
  anatomy,
  classes,
  findings,
  reasons,
  shell,
  start,
};
