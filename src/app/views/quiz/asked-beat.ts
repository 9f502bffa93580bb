import { cardOf } from '../../../ecg/simulation/gallery/gallery.ts';
import { OPENED } from '../../../ecg/simulation/gallery/opened-recording.ts';
import type { Answer, Question } from '../../../ecg/simulation/quiz/question.ts';
import type { CardRequest } from '../../../ecg/simulation/gallery/gallery.ts';
import type { SimulatedBeat } from '../../../ecg/simulation/simulated-beats.ts';
import type { Strip } from '../gallery/card-strip.ts';

/** What shows of a beat has to lie within the strip, seconds before R of its QRS and behind its T. */
const BEFORE_SECONDS = 0.25;
const BEHIND_SECONDS = 0.05;

/**
 * The beat that an answer is told by: the one asked about; of ectopic beats the first that was missed or wrongly taken, else the first; of a
 * rhythm the first that takes the way it is about.
 */
export function askedBeat(
  question: Question,
  { fromSeconds, seconds, truth }: Strip,
  answer: Answer,
): SimulatedBeat | null {
  const shown = truth.beats.filter(
    ({ qrs, t }) => qrs.onset > fromSeconds + BEFORE_SECONDS && t.end < fromSeconds + seconds - BEHIND_SECONDS,
  );
  const at = timeAsked(question, answer);
  const { pathway } = cardOf(question.strip.rhythm);
  return (
    truth.beats.find(({ rSeconds }) => rSeconds === at) ??
    shown.find((one) => one.pathway === pathway) ??
    shown[0] ??
    null
  );
}

function timeAsked(question: Question, answer: Answer): number | null {
  if (question.kind !== 'find-ectopic') return 'atSeconds' in question ? question.atSeconds : null;
  const taken = answer.kind === 'beats' ? answer.indices : [];
  const all = [...question.beatsSeconds.keys()];
  const wrong = all.find((i) => taken.includes(i) !== question.answer.includes(i));
  return question.beatsSeconds[wrong ?? question.answer[0] ?? 0] ?? null;
}

/** The recording that a strip is of, as it opens in the reader. */
export function askedRecording({ seed, personSeed, snrDb }: Question['strip']): Partial<CardRequest> {
  return { seed, personSeed, snrDb, durationSeconds: OPENED.durationSeconds };
}
