import { atlas } from './atlas.ts';
import { learn } from './learn.ts';
import { live } from './live.ts';
import { quiz } from './quiz.ts';
import { rhythms } from './rhythms.ts';
import { strap } from './strap.ts';

/** What only Learn shows: it comes with it. */
export const learning = { atlas, learn, live, quiz, rhythms, strap };
