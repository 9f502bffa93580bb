import type { AST } from '@eslint-community/regexpp';
import { visitRegExpAST } from '@eslint-community/regexpp';
import type { Expression } from './count-steps.ts';

/** Characters that files hold a lot of, and one of each kind that classes tell apart. */
const COMMON_CHARACTERS = [...' \t\n\0aZI0_-+.,;:/\\()[]{}<>"\'=#|%µé😀'];
/** A character that no expression has in mind. */
const OTHER = '\u0001';

/** A text that can be as long as wanted: one word over and over, between a beginning and an end. */
export interface HostileText {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/**
 * Texts that make an expression with repetition go back and try again: what leads to each repetition, then many times one
 * character or two that it repeats, or all of that, then something that fits or not.
 */
export function hostileTexts(expression: Expression): HostileText[] {
  const repeats = repetitionsOf(expression);
  if (repeats.length === 0) return [];
  const letters = repeatedLetters(expression, repeats);
  const pairs = letters.flatMap((first) => letters.map((second) => (first === second ? first : first + second)));
  const samples = repeats.flatMap((repeat) => [sampleOf(repeat.element), leadTo(repeat) + sampleOf(repeat.element)]);
  const words = new Set([...pairs, ...samples].filter((word) => word !== ''));
  const beginnings = new Set(['', OTHER, ...repeats.map(leadTo)]);
  return [...beginnings].flatMap((before) =>
    [...words].flatMap((word) => ['', OTHER].map((after) => ({ before, word, after }))),
  );
}

function repetitionsOf({ pattern }: Expression): AST.Quantifier[] {
  const found: AST.Quantifier[] = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max === Number.POSITIVE_INFINITY) found.push(quantifier);
    },
  });
  return found;
}

/** Of the characters in a repetition, one for each group that the sets of the expression tell apart. */
function repeatedLetters({ pattern, sets }: Expression, repeats: readonly AST.Quantifier[]): string[] {
  const { classes, letters: own } = setsIn(pattern);
  const repeated = new Set(repeats.flatMap((repeat) => [...setsIn(repeat).classes]));
  const byMembership = new Map<string, string>();
  for (const letter of [...COMMON_CHARACTERS, ...own]) {
    if (![...repeated].some((raw) => sets.has(raw, letter))) continue;
    const membership = [...classes].map((raw) => Number(sets.has(raw, letter))).join('');
    if (!byMembership.has(membership)) byMembership.set(membership, letter);
  }
  return [...byMembership.values()];
}

/** Single characters and sets of characters under a node, and every character that is named. */
function setsIn(node: AST.Node): { readonly classes: ReadonlySet<string>; readonly letters: readonly string[] } {
  const classes = new Set<string>();
  const letters: string[] = [];
  visitRegExpAST(node, {
    onCharacterEnter({ raw, value, parent }) {
      letters.push(String.fromCodePoint(value));
      if (parent.type === 'Alternative' || parent.type === 'Quantifier') classes.add(raw);
    },
    onCharacterClassEnter: ({ raw }) => void classes.add(raw),
    onCharacterSetEnter: ({ raw, parent }) => void (parent.type === 'CharacterClass' || classes.add(raw)),
  });
  return { classes, letters };
}

/** A shortest text that the expression matches up to the repetition. */
function leadTo(quantifier: AST.Quantifier): string {
  let text = '';
  for (let node: AST.Node = quantifier; node.parent; node = node.parent) {
    if (node.parent.type !== 'Alternative') continue;
    const before = node.parent.elements.slice(0, node.parent.elements.indexOf(node as AST.Element));
    text = before.map(sampleOf).join('') + text;
  }
  return text;
}

/** A short text that an element matches; what may be left out is there once. */
function sampleOf(element: AST.Element): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return COMMON_CHARACTERS.find((letter) => new RegExp(`^${element.raw}$`, 'u').test(letter)) ?? 'a';
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives[0]?.elements.map(sampleOf).join('') ?? '';
    case 'Quantifier':
      return sampleOf(element.element).repeat(Math.max(1, element.min));
    default:
      return '';
  }
}
