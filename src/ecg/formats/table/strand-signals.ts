import type { LeadSamples } from '../../recording/lead-samples.ts';
import type { Lead } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { chooseSignals } from '../leads/choose-signals.ts';

/** Seconds of a signal that show whether it looks like an ECG. */
const JUDGED_SECONDS = 20;

/** What the rows of a long table name: the leads among it, and a word about what was left out. */
export interface StrandSignals {
  readonly leads: readonly Lead<LeadSamples>[];
  readonly warnings: readonly RecordingWarning[];
}

/** Of signals that rows name ("ECG", "RESP"), those that are an ECG; where none is, all that may be one, to be looked at. */
export function chooseStrands(signals: readonly Lead<LeadSamples>[], unit: string, sampleRateHz: number): StrandSignals {
  const described = signals.map(({ name, originalName }) => ({ name: originalName ?? name, unit, rateHz: sampleRateHz }));
  const beginningOf = (index: number) => signals[index].samplesMv.subarray(0, Math.ceil(JUDGED_SECONDS * sampleRateHz));
  const { chosen, warnings } = chooseSignals(described, [], beginningOf);
  const leads = chosen.map(({ index, name, originalName, foreign }): Lead<LeadSamples> => {
    return { ...signals[index], name, originalName, foreign };
  });
  return { leads, warnings: warnings.filter(({ code }) => code !== 'no-ecg') };
} // prettier-ignore
