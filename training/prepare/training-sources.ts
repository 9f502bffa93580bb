import type { BeatClass } from '../../src/ecg/beats/beat-class.ts';
import { alignRPeaks } from '../../src/ecg/detection/align-r-peaks.ts';
import { networkLeads } from '../../src/ecg/preparation/network-leads.ts';
import { prepareBeats, type PreparedBeats } from '../../src/ecg/preparation/prepare-beats.ts';
import { selectReferenceBeats } from '../../src/ecg/scoring/select-reference-beats.ts';
import { preparedInputs } from '../../src/classifier/model/network-inputs.ts';
import { loadRecord } from '../datasets/load-record.ts';
import { rhythmOfBeats } from '../datasets/rhythm-of-beats.ts';
import { Random } from '../../src/ecg/simulation/random.ts';
import { cutPieces, SIMULATION_RATE_HZ } from '../simulation/beat-pieces.ts';
import type { Rhythm } from '../simulation/plan-rhythms.ts';
import { simulateRecordings } from '../simulation/simulate-recordings.ts';
import { fibrillationOf, type FibrillationLabel } from './fibrillation-labels.ts';
import type { LabelledBeats } from './labelled-beats.ts';
import type { TrainingRecord } from './training-records.ts';
import type { SourceGroup, TrainingSource } from './training-set.ts';

/** Beats of every simulated rhythm made from one record. */
const BEATS_PER_RHYTHM = 250;

const GROUPS = {
  rhythm: { name: 'rhythm', lossShare: 0.05 },
  fusion: { name: 'fusion', lossShare: 0.03 },
  runs: { name: 'runs', lossShare: 0.03 },
  block: { name: 'block', lossShare: 0.04 },
  longRuns: { name: 'long runs', lossShare: 0.03 },
} as const satisfies Record<string, SourceGroup>;

/** Groups of simulated rhythms, each with a share of the real beats' loss weight. */
const GROUP_OF_RHYTHM: Readonly<Record<Rhythm, SourceGroup>> = {
  fibrillation: GROUPS.rhythm,
  'isolated atrial beats': GROUPS.rhythm,
  paroxysms: GROUPS.rhythm,
  'sinus arrhythmia': GROUPS.rhythm,
  'fusion beats': GROUPS.fusion,
  'atrial runs': GROUPS.runs,
  'second-degree block': GROUPS.block,
  'Wenckebach periods': GROUPS.block,
  'blocked atrial beats': GROUPS.block,
  'multifocal atrial beats': GROUPS.block,
  'long atrial runs': GROUPS.longRuns,
  'sinus acceleration': GROUPS.longRuns,
};

/** A source with what its beats say about fibrillation. */
export interface RhythmSource extends TrainingSource {
  readonly fibrillation: readonly FibrillationLabel[];
}

/** A simulated rhythm made of the beats of one record. */
export interface SimulatedSource extends RhythmSource {
  readonly rhythm: Rhythm;
}

/** What one record gives to training: its beats, and the rhythms simulated from them. */
export interface RecordSources {
  readonly record: TrainingRecord;
  /** What the real beats were made from. */
  readonly prepared: PreparedBeats;
  readonly real: RhythmSource;
  readonly simulated: readonly SimulatedSource[];
}

/** Reads and prepares one record; simulated rhythms depend on `seed` and the record alone. */
export async function recordSources(record: TrainingRecord, seed: number): Promise<RecordSources> {
  const recording = await loadRecord(record.database, record.name);
  const { sampleRateHz, annotations } = recording;
  const leads = networkLeads(recording);
  const reference = selectReferenceBeats(annotations, 'project');
  const aligned = alignRPeaks(leads[0], sampleRateHz, reference.sample);
  const prepared = prepareBeats(leads, sampleRateHz, aligned);
  const pieces = cutPieces(leads, sampleRateHz, aligned, reference.classIndex);
  const simulated = simulateRecordings(pieces, BEATS_PER_RHYTHM, new Random(seed * 100_003 + Number(record.name)));
  return {
    record,
    prepared,
    real: {
      ...sourceOf(prepared, reference.classIndex),
      fibrillation: fibrillationOf(
        record.database,
        rhythmOfBeats(annotations, reference.sample),
        prepared,
        reference.classIndex,
      ),
    },
    simulated: simulated.map(({ rhythm, simulated: { filteredLeadsMv, rPeakSample, classIndex, ...planned } }) => ({
      ...sourceOf(prepareBeats(filteredLeadsMv, SIMULATION_RATE_HZ, rPeakSample), classIndex),
      group: GROUP_OF_RHYTHM[rhythm],
      rhythm,
      fibrillation: planned.rhythm.map((name) =>
        name === 'flutter' ? 'unknown' : name === 'fibrillation' ? 'yes' : 'no',
      ),
    })),
  };
}

/** Prepared beats with labels as a source of real ones. */
export function sourceOf(prepared: PreparedBeats, classIndex: Uint8Array): TrainingSource {
  const beats: LabelledBeats = { ...preparedInputs(prepared), classIndex };
  return { beats, features: prepared.features, group: null, ruledOut: null, drawShare: 1, takesPart: null };
}

/** Prepared beats without labels, of which only some classes are ruled out. */
export function ruledOutSource(
  prepared: PreparedBeats,
  group: SourceGroup,
  ruledOut: readonly BeatClass[],
  drawShare: number,
  takesPart: Uint8Array | null,
): TrainingSource {
  return { ...sourceOf(prepared, new Uint8Array(prepared.count)), group, ruledOut, drawShare, takesPart };
}
