import type { BeatClass } from '../../beats/beat-class.ts';
import type { OriginSite } from '../../explanation/pathways.ts';
import type { RhythmId } from '../gallery/gallery.ts';
import type { SimulatedLead } from '../waves/lead-vectors.ts';

/** What can be asked, each with the letter that stands for it in a quiz's code. */
export const QUESTION_KINDS = {
  'beat-class': 'c',
  rhythm: 'r',
  'find-ectopic': 'f',
  origin: 'o',
  interval: 'i',
  'p-wave': 'p',
} as const;
export type QuestionKind = keyof typeof QUESTION_KINDS;

/** Intervals that are measured, with how far a measurement may be off, seconds (two readers differ by as much). */
export const MEASURED_INTERVALS = { pr: 0.02, qrs: 0.02, qt: 0.04, rr: 0.02 } as const;
export type MeasuredInterval = keyof typeof MEASURED_INTERVALS;

/** The strip a question is about: how to simulate it again. */
export interface AskedStrip {
  readonly rhythm: RhythmId;
  readonly seed: number;
  readonly personSeed: number;
  readonly snrDb: number;
  readonly lead: SimulatedLead;
  readonly fromSeconds: number;
  readonly seconds: number;
}

/** What is asked about a strip: what is marked on it (seconds of the recording) and the answer. */
export type Asked =
  | { readonly kind: 'beat-class'; readonly atSeconds: number; readonly answer: BeatClass }
  | { readonly kind: 'rhythm'; readonly choices: readonly RhythmId[]; readonly answer: RhythmId }
  /** All beats in view, and the indices among them of the ectopic ones. */
  | { readonly kind: 'find-ectopic'; readonly beatsSeconds: readonly number[]; readonly answer: readonly number[] }
  | { readonly kind: 'origin'; readonly atSeconds: number; readonly answer: OriginSite }
  | {
      readonly kind: 'interval';
      readonly interval: MeasuredInterval;
      readonly atSeconds: number;
      readonly answer: readonly [from: number, to: number];
    }
  /** Places marked with letters, and which of them is the P wave. */
  | { readonly kind: 'p-wave'; readonly marksSeconds: readonly number[]; readonly answer: number };

/** A question about a simulated strip. */
export type Question = { readonly strip: AskedStrip } & Asked;

/** What a person answered: one of the choices, the beats pointed at, or a length in seconds. */
export type Answer =
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'beats'; readonly indices: readonly number[] }
  | { readonly kind: 'length'; readonly seconds: number };

/** Whether an answer is right; of ectopic beats all must be found and no other, a length be within its tolerance. */
export function isRight(question: Asked, answer: Answer): boolean {
  switch (question.kind) {
    case 'find-ectopic':
      return (
        answer.kind === 'beats' &&
        answer.indices.length === question.answer.length &&
        question.answer.every((index) => answer.indices.includes(index))
      );
    case 'interval': {
      const [from, to] = question.answer;
      const tolerance = MEASURED_INTERVALS[question.interval];
      return answer.kind === 'length' && Math.abs(answer.seconds - (to - from)) <= tolerance + 1e-6;
    }
    default:
      return answer.kind === 'choice' && answer.choice === String(question.answer);
  }
}
