import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';

/** What follows a match: whether the rest of the expression matches from `at` on. */
type Rest = (at: number) => boolean;

/** More steps than any linear search over the texts tried here takes; a search that grows exponentially stops here. */
const MOST_STEPS = 2_000_000;

/** Lookbehinds longer than this are not followed. */
const LONGEST_LOOKBEHIND = 8;

/** Which characters belong to the sets and classes of an expression, asked of the engine once each. */
class CharacterSets {
  readonly #flags: string;
  readonly #known = new Map<string, boolean>();

  constructor(flags: string) {
    this.#flags = flags.replaceAll(/[gyd]/g, '');
  }

  has(raw: string, character: string): boolean {
    const key = `${character} ${raw}`;
    let isIn = this.#known.get(key);
    if (isIn === undefined) this.#known.set(key, (isIn = new RegExp(`^(?:${raw})$`, this.#flags).test(character)));
    return isIn;
  }
}

/** An expression as its syntax tree. */
export interface Expression {
  readonly pattern: AST.Pattern;
  readonly flags: string;
  readonly sets: CharacterSets;
}

/** The tree of an expression written as in source code: `/a+/gi`. */
export function parseExpression(literal: string): Expression {
  const { pattern, flags } = new RegExpParser({ ecmaVersion: 2025 }).parseLiteral(literal);
  return { pattern, flags: flags.raw, sets: new CharacterSets(flags.raw) };
}

/**
 * Steps a backtracking search for all matches takes over a text, as the engines of browsers search (without their
 * short cuts, which only leave steps out). Infinity when they are too many to count.
 */
export function countSteps({ pattern, flags, sets }: Expression, text: string): number {
  const search = new Search(text, flags, sets);
  try {
    for (let from = 0; from <= text.length;) from = search.next(pattern, from);
  } catch (error) {
    if (error instanceof TooManySteps) return Number.POSITIVE_INFINITY;
    throw error;
  }
  return search.steps;
}

class TooManySteps extends Error {}

class Search {
  steps = 0;
  readonly #text: string;
  readonly #flags: string;
  readonly #captures = new Map<AST.CapturingGroup, string>();
  readonly #sets: CharacterSets;

  constructor(text: string, flags: string, sets: CharacterSets) {
    this.#text = text;
    this.#flags = flags;
    this.#sets = sets;
  }

  /** Where the search goes on after the next match from `from` on; past the end when there is none. */
  next({ alternatives }: AST.Pattern, from: number): number {
    for (let start = from; start <= this.#text.length; start++) {
      let end = -1;
      if (this.#anyOf(alternatives, start, (at) => (end = at) >= 0)) return end > start ? end : start + 1;
    }
    return this.#text.length + 1;
  }

  #anyOf(alternatives: readonly AST.Alternative[], at: number, rest: Rest): boolean {
    return alternatives.some(({ elements }) => this.#sequence(elements, 0, at, rest));
  }

  #sequence(elements: readonly AST.Element[], index: number, at: number, rest: Rest): boolean {
    if (index === elements.length) return rest(at);
    return this.#element(elements[index], at, (next) => this.#sequence(elements, index + 1, next, rest));
  }

  #element(element: AST.Element, at: number, rest: Rest): boolean {
    if (++this.steps > MOST_STEPS) throw new TooManySteps();
    switch (element.type) {
      case 'Quantifier':
        return this.#repeated(element, at, 0, rest);
      case 'Group':
        return this.#anyOf(element.alternatives, at, rest);
      case 'CapturingGroup':
        return this.#anyOf(element.alternatives, at, (end) => {
          this.#captures.set(element, this.#text.slice(at, end));
          return rest(end);
        });
      case 'Assertion':
        return this.#asserted(element, at) && rest(at);
      case 'Backreference': {
        const group = Array.isArray(element.resolved) ? element.resolved[0] : element.resolved;
        const captured = this.#captures.get(group) ?? '';
        return this.#text.startsWith(captured, at) && rest(at + captured.length);
      }
      default: {
        const character = String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
        return at < this.#text.length && this.#sets.has(element.raw, character) && rest(at + character.length);
      }
    }
  }

  #repeated(quantifier: AST.Quantifier, at: number, count: number, rest: Rest): boolean {
    const { min, max, greedy, element } = quantifier;
    const more = (): boolean =>
      count < max &&
      this.#element(
        element,
        at,
        (next) => (next > at || count < min) && this.#repeated(quantifier, next, count + 1, rest),
      );
    if (count < min) return more();
    return greedy ? more() || rest(at) : rest(at) || more();
  }

  #asserted(assertion: AST.Assertion, at: number): boolean {
    const text = this.#text;
    if (!('negate' in assertion)) {
      const [edge, beside] = assertion.kind === 'start' ? [0, text[at - 1]] : [text.length, text[at]];
      return at === edge || (this.#flags.includes('m') && beside === '\n');
    }
    if (assertion.kind === 'word') {
      const isWord = (place: number) => /\w/.test(text[place] ?? '');
      return (isWord(at - 1) !== isWord(at)) !== assertion.negate;
    }
    const { alternatives, negate, kind } = assertion;
    if (kind === 'lookahead') return this.#anyOf(alternatives, at, () => true) !== negate;
    // Engines look back from `at`; from every place before it is more steps, never fewer, for the short ones in use.
    const begins = Array.from({ length: Math.min(at, LONGEST_LOOKBEHIND) + 1 }, (_, back) => at - back);
    return begins.some((begin) => this.#anyOf(alternatives, begin, (end) => end === at)) !== negate;
  }
}
