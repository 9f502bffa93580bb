import { networkLeads } from '../src/ecg/beats/network-leads.ts';
import { preparedInputs } from '../src/classifier/network-inputs.ts';
import { alignRPeaks } from '../src/ecg/beats/align-r-peaks.ts';
import { prepareBeats, type PreparedBeats } from '../src/ecg/beats/prepare-beats.ts';
import { selectReferenceBeats } from '../src/ecg/scoring/select-reference-beats.ts';
import { loadRecord } from './datasets/load-record.ts';
import type { LabelledBeats } from './labelled-beats.ts';
import { Random } from './random.ts';
import { cutPieces, SIMULATION_RATE_HZ } from './simulation/beat-pieces.ts';
import { simulateRecordings } from './simulation/simulate-recordings.ts';
import type { TrainingRecord } from './training-records.ts';
import type { TrainingSource } from './training-set.ts';

/** Beats of every simulated rhythm made from one record. */
const BEATS_PER_RHYTHM = 250;
/** Share of the real beats' loss weight: all rhythms together, and fusion beats, which real data hardly has. */
const RHYTHM_LOSS_SHARE = 0.05;
const FUSION_LOSS_SHARE = 0.03;

/** What one record gives to training: its beats, and the rhythms simulated from them. */
export interface RecordSources {
  readonly record: TrainingRecord;
  readonly real: LabelledBeats;
  /** What the real beats were made from. */
  readonly prepared: PreparedBeats;
  readonly sources: readonly TrainingSource[];
}

/** Reads and prepares one record; simulated rhythms depend on `seed` and the record alone. */
export async function recordSources(record: TrainingRecord, seed: number): Promise<RecordSources> {
  const recording = await loadRecord(record.database, record.name);
  const { sampleRateHz } = recording;
  const leads = networkLeads(recording);
  const reference = selectReferenceBeats(recording.annotations, 'project');
  const aligned = alignRPeaks(leads[0], sampleRateHz, reference.sample);
  const prepared = prepareBeats(leads, sampleRateHz, aligned);
  const real: LabelledBeats = { ...preparedInputs(prepared), classIndex: reference.classIndex };
  const pieces = cutPieces(leads, sampleRateHz, aligned, reference.classIndex);
  const simulated = simulateRecordings(pieces, BEATS_PER_RHYTHM, new Random(seed * 100_003 + Number(record.name)));
  return {
    record,
    real,
    prepared,
    sources: [
      { beats: real, simulation: null },
      ...simulated.map(({ rhythm, simulated: { filteredLeadsMv, rPeakSample, classIndex } }) => ({
        beats: { ...preparedInputs(prepareBeats(filteredLeadsMv, SIMULATION_RATE_HZ, rPeakSample)), classIndex },
        simulation:
          rhythm === 'fusion beats'
            ? { name: 'fusion', lossShare: FUSION_LOSS_SHARE }
            : { name: 'rhythm', lossShare: RHYTHM_LOSS_SHARE },
      })),
    ],
  };
}
