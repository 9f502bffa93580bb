import type { Analysis, RecordingSummary } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import type { Session } from '../../state/session/session.svelte.ts';
import { askOfRecording, type KnownBeat, type RecordedQuestion, type TruthBy } from './recorded-question.ts';
import type { RecordedQuizSettings } from './recorded-quiz-code.ts';

/** More columns than a strip has samples: every sample comes as it is. */
const EVERY_SAMPLE = 100_000;

/** Who says what the beats of the open recording are. */
export function truthBy({ reference }: Pick<RecordingSummary, 'reference'>): TruthBy {
  return reference.sample.length > 0 ? 'reference' : 'model';
}

/** The beats that can be asked about, in time order: those of the reference outside ventricular flutter, else the model's. */
export function knownBeats(
  { reference, sampleRateHz }: Pick<RecordingSummary, 'reference' | 'sampleRateHz'>,
  { beats }: Pick<Analysis, 'beats'>,
): KnownBeat[] {
  const classOf = (index: number | undefined): KnownBeat['beatClass'] => BEAT_CLASSES[index ?? -1] ?? null;
  if (truthBy({ reference }) === 'model') {
    return Array.from(beats.rPeakSample, (sample, i) => ({
      seconds: sample / sampleRateHz,
      beatClass: beats.notSure[i] === 1 ? null : classOf(beats.classIndex[i]),
    }));
  }
  const inFlutter = (sample: number): boolean =>
    reference.flutter.some(({ first, last }) => sample >= first && sample <= last);
  return Array.from(reference.sample, (sample, i) => ({
    seconds: sample / sampleRateHz,
    beatClass: inFlutter(sample) ? null : classOf(reference.classIndex[i]),
  }));
}

/** The questions of a quiz about the open recording, each with its samples. Rejects as the worker does, with an `AbortError` when overtaken. */
export async function recordedQuestions(
  { summary, analysis, filtered, answers }: Pick<Session, 'summary' | 'analysis' | 'filtered' | 'answers'>,
  settings: RecordedQuizSettings,
): Promise<RecordedQuestion[]> {
  if (!summary || !analysis) return [];
  const { leadIndex } = analysis;
  const asked = askOfRecording(knownBeats(summary, analysis), summary.durationSeconds, settings);
  return Promise.all(
    asked.map(async ({ strip, ...question }) => {
      const { fromSeconds: startSeconds, seconds } = strip;
      const trace = await answers.trace({
        ...{ leadIndex, filtered, startSeconds, endSeconds: startSeconds + seconds },
        maxColumns: EVERY_SAMPLE,
      });
      const signal = {
        samplesMv: trace.minMv,
        sampleRateHz: 1 / trace.columnSeconds,
        lead: summary.leads[leadIndex]?.name ?? '',
      };
      return { ...question, by: truthBy(summary), of: summary.name, strip: { ...strip, ...signal } };
    }),
  );
}
