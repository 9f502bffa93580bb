/*
 * Every word the app shows, in every language. `text.<area>.<key>` is the text in the language in force; used in a
 * template or a `$derived` it changes with the language, so never keep one in a module-level constant.
 *
 * A new text: add it to `en/<area>.ts` (English is the reference) and to `de/<area>.ts`; the type checker names what is missing.
 * A new area: two such files, and a line in `en/english.ts` and `de/german.ts`; in `en/later.ts` and `de/later.ts` when only
 * parts that load later show it (every `LazyComponent` waits for it).
 * - A text with figures is a function with named parameters and gives the whole sentence; no view joins fragments.
 * - Counts are passed as numbers, and the dictionary picks the plural (`plural` of `en/grammar.ts`, `de/grammar.ts`).
 *   Other figures are passed as formatted by `format-figure.ts` and its neighbours, which follow the language too.
 * - Symbols that are the same everywhere (mV, ms, QRS, RR) may stay in the view; exported files stay English.
 * What only the second place of the app shows is in `en/learning.ts` and `de/learning.ts` in the same way.
 * A new language: a folder beside `de/` with the same files, and a line in `locales.ts`.
 */
import type { Dictionary, FirstDictionary } from './dictionary.ts';
import { LOCALES, type Locale } from './locales.ts';
import { readLanguagePreference, setPageLanguage, storeLanguagePreference } from '../../browser/language-preference.ts';

/** The language chosen earlier, else the first of the device's languages that the app has. */
function preferredLocale(): Locale {
  const wanted = [readLanguagePreference() ?? [], globalThis.navigator?.languages ?? []].flat();
  const found = wanted
    .map((tag) => tag.split('-')[0])
    .find((tag): tag is Locale => tag !== undefined && tag in LOCALES);
  return found ?? 'en';
}

/** The language in force. Only its dictionary is loaded, before anything is painted; the later part when it is wanted. */
class Language {
  locale = $state<Locale>('en');
  /** Without the later areas until `complete` has resolved. */
  dictionary: Dictionary;
  #wantsLater = false;
  #learning: Readonly<Record<Locale, () => Promise<object>>> | null = null;
  #completing: Promise<void> | null = null;
  /** One change after the other: the last one asked for stands. */
  #changing: Promise<unknown> = Promise.resolve();

  constructor(locale: Locale, dictionary: FirstDictionary) {
    this.locale = locale;
    this.dictionary = $state.raw(dictionary as Dictionary);
  }

  /** Brings the areas that the first screen does without, in this language and in any chosen afterwards. Can be tried again. */
  complete(): Promise<void> {
    this.#wantsLater = true;
    this.#completing ??= this.#use(() => this.locale).catch((error: unknown) => {
      this.#completing = null;
      throw error;
    });
    return this.#completing;
  }

  /** Brings further areas, in this language and in any chosen afterwards: those of Learn. */
  async completeWith(learning: Readonly<Record<Locale, () => Promise<object>>>): Promise<void> {
    this.#learning = learning;
    if (!('learn' in this.dictionary)) await this.#use(() => this.locale);
  }

  /** Shows the app in a language and remembers it; the old one stays when the new one cannot be loaded. */
  async choose(locale: Locale): Promise<void> {
    await this.#use(() => locale);
    storeLanguagePreference(locale);
  }

  /** Shows the app in the language chosen earlier, else in the first of the device's languages that the app has. */
  async usePreferred(): Promise<void> {
    await this.#use(preferredLocale);
  }

  #use(choose: () => Locale): Promise<void> {
    const change = this.#changing.then(async () => {
      const locale = choose();
      const { load, loadLater, tag } = LOCALES[locale];
      const [first, later, learning] = await Promise.all([
        load(),
        this.#wantsLater ? loadLater() : null,
        this.#learning?.[locale](),
      ]);
      this.dictionary = { ...first, ...later, ...learning } as Dictionary;
      this.locale = locale;
      setPageLanguage(tag);
    });
    this.#changing = change.catch(() => undefined);
    return change;
  }
}

/** Without the dictionary of another language (it did not come) the app is there in English. */
async function firstLanguage(): Promise<Language> {
  const locale = preferredLocale();
  try {
    return new Language(locale, await LOCALES[locale].load());
  } catch {
    return new Language('en', await LOCALES.en.load());
  }
}

export const language = await firstLanguage();

export const text: Dictionary = new Proxy({} as Dictionary, {
  get: (_none, area: keyof Dictionary) => language.dictionary[area],
});
