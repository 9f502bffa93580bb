import type { LearningDictionary } from '../dictionary.ts';
import { learn } from './learn.ts';
import { quiz } from './quiz.ts';
import { rhythms } from './rhythms.ts';

/** Was nur das Lernen zeigt. */
export const learning: LearningDictionary = { learn, quiz, rhythms };
