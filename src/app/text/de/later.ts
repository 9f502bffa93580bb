import type { LaterDictionary } from '../dictionary.ts';
import { about } from './about.ts';
import { adapting } from './adapting.ts';
import { anatomy } from './anatomy.ts';
import { findings } from './findings.ts';
import { inWords } from './in-words.ts';
import { intervals } from './intervals.ts';
import { modelCard } from './model-card.ts';
import { moments } from './moments.ts';
import { reasons } from './reasons.ts';
import { report } from './report.ts';
import { rhythm } from './rhythm.ts';
import { scores } from './scores.ts';
import { settings } from './settings.ts';
import { shapes } from './shapes.ts';
import { spells } from './spells.ts';
import { table } from './table.ts';
import { trace } from './trace.ts';
import { warnings } from './warnings.ts';

export const later = {
  about,
  adapting,
  anatomy,
  findings,
  inWords,
  intervals,
  modelCard,
  moments,
  reasons,
  report,
  rhythm,
  scores,
  settings,
  shapes,
  spells,
  table,
  trace,
  warnings,
} satisfies LaterDictionary;
