import type { Lead } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { MOST_GAP_SAMPLES, type MemoryPromise } from '../gate/memory-promise.ts';
import type { SignalDescription } from '../leads/signal-identity.ts';
import type { SequenceSet } from './sequence-set.ts';
import { listNames } from '../file-name.ts';

/** The leads of a series on one grid of samples. */
export interface JoinedLeads {
  readonly leads: readonly Lead[];
  /** What the file says each of them is. */
  readonly signals: readonly SignalDescription[];
  readonly startSeconds: number;
}

/** Steps that differ by no more are the same step, written with other digits. */
const SAME_STEP_SHARE = 1e-4;

/**
 * Joins the sequence sets of a series: sets that follow each other (a lead continues, after a gap where there is one) or
 * leads recorded one after another. Sets at another rate, or too far away, are left out with a warning.
 */
export function joinSequenceSets(
  sets: readonly SequenceSet[],
  memory: MemoryPromise,
  warnings: RecordingWarning[],
): JoinedLeads {
  const { stepSeconds, isRelative } = sets[0];
  const startSeconds = Math.min(...sets.filter((set) => set.isRelative === isRelative).map((set) => set.startSeconds));
  const names = [...new Set(sets.flatMap(({ leads }) => leads.map(({ name }) => name)))];
  const firstSampleOf = (set: SequenceSet) => Math.round((set.startSeconds - startSeconds) / stepSeconds);
  const lengthOf = (set: SequenceSet) => Math.max(...set.leads.map(({ samplesMv }) => samplesMv.length));
  const most = sets.reduce((sum, set) => sum + lengthOf(set), 0) + MOST_GAP_SAMPLES / names.length;
  const fits = (set: SequenceSet) =>
    set.isRelative === isRelative &&
    Math.abs(set.stepSeconds - stepSeconds) <= SAME_STEP_SHARE * stepSeconds &&
    firstSampleOf(set) + lengthOf(set) <= most;
  // The first set is read whatever it says.
  const joined = sets.some(fits) ? sets.filter(fits) : sets.slice(0, 1);
  const offset = Math.min(...joined.map(firstSampleOf));
  const length = Math.max(...joined.map((set) => firstSampleOf(set) - offset + lengthOf(set)));
  if (joined.length < sets.length) {
    const message = `${sets.length - joined.length} of ${sets.length} groups of leads have another sampling rate or a far-off time: left out.`;
    warnings.push({ code: 'header-field', message });
  }
  const leads = new Map<string, Lead>();
  const signals: SignalDescription[] = [];
  const short: string[] = [];
  for (const set of joined) {
    for (const { name, isEcgCode, statedUnit, samplesMv, unit, unitAssumed } of set.leads) {
      if (!leads.has(name)) {
        signals.push({ name, unit: statedUnit, sensor: isEcgCode ? 'ECG' : undefined, rateHz: 1 / stepSeconds });
      }
      const lead = leads.get(name) ?? {
        name,
        samplesMv: memory.samples(length),
        sourceUnit: unit,
        unitAssumed,
      };
      lead.samplesMv.set(samplesMv, firstSampleOf(set) - offset);
      if (samplesMv.length < lengthOf(set)) short.push(name);
      leads.set(name, lead);
    }
  }
  if (short.length > 0) {
    warnings.push({
      code: 'truncated-signal',
      message: `${listNames(short)} ends before the other leads: shown as gaps.`,
    });
  }
  return { leads: [...leads.values()], signals, startSeconds: startSeconds + offset * stepSeconds };
}
