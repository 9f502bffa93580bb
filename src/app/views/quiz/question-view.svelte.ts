import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import { cardOf } from '../../../ecg/simulation/gallery/gallery.ts';
import { QUIZ_RATE_HZ } from '../../../ecg/simulation/quiz/make-questions.ts';
import type { Asked, Question } from '../../../ecg/simulation/quiz/question.ts';
import { cardStrip, type Strip } from '../gallery/card-strip.ts';
import { isRecorded, type AnyQuestion, type RecordedQuestion } from './recorded-question.ts';

const ORIGINS = ['sa-node', 'atrial-focus', 'av-junction', 'ventricular-focus', 'pacing-electrode'] as const;
/** A beat is chosen by pressing this near to it. */
const REACH_SECONDS = 0.35;

/** The strip of a question as it is shown. */
export function questionStrip(question: AnyQuestion): Strip | RecordedQuestion['strip'] {
  return isRecorded(question) ? question.strip : simulatedStrip(question);
}

/** The strip of a question about a simulated rhythm, with its truth. */
export function simulatedStrip({ strip }: Question): Strip {
  return cardStrip(cardOf(strip.rhythm), { ...strip, sampleRateHz: QUIZ_RATE_HZ });
}

/** What can be chosen, where an answer is a choice. */
export function choicesOf(question: Asked): readonly string[] {
  switch (question.kind) {
    case 'beat-class':
      return BEAT_CLASSES;
    case 'rhythm':
      return question.choices;
    case 'origin':
      return ORIGINS;
    case 'p-wave':
      return question.marksSeconds.map((_, i) => String(i));
    default:
      return [];
  }
}

/** What a person points at on the strip of one question before the answer is given. */
export class QuestionPointing {
  readonly question: AnyQuestion;
  beats = $state.raw<readonly number[]>([]);
  legs = $state.raw<readonly [number, number]>([0.4, 1]);
  #moved = $state(false);
  #held: 0 | 1 | null = null;

  constructor(question: AnyQuestion) {
    this.question = question;
    const third = question.strip.seconds / 3;
    this.legs = [third, 2 * third];
  }

  /** Whether there is an answer to give: beats are chosen, or a line was moved. */
  get pointed(): boolean {
    return this.question.kind === 'find-ectopic' ? this.beats.length > 0 : this.#moved;
  }

  toggle(beat: number): void {
    this.beats = this.beats.includes(beat)
      ? this.beats.filter((one) => one !== beat)
      : [...this.beats, beat].sort((a, b) => a - b);
  }

  setLeg(which: 0 | 1, seconds: number): void {
    this.#moved = true;
    const legs: [number, number] = [...this.legs];
    legs[which] = Math.max(0, Math.min(this.question.strip.seconds, seconds));
    this.legs = legs[0] <= legs[1] ? legs : [legs[1], legs[0]];
    if (legs[0] > legs[1] && this.#held !== null) this.#held = this.#held === 0 ? 1 : 0;
  }

  /** The strip was pressed at so many seconds from its beginning, dragged or let go. */
  press(seconds: number, phase: 'down' | 'move' | 'up'): void {
    const { question } = this;
    if (question.kind === 'find-ectopic' && phase === 'down') {
      const distance = (at: number): number => Math.abs(at - question.strip.fromSeconds - seconds);
      const near = question.beatsSeconds.reduce(
        (best, at, i) => (distance(at) < distance(question.beatsSeconds[best] ?? Infinity) ? i : best),
        0,
      );
      if (distance(question.beatsSeconds[near] ?? Infinity) < REACH_SECONDS) this.toggle(near);
    }
    if (question.kind !== 'interval') return;
    if (phase === 'down') {
      this.#held = Math.abs(seconds - this.legs[0]) <= Math.abs(seconds - this.legs[1]) ? 0 : 1;
    }
    if (this.#held !== null) this.setLeg(this.#held, seconds);
    if (phase === 'up') this.#held = null;
  }
}
