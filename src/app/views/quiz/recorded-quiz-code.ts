import { QUESTION_KINDS } from '../../../ecg/simulation/quiz/question.ts';
import { RECORDED_KINDS, type RecordedKind } from './recorded-question.ts';

/** What makes a quiz about a recording: with that recording, analysed in the same way, the same questions. */
export interface RecordedQuizSettings {
  /** The first digits of the recording's key: they tell it from others. */
  readonly key: string;
  readonly seed: number;
  readonly count: number;
  readonly kinds: readonly RecordedKind[];
}

const KEY_DIGITS = 8;
const MOST_QUESTIONS = 50;

/** The part of a recording's key that stands in a link. */
export function shortKey(key: string): string {
  return key.slice(0, KEY_DIGITS);
}

/** A quiz about a recording as a word for a link: "rec.1f2e3d4c.4711.10.cf". */
export function writeRecordedCode({ key, seed, count, kinds }: RecordedQuizSettings): string {
  const letters = RECORDED_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => QUESTION_KINDS[kind]);
  return ['rec', key, seed, count, letters.join('')].join('.');
}

/** Reads such a word; null where it is none. */
export function readRecordedCode(code: string): RecordedQuizSettings | null {
  const parts = /^rec\.([0-9a-f]{8})\.(\d{1,9})\.(\d{1,2})\.([cf]{1,2})$/.exec(code);
  if (!parts) return null;
  const [, key = '', seed, count, letters = ''] = parts;
  const kinds = RECORDED_KINDS.filter((kind) => letters.includes(QUESTION_KINDS[kind]));
  const asked = Number(count);
  return asked < 1 || asked > MOST_QUESTIONS ? null : { key, seed: Number(seed), count: asked, kinds };
}
