import type { LearningDictionary } from '../dictionary.ts';
import { atlas } from './atlas.ts';
import { learn } from './learn.ts';
import { lecture } from './lecture.ts';
import { live } from './live.ts';
import { quiz } from './quiz.ts';
import { rhythms } from './rhythms.ts';
import { strap } from './strap.ts';

/** Was nur das Lernen zeigt. */
export const learning: LearningDictionary = { atlas, learn, lecture, live, quiz, rhythms, strap };
