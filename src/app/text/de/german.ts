import type { Dictionary } from '../locales.ts';
import { anatomy } from './anatomy.ts';
import { classes } from './classes.ts';
import { findings } from './findings.ts';
import { reasons } from './reasons.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';

export const german = {
  anatomy,
  classes,
  findings,
  reasons,
  shell,
  start,
} satisfies Dictionary;
