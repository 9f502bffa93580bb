import { alignRPeaks } from '../../src/ecg/detection/align-r-peaks.ts';
import { detectRPeaks } from '../../src/ecg/detection/detect-r-peaks.ts';
import { featuresAround } from '../../src/ecg/preparation/features-around.ts';
import { networkLeads } from '../../src/ecg/preparation/network-leads.ts';
import { prepareBeats } from '../../src/ecg/preparation/prepare-beats.ts';
import { selectReferenceBeats } from '../../src/ecg/scoring/select-reference-beats.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';
import { loadRecord } from '../datasets/load-record.ts';
import { Random } from '../../src/ecg/simulation/random.ts';
import { cutPieces, SIMULATION_RATE_HZ } from '../simulation/beat-pieces.ts';
import { layOutBeats } from '../simulation/lay-out-beats.ts';
import { planRhythm, type Rhythm } from '../simulation/plan-rhythms.ts';
import { annotatedTruth, contextIndex, plannedTruth } from './context-truth.ts';
import type { ExampleRecord } from './example-records.ts';
import type { ContextExamples } from './train-contexts.ts';

const FEWEST_PIECES = 40;
const BEATS_PER_RHYTHM = 220;
/** How many times each rhythm is simulated from a record's beats: what real recordings show in too few people, more often where that is nearly nobody. */
const TIMES: readonly (readonly [Rhythm, number])[] = [
  ['second-degree block', 4],
  ['Wenckebach periods', 2],
  ['blocked atrial beats', 3],
  ['long atrial runs', 1],
  ['atrial runs', 1],
  ['sinus arrhythmia', 1],
  ['sinus acceleration', 1],
  ['paroxysms', 4],
  ['multifocal atrial beats', 1],
  ['fibrillation', 1],
  ['isolated atrial beats', 1],
];
const SIMULATED = TIMES.flatMap(([rhythm, times]) => Array<Rhythm>(times).fill(rhythm));

/** What a record teaches about rhythm contexts, and what is simulated from its beats. Beats are where the app finds them. */
export async function contextExamples(record: ExampleRecord, seed: number): Promise<ContextExamples[]> {
  const recording = await loadRecord(record.database, record.name);
  const { sampleRateHz } = recording;
  const leads = networkLeads(recording);
  const peaks = detectRPeaks(leads, sampleRateHz).rPeakSample;
  if (peaks.length === 0) return [];
  const { person, group } = record;
  const real = {
    person,
    group,
    isSimulated: false,
    inputs: featuresAround(prepareBeats(leads, sampleRateHz, peaks).features),
    truth: truthOf(record, recording, peaks),
  };
  return record.isSimulatedFrom ? [real, ...simulatedExamples(record, recording, leads, seed)] : [real];
}

function truthOf({ whole }: ExampleRecord, { annotations, sampleRateHz }: Recording, peaks: Int32Array): Int8Array {
  const isMarked = annotations.some(({ symbol, aux }) => symbol === '+' && aux.startsWith('('));
  if (isMarked) return annotatedTruth(annotations, peaks, sampleRateHz);
  return new Int8Array(peaks.length).fill(contextIndex(whole));
}

function simulatedExamples(
  { name, person }: ExampleRecord,
  { annotations, sampleRateHz }: Recording,
  leads: readonly Float32Array[],
  seed: number,
): ContextExamples[] {
  const reference = selectReferenceBeats(annotations, 'project');
  const aligned = alignRPeaks(leads[0], sampleRateHz, reference.sample);
  const pieces = cutPieces(leads, sampleRateHz, aligned, reference.classIndex);
  if (pieces.normal.length < FEWEST_PIECES) return [];
  const random = new Random(seed * 100_003 + Number(name));
  return SIMULATED.map((rhythm) => {
    const plan = planRhythm(rhythm, pieces.usualSeconds, BEATS_PER_RHYTHM, random);
    const { filteredLeadsMv, rPeakSample } = layOutBeats(pieces, plan, random);
    const prepared = prepareBeats(filteredLeadsMv, SIMULATION_RATE_HZ, rPeakSample);
    const truth = plannedTruth(rhythm, plan);
    return {
      person,
      group: `simulated ${rhythm}`,
      isSimulated: true,
      inputs: featuresAround(prepared.features),
      truth,
    };
  });
}
