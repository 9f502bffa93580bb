import { loadPart } from '../../ecg/part/load-part.ts';
import type { LearningDictionary } from './dictionary.ts';
import type { Locale } from './locales.ts';

/** The texts of Learn in each language; what loads them comes with Learn too. */
export const LEARNING_LOCALES: Readonly<Record<Locale, () => Promise<LearningDictionary>>> = {
  en: async () => (await loadPart(() => import('./en/learning.ts'))).learning,
  de: async () => (await loadPart(() => import('./de/learning.ts'))).learning,
};
