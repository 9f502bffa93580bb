import type { NetworkInputs } from '../../../src/classifier/model/network-inputs.ts';
import { withUsualSamples } from '../../../src/classifier/explain/usual-inputs.ts';
import { BEAT_WINDOW } from '../../../src/ecg/preparation/beat-window.ts';
import type { Random } from '../../../src/ecg/simulation/random.ts';
import type { ExplainedModel } from './explained-model.ts';

/** Samples are replaced in stretches of 40 ms: single ones would make edges no heart makes. */
const BLOCK_SAMPLES = 5;
const BLOCKS = BEAT_WINDOW.samples / BLOCK_SAMPLES;
const RANDOM_ORDERS = 4;
/** Where the wave changes the log odds by less than this, there is nothing to remove. */
const LEAST_DIFFERENCE = 1;

/** Areas under the curves from 1 (the beat's log odds) to 0 (those of the usual wave). */
export interface RemovalAreas {
  /** Stretches turn usual, the most important first: low is good. */
  readonly deletion: number;
  /** Stretches of the beat come into the usual wave, the most important first: high is good. */
  readonly insertion: number;
  readonly randomDeletion: number;
  readonly randomInsertion: number;
}

/** Deletion and insertion (Petsiuk 2018) in the network that sees the wave, against random orders; null where the wave makes too little difference. */
export async function removalAreas(
  explained: ExplainedModel,
  beat: NetworkInputs,
  classIndex: number,
  attribution: Float32Array,
  random: Random,
): Promise<RemovalAreas | null> {
  const importance = Array.from({ length: BLOCKS }, (_, block) =>
    attribution.subarray(block * BLOCK_SAMPLES, (block + 1) * BLOCK_SAMPLES).reduce((sum, value) => sum + value, 0),
  );
  const byImportance = [...importance.keys()].sort((a, b) => importance[b] - importance[a]);
  const orders = [byImportance, ...Array.from({ length: RANDOM_ORDERS }, () => shuffled(random))];
  // Taking out in one order is putting in from the other end of the same one.
  const curves: number[][] = [];
  for (const order of orders) {
    const steps = Array.from({ length: BLOCKS + 1 }, (_, removed) => {
      const usual = new Set(order.slice(0, removed));
      return withUsual(beat, (sample) => usual.has(Math.floor(sample / BLOCK_SAMPLES)));
    });
    const insertions = Array.from({ length: BLOCKS + 1 }, (_, inserted) => {
      const own = new Set(order.slice(0, inserted));
      return withUsual(beat, (sample) => !own.has(Math.floor(sample / BLOCK_SAMPLES)));
    });
    curves.push(await explained.waveLogOdds(steps, classIndex), await explained.waveLogOdds(insertions, classIndex));
  }
  const [own, usual] = [curves[0][0], curves[0][BLOCKS]];
  if (own - usual < LEAST_DIFFERENCE) return null;
  const areas = curves.map(
    (curve) => curve.reduce((sum, value) => sum + (value - usual) / (own - usual), 0) / curve.length,
  );
  const meanOf = (indices: readonly number[]) => indices.reduce((sum, i) => sum + areas[i], 0) / indices.length;
  const randomOrders = Array.from({ length: RANDOM_ORDERS }, (_, i) => i + 1);
  return {
    deletion: areas[0],
    insertion: areas[1],
    randomDeletion: meanOf(randomOrders.map((i) => 2 * i)),
    randomInsertion: meanOf(randomOrders.map((i) => 2 * i + 1)),
  };
}

function withUsual(beat: NetworkInputs, isUsual: (sample: number) => boolean): NetworkInputs {
  return { ...beat, waveform: withUsualSamples(beat.waveform, isUsual) };
}

function shuffled(random: Random): number[] {
  const order = Int32Array.from({ length: BLOCKS }, (_, block) => block);
  random.shuffle(order);
  return [...order];
}
