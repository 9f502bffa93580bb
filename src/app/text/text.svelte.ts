/*
 * Every word the app shows, in every language. `text.<area>.<key>` is the text in the language in force; used in a
 * template or a `$derived` it changes with the language, so never keep one in a module-level constant.
 *
 * A new text: add it to `en/<area>.ts` (English is the reference) and to `de/<area>.ts`; the type checker names what is missing.
 * A new area: two such files, and a line in `en/english.ts` and `de/german.ts`.
 * - A text with figures is a function with named parameters and gives the whole sentence; no view joins fragments.
 * - Counts are passed as numbers, and the dictionary picks the plural (`plural` of `en/grammar.ts`, `de/grammar.ts`).
 *   Other figures are passed as formatted by `format-figure.ts` and its neighbours, which follow the language too.
 * - Symbols that are the same everywhere (mV, ms, QRS, RR) may stay in the view; exported files stay English.
 * A new language: a folder beside `de/` with the same files, and a line in `locales.ts`.
 */
import { LOCALES, type Dictionary, type Locale } from './locales.ts';
import { readLanguagePreference, setPageLanguage, storeLanguagePreference } from '../../browser/language-preference.ts';

/** The language chosen earlier, else the first of the device's languages that the app has. */
function preferredLocale(): Locale {
  const wanted = [readLanguagePreference() ?? [], globalThis.navigator?.languages ?? []].flat();
  const found = wanted
    .map((tag) => tag.split('-')[0])
    .find((tag): tag is Locale => tag !== undefined && tag in LOCALES);
  return found ?? 'en';
}

/** The language in force. Only its dictionary is loaded, before anything is painted. */
class Language {
  locale = $state<Locale>('en');
  dictionary: Dictionary;

  constructor(locale: Locale, dictionary: Dictionary) {
    this.locale = locale;
    this.dictionary = $state.raw(dictionary);
  }

  /** Shows the app in a language and remembers it; the old one stays when the new one cannot be loaded. */
  async choose(locale: Locale): Promise<void> {
    await this.#use(locale);
    storeLanguagePreference(locale);
  }

  /** Shows the app in the language chosen earlier, else in the first of the device's languages that the app has. */
  async usePreferred(): Promise<void> {
    await this.#use(preferredLocale());
  }

  async #use(locale: Locale): Promise<void> {
    this.dictionary = await LOCALES[locale].load();
    this.locale = locale;
    setPageLanguage(LOCALES[locale].tag);
  }
}

const firstLocale = preferredLocale();
export const language = new Language(firstLocale, await LOCALES[firstLocale].load());

export const text: Dictionary = new Proxy({} as Dictionary, {
  get: (_none, area: keyof Dictionary) => language.dictionary[area],
});
