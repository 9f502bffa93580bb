import { atlas } from './atlas.ts';
import { learn } from './learn.ts';
import { lecture } from './lecture.ts';
import { live } from './live.ts';
import { quiz } from './quiz.ts';
import { rhythms } from './rhythms.ts';
import { strap } from './strap.ts';

/** What only Learn shows: it comes with it. */
export const learning = { atlas, learn, lecture, live, quiz, rhythms, strap };
