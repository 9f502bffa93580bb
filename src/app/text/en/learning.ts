import { learn } from './learn.ts';
import { quiz } from './quiz.ts';
import { rhythms } from './rhythms.ts';

/** What only Learn shows: it comes with it. */
export const learning = { learn, quiz, rhythms };
