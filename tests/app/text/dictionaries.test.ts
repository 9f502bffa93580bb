import { describe, expect, it } from 'vitest';
import { LEARNING_LOCALES } from '../../../src/app/text/learning-locales.ts';
import { LOCALES, type Locale } from '../../../src/app/text/locales.ts';
import { english } from '../../../src/app/text/en/english.ts';
import { later } from '../../../src/app/text/en/later.ts';
import { learning } from '../../../src/app/text/en/learning.ts';

// The type checker holds the keys of all languages together; here is what it cannot see.

const OTHERS = Object.entries(LOCALES).filter(([locale]) => locale !== 'en');
/** Two plain words in a row: more than a name, a format or a symbol, which may be the same in both languages. */
const SENTENCE = /\p{Ll}{2,} \p{Ll}{2,}/u;

type Text = string | ((values: never) => string);

/** "area.key" of every text with the text, or with the function that makes it. */
function flat(entry: object | Text, path = ''): [string, Text][] {
  if (typeof entry !== 'object') return [[path, entry]];
  // A label in lines may have more of them in one language than in another.
  if (Array.isArray(entry)) return [[path, entry.join(' ')]];
  return Object.entries(entry).flatMap(([key, child]: [string, object | Text]) =>
    flat(child, path === '' ? key : `${path}.${key}`),
  );
}

/** What a text asks of its parameters, at any depth. */
function parametersOf(make: (values: never) => string): string[] {
  const asked = new Set<string>();
  const recorder = (path: string): unknown =>
    new Proxy(() => path, {
      get: (_target, key) => {
        if (key === Symbol.toPrimitive) return () => path;
        if (key === Symbol.iterator) return () => [path][Symbol.iterator]();
        if (typeof key === 'symbol') return undefined;
        asked.add(`${path}.${key}`);
        return recorder(`${path}.${key}`);
      },
    });
  make(recorder('') as never);
  return [...asked].sort();
}

describe.each(OTHERS)('the dictionary in "%s"', async (locale, { load, loadLater }) => {
  const own = new Map(
    flat({ ...(await load()), ...(await loadLater()), ...(await LEARNING_LOCALES[locale as Locale]()) }),
  );
  const reference = flat({ ...english, ...later, ...learning });

  it('has every text of the English one, none empty and none with space around it', () => {
    expect([...own.keys()].sort()).toEqual(reference.map(([path]) => path).sort());
    for (const [path, text] of own) if (typeof text === 'string') expect(text.trim(), path).toBe(text);
  });

  it('uses the same figures in every text that has some', () => {
    for (const [path, text] of reference) {
      const translated = own.get(path);
      if (typeof text !== 'function' || typeof translated !== 'function') continue;
      expect(parametersOf(translated), path).toEqual(parametersOf(text));
    }
  });

  it('leaves no sentence in English', () => {
    const left = reference.filter(
      ([path, text]) => typeof text === 'string' && SENTENCE.test(text) && own.get(path) === text,
    );
    expect(left.map(([path]) => path)).toEqual([]);
  });
});
