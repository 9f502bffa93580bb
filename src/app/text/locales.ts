import type { english } from './en/english.ts';

export type Dictionary = typeof english;
export type Locale = 'en' | 'de';

interface LocaleFacts {
  /** The language's name in itself. */
  readonly name: string;
  /** BCP 47 tag, for `Intl` and for `<html lang>`. */
  readonly tag: string;
  readonly load: () => Promise<Dictionary>;
}

export const LOCALES: Readonly<Record<Locale, LocaleFacts>> = {
  en: { name: 'English', tag: 'en-GB', load: async () => (await import('./en/english.ts')).english },
  de: { name: 'Deutsch', tag: 'de-DE', load: async () => (await import('./de/german.ts')).german },
};
