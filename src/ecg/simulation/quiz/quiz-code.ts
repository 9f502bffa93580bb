import { QUESTION_KINDS, type QuestionKind } from './question.ts';

/** What makes a quiz: the same settings give the same questions on every device. */
export interface QuizSettings {
  readonly seed: number;
  /** 1: clean strips of what is seen in the first lesson; 3: noise, rare rhythms and those that are hard to tell. */
  readonly level: 1 | 2 | 3;
  readonly count: number;
  readonly kinds: readonly QuestionKind[];
}

export const ALL_KINDS = Object.keys(QUESTION_KINDS) as QuestionKind[];
const MOST_QUESTIONS = 50;

/** A quiz as a word for a link: "4711.2.10", or with letters for some kinds only "4711.2.10.cr". */
export function writeQuizCode({ seed, level, count, kinds }: QuizSettings): string {
  const letters = ALL_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => QUESTION_KINDS[kind]);
  return [seed, level, count, ...(letters.length < ALL_KINDS.length ? [letters.join('')] : [])].join('.');
}

/** Reads such a word; null where it is none. */
export function readQuizCode(code: string): QuizSettings | null {
  const parts = /^(\d{1,9})\.([123])\.(\d{1,2})(?:\.([a-z]{1,6}))?$/.exec(code);
  if (!parts) return null;
  const [, seed, level, count, letters = ''] = parts;
  const kinds = letters === '' ? ALL_KINDS : ALL_KINDS.filter((kind) => letters.includes(QUESTION_KINDS[kind]));
  const asked = Number(count);
  // Every letter names a kind: one that is left out in silence would make another quiz than the link was made for.
  const isRead = [...letters].every((letter) => kinds.some((kind) => QUESTION_KINDS[kind] === letter));
  if (!isRead || asked < 1 || asked > MOST_QUESTIONS) return null;
  return { seed: Number(seed), level: Number(level) as 1 | 2 | 3, count: asked, kinds };
}
