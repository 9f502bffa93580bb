import { AROUND_FEATURES } from '../../src/ecg/preparation/features-around.ts';
import type { ContextWeights } from '../../src/ecg/rhythm/decoding/context-weights.ts';
import { RHYTHM_CONTEXTS, standardised } from '../../src/ecg/rhythm/decoding/rhythm-contexts.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { ContextNetwork } from './context-network.ts';

/** The beats of one record: what looks around them, and what the rhythm is. */
export interface ContextExamples {
  /** Who, so that nobody is in two folds. */
  readonly person: string;
  readonly group: string;
  readonly isSimulated: boolean;
  /** Row-major [beats × AROUND_FEATURES]. */
  readonly inputs: Float32Array;
  /** Index into RHYTHM_CONTEXTS, −1 where it is not known. */
  readonly truth: Int8Array;
}

/** Beats of an epoch of one record at most: neighbours have nearly the same features. */
const MOST_BEATS = 150;
const EPOCHS = 10;
const BATCH_BEATS = 128;
/** Simulated rhythms, against real ones. */
const SIMULATED_WEIGHT = 0.3;
/** Exponent of the inverse share of a context. */
const BALANCE = 0.5;

interface Weighted {
  readonly example: ContextExamples;
  readonly beats: Int32Array;
  readonly weight: number;
}

/**
 * Trains the network of rhythm contexts. Each record counts as the root of its number of beats, so that neither strips nor half
 * hours decide alone, and rare contexts for more than their share.
 */
export function trainContexts(examples: readonly ContextExamples[], random: Random): ContextWeights {
  const records = examples.flatMap((example): Weighted[] => {
    const beats = Int32Array.from([...example.truth.keys()].filter((beat) => example.truth[beat] >= 0));
    const drawn = Math.min(beats.length, MOST_BEATS);
    const weight = (Math.sqrt(beats.length) * (example.isSimulated ? SIMULATED_WEIGHT : 1)) / drawn;
    return drawn > 0 ? [{ example, beats, weight }] : [];
  });
  const { mean, deviation } = spreadOf(records);
  const shares = contextShares(records, () => 1);
  const balance = shares.map((share) => (share > 0 ? share ** -BALANCE : 0));
  const network = new ContextNetwork(AROUND_FEATURES, RHYTHM_CONTEXTS.length, random);
  const weights = { mean, deviation, prior: contextShares(records, (context) => balance[context]), ...network.rows };
  const rows = records.map(({ example }) =>
    Array.from(example.truth, (truth, beat) => (truth < 0 ? null : standardised(rowOf(example.inputs, beat), weights))),
  );
  const meanWeight = totalWeight(records) / totalDrawn(records);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const drawn = records.flatMap((record, r) => {
      random.shuffle(record.beats);
      return [...record.beats.subarray(0, MOST_BEATS)].map((beat) => [r, beat] as const);
    });
    const order = Int32Array.from(drawn.keys());
    random.shuffle(order);
    order.forEach((at, step) => {
      const [r, beat] = drawn[at];
      const { example, weight } = records[r];
      const truth = example.truth[beat];
      const inputs = rows[r][beat];
      if (inputs) network.learn(inputs, truth, (weight * balance[truth]) / meanWeight);
      if ((step + 1) % BATCH_BEATS === 0) network.step(BATCH_BEATS, 1 - epoch / EPOCHS);
    });
  }
  return { ...weights, ...network.rows };
}

function rowOf(inputs: Float32Array, beat: number): Float32Array {
  return inputs.subarray(beat * AROUND_FEATURES, (beat + 1) * AROUND_FEATURES);
}

function totalDrawn(records: readonly Weighted[]): number {
  return records.reduce((sum, { beats }) => sum + Math.min(beats.length, MOST_BEATS), 0);
}

function totalWeight(records: readonly Weighted[]): number {
  return records.reduce((sum, { beats, weight }) => sum + weight * Math.min(beats.length, MOST_BEATS), 0);
}

/** Weighted share of every context, times a factor of its own; they add up to 1. */
function contextShares(records: readonly Weighted[], factor: (context: number) => number): number[] {
  const sums = RHYTHM_CONTEXTS.map(() => 0);
  for (const { example, beats, weight } of records) {
    const drawn = Math.min(1, MOST_BEATS / beats.length);
    for (const beat of beats) sums[example.truth[beat]] += weight * drawn * factor(example.truth[beat]);
  }
  const total = sums.reduce((sum, own) => sum + own, 0);
  return sums.map((own) => own / total);
}

/** Mean and spread of every input over real records, each weighted as it counts. */
function spreadOf(records: readonly Weighted[]): { mean: number[]; deviation: number[] } {
  const sums = Array.from({ length: AROUND_FEATURES }, () => [0, 0]);
  let total = 0;
  for (const { example, beats, weight } of records) {
    if (example.isSimulated) continue;
    const own = weight * Math.min(1, MOST_BEATS / beats.length);
    for (const beat of beats) {
      total += own;
      rowOf(example.inputs, beat).forEach((value, i) => {
        sums[i][0] += own * value;
        sums[i][1] += own * value * value;
      });
    }
  }
  const mean = sums.map(([sum]) => sum / total);
  return { mean, deviation: sums.map(([, squares], i) => Math.sqrt(Math.max(1e-6, squares / total - mean[i] ** 2))) };
}
