import { formatCount } from './format-count.ts';

/** A word for one and for many of something; the many may stand for any count but one. */
interface Plural {
  readonly one: string;
  readonly other: string;
}

export interface Grammar {
  /** "1 beat", "12 beats": the count with the word that belongs to it. */
  readonly counted: (count: number, word: Plural) => string;
  /** The word alone. */
  readonly plural: (count: number, word: Plural) => string;
  /** "a, b and c". */
  readonly listed: (parts: readonly string[]) => string;
}

/** The grammar of a language that dictionaries need, by its BCP 47 tag. */
export function grammarOf(tag: string): Grammar {
  const rules = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const plural = (count: number, { one, other }: Plural): string => (rules.select(count) === 'one' ? one : other);
  return {
    plural,
    counted: (count, word) => `${formatCount(count)} ${plural(count, word)}`,
    listed: (parts) => list.format(parts),
  };
}
