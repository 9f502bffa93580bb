import { detectRPeaks } from '../../src/ecg/detection/detect-r-peaks.ts';
import { networkLeads } from '../../src/ecg/preparation/network-leads.ts';
import { prepareBeats, type PreparedBeats } from '../../src/ecg/preparation/prepare-beats.ts';
import type { BeatClass } from '../../src/ecg/beats/beat-class.ts';
import { loadRecord } from '../datasets/load-record.ts';
import { rhythmOfBeats } from '../datasets/rhythm-of-beats.ts';
import { fibrillationOf, type FibrillationLabel } from './fibrillation-labels.ts';
import type { RhythmGroup, RhythmRecord } from './training-records.ts';
import { ruledOutSource, sourceOf, type RhythmSource } from './training-sources.ts';
import type { SourceGroup } from './training-set.ts';

/** What the beats of a group are not, and how much of them an epoch sees; the others only measure, and teach fibrillation. */
const RULED_OUT: Partial<
  Record<
    RhythmGroup,
    { readonly classes: readonly BeatClass[]; readonly group: SourceGroup; readonly drawShare: number }
  >
> = (() => {
  const notS = { classes: ['S'] as const, group: { name: 'not supraventricular', lossShare: 0.06 } };
  return {
    'cinc2017 A': { ...notS, drawShare: 0.35 },
    aftdb: { ...notS, drawShare: 1 },
    cpsc2021: { ...notS, drawShare: 1 },
    'cinc2017 N': {
      classes: ['S', 'V'],
      group: { name: 'neither supraventricular nor ventricular', lossShare: 0.04 },
      drawShare: 0.06,
    },
  };
})();

/** Of a whole record, what its group says about fibrillation. */
const FIBRILLATION: Readonly<Record<Exclude<RhythmGroup, 'cpsc2021'>, FibrillationLabel>> = {
  'cinc2017 A': 'yes',
  'cinc2017 N': 'no',
  'cinc2017 O': 'no',
  'cinc2017 ~': 'unknown',
  aftdb: 'yes',
  'afpdb n': 'no',
};

/** What a record without beat labels gives to training and to the measures of what is said wrongly. */
export interface RhythmRecordSource {
  readonly record: RhythmRecord;
  readonly prepared: PreparedBeats;
  /** Its beats with what they say about fibrillation; `group` is null where they only measure. */
  readonly source: RhythmSource;
}

/** Reads a record of a rhythm database; its beats are where the app finds them. Null where there are none. */
export async function rhythmRecordSource(record: RhythmRecord): Promise<RhythmRecordSource | null> {
  const recording = await loadRecord(record.database, record.name);
  const { sampleRateHz, annotations } = recording;
  const leads = networkLeads(recording);
  const peaks = detectRPeaks(leads, sampleRateHz).rPeakSample;
  if (peaks.length === 0) return null;
  const prepared = prepareBeats(leads, sampleRateHz, peaks);
  const { group } = record;
  const fibrillation =
    group === 'cpsc2021'
      ? fibrillationOf(record.database, rhythmOfBeats(annotations, peaks), prepared, [])
      : Array.from(peaks, () => FIBRILLATION[group]);
  const ruledOut = RULED_OUT[group];
  const inFibrillation =
    group === 'cpsc2021' ? Uint8Array.from(fibrillation, (label) => Number(label === 'yes')) : null;
  const source = ruledOut
    ? ruledOutSource(prepared, ruledOut.group, ruledOut.classes, ruledOut.drawShare, inFibrillation)
    : sourceOf(prepared, new Uint8Array(prepared.count));
  return { record, prepared, source: { ...source, fibrillation } };
}
