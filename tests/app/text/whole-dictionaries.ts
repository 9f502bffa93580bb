import { german as firstGerman } from '../../../src/app/text/de/german.ts';
import { later as laterGerman } from '../../../src/app/text/de/later.ts';
import { learning as learningGerman } from '../../../src/app/text/de/learning.ts';
import type { Dictionary } from '../../../src/app/text/dictionary.ts';
import { english as firstEnglish } from '../../../src/app/text/en/english.ts';
import { later as laterEnglish } from '../../../src/app/text/en/later.ts';
import { learning as learningEnglish } from '../../../src/app/text/en/learning.ts';

/** All the words of a language; the app loads them in parts. */
export const german: Dictionary = { ...firstGerman, ...laterGerman, ...learningGerman };
export const english: Dictionary = { ...firstEnglish, ...laterEnglish, ...learningEnglish };
