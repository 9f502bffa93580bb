/** A part of Learn. Its name is in `text.shell.learnParts`. */
export type LearnPart = 'gallery' | 'compare' | 'atlas' | 'live' | 'quiz' | 'lecture';

/** The parts of Learn in the order they are offered in, each with the address that it begins at. */
export const LEARN_PARTS: readonly (readonly [part: LearnPart, address: string])[] = [
  ['gallery', '#learn'],
  ['compare', '#learn/compare'],
  ['atlas', '#learn/atlas'],
  ['live', '#learn/live'],
  ['quiz', '#quiz'],
  ['lecture', '#learn/lecture'],
];
