import type { LaterDictionary } from '../dictionary.ts';
import { about } from './about.ts';
import { anatomy } from './anatomy.ts';
import { inWords } from './in-words.ts';
import { modelCard } from './model-card.ts';
import { report } from './report.ts';
import { scores } from './scores.ts';
import { shapes } from './shapes.ts';
import { spells } from './spells.ts';

export const later = { about, anatomy, inWords, modelCard, report, scores, shapes, spells } satisfies LaterDictionary;
