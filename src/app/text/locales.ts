import { loadPart } from '../../ecg/part/load-part.ts';
import type { FirstDictionary, LaterDictionary } from './dictionary.ts';

export type Locale = 'en' | 'de';

interface LocaleFacts {
  /** The language's name in itself. */
  readonly name: string;
  /** BCP 47 tag, for `Intl` and for `<html lang>`. */
  readonly tag: string;
  readonly load: () => Promise<FirstDictionary>;
  readonly loadLater: () => Promise<LaterDictionary>;
}

export const LOCALES: Readonly<Record<Locale, LocaleFacts>> = {
  en: {
    name: 'English',
    tag: 'en-GB',
    load: async () => (await loadPart(() => import('./en/english.ts'))).english,
    loadLater: async () => (await loadPart(() => import('./en/later.ts'))).later,
  },
  de: {
    name: 'Deutsch',
    tag: 'de-DE',
    load: async () => (await loadPart(() => import('./de/german.ts'))).german,
    loadLater: async () => (await loadPart(() => import('./de/later.ts'))).later,
  },
};
