import type { BeatClass } from '../../../ecg/beats/beat-class.ts';
import type { OriginSite } from '../../../ecg/explanation/pathways.ts';
import type { Answer, Asked, Question } from '../../../ecg/simulation/quiz/question.ts';
import type { RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import type { SimulatedBeat } from '../../../ecg/simulation/simulated-beats.ts';
import { formatMilliseconds } from '../../text/format-figure.ts';
import { text } from '../../text/text.svelte.ts';
import { wayOfSimulated } from '../../../ecg/simulation/way-of-simulated.ts';

/** Letters of the places marked on a strip. */
export const MARK_LETTERS = ['A', 'B', 'C', 'D'] as const;

/** A choice of a question as it is read on its button. */
export function choiceInWords(kind: Asked['kind'], choice: string): string {
  switch (kind) {
    case 'beat-class':
      return text.classes.names[choice as BeatClass];
    case 'rhythm':
      return text.rhythms[choice as RhythmId].name;
    case 'origin':
      return text.quiz.origins[choice as OriginSite];
    case 'p-wave':
      return MARK_LETTERS[Number(choice)] ?? choice;
    default:
      return choice;
  }
}

/** What the right answer is. */
export function truthInWords(question: Asked): string {
  switch (question.kind) {
    case 'find-ectopic':
      return text.quiz.beatNumbers({ numbers: question.answer.map((i) => String(i + 1)) });
    case 'interval':
      return formatMilliseconds(question.answer[1] - question.answer[0]);
    default:
      return choiceInWords(question.kind, String(question.answer));
  }
}

/** What was answered. */
export function answerInWords(question: Asked, answer: Answer): string {
  if (answer.kind === 'length') return formatMilliseconds(answer.seconds);
  if (answer.kind === 'choice') return choiceInWords(question.kind, answer.choice);
  return answer.indices.length === 0
    ? text.quiz.none
    : text.quiz.beatNumbers({ numbers: answer.indices.map((i) => String(i + 1)) });
}

/** The question as it is asked. */
export function promptOf(question: Asked): string {
  return question.kind === 'interval' ? text.quiz.measure[question.interval] : text.quiz.prompts[question.kind];
}

/** One sentence that says why: of a beat the way it took, of a wave or interval what it is told by, of a rhythm what to look at. */
export function whyInWords(question: Question, beat: SimulatedBeat | null): string {
  switch (question.kind) {
    case 'interval':
      return text.quiz.why[question.interval];
    case 'p-wave':
      return text.quiz.why.p;
    case 'rhythm':
      return text.rhythms[question.strip.rhythm].look;
    default:
      return beat ? text.anatomy.pathways[wayOfSimulated(beat)].pathway : text.rhythms[question.strip.rhythm].look;
  }
}
