import { cardOf } from '../../../ecg/simulation/gallery/gallery.ts';
import { OPENED } from '../../../ecg/simulation/gallery/opened-recording.ts';
import type { Answer, Question } from '../../../ecg/simulation/quiz/question.ts';
import type { CardRequest } from '../../../ecg/simulation/gallery/gallery.ts';
import type { SimulatedBeat } from '../../../ecg/simulation/simulated-beats.ts';
import type { Strip } from '../gallery/card-strip.ts';
import { beatToTell } from './recorded-question.ts';

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
  const { kind } = question;
  const at = kind === 'beat-class' || kind === 'find-ectopic' ? beatToTell(question, answer) : timeOf(question);
  const { pathway } = cardOf(question.strip.rhythm);
  return (
    truth.beats.find(({ rSeconds }) => rSeconds === at) ??
    shown.find((one) => one.pathway === pathway) ??
    shown[0] ??
    null
  );
}

function timeOf(question: Question): number | null {
  return 'atSeconds' in question ? question.atSeconds : null;
}

/** The recording that a strip is of, as it opens in the reader. */
export function askedRecording({ seed, personSeed, snrDb }: Question['strip']): Partial<CardRequest> {
  return { seed, personSeed, snrDb, durationSeconds: OPENED.durationSeconds };
}
