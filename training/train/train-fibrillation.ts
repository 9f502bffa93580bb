import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { buildFibrillationNetwork, FIBRILLATION_ENCODING } from '../../src/classifier/model/fibrillation-network.ts';
import { FEATURE_BLOCKS, FEATURE_COUNT } from '../../src/ecg/preparation/prepare-beats.ts';
import { featureRows } from '../prepare/feature-rows.ts';
import { setEncoding } from '../prepare/set-encoding.ts';
import type { RhythmSource } from '../prepare/training-sources.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { trainBatches } from './train-batches.ts';

const BATCH_BEATS = 512;
/** Beats of an epoch of one record at most: neighbours have nearly the same features. */
const MOST_BEATS = 400;
/** Simulated rhythms, against real ones. */
const SIMULATED_WEIGHT = 0.3;
const { rhythm: FIRST, blockedP: END } = FEATURE_BLOCKS;
const WIDTH = END - FIRST;

/**
 * Trains the network that says whether a beat stands in fibrillation; each recording counts as the root of its number of
 * beats, so that neither minutes nor half hours decide alone.
 */
export async function trainFibrillation(
  sources: readonly RhythmSource[],
  random: Random,
  folder: string,
  report: (line: string) => void,
): Promise<LayersModel> {
  const model = buildFibrillationNetwork(random.state);
  setEncoding(model, FIBRILLATION_ENCODING, featureRows(sources, FIRST, WIDTH));
  const known = sources.map(({ fibrillation, group, ruledOut }) => {
    const beats = [...fibrillation.keys()].filter((beat) => fibrillation[beat] !== 'unknown');
    const isSimulated = group !== null && ruledOut === null;
    const weight = Math.sqrt(beats.length) * (isSimulated ? SIMULATED_WEIGHT : 1);
    const drawn = Math.min(beats.length, MOST_BEATS);
    return { beats, drawn, weight: drawn > 0 ? weight / drawn : 0 };
  });
  const total = known.reduce((sum, { drawn }) => sum + drawn, 0);
  const meanWeight = known.reduce((sum, { drawn, weight }) => sum + drawn * weight, 0) / total;
  await trainBatches(
    model,
    { epochs: 3, learningRate: 3e-3, largestNorm: 2, loss: weightedLogLoss },
    (drawn) => {
      const rows = Int32Array.from(
        known.flatMap(({ beats, drawn: most }, source) => {
          const own = Int32Array.from(beats);
          drawn.shuffle(own);
          return [...own.subarray(0, most)].flatMap((beat) => [source, beat]);
        }),
      );
      const order = Int32Array.from({ length: rows.length / 2 }, (_, i) => i);
      drawn.shuffle(order);
      return {
        count: Math.floor(order.length / BATCH_BEATS),
        batch: (index) => {
          const inputs = new Float32Array(BATCH_BEATS * WIDTH);
          const targets = new Float32Array(BATCH_BEATS * 2);
          for (let i = 0; i < BATCH_BEATS; i++) {
            const at = 2 * order[index * BATCH_BEATS + i];
            const { features, fibrillation } = sources[rows[at]];
            const start = rows[at + 1] * FEATURE_COUNT;
            inputs.set(features.subarray(start + FIRST, start + END), i * WIDTH);
            targets.set([Number(fibrillation[rows[at + 1]] === 'yes'), known[rows[at]].weight / meanWeight], 2 * i);
          }
          return { inputs, inputShape: [BATCH_BEATS, WIDTH], targets, targetShape: [BATCH_BEATS, 2] };
        },
      };
    },
    random,
    folder,
    report,
  );
  return model;
}

/** Mean log loss of a logit against [truth, weight]: weight · (softplus(z) − truth · z). */
function weightedLogLoss(targets: tf.Tensor2D, logits: tf.Tensor2D): tf.Scalar {
  const [truth, weight] = [tf.slice(targets, [0, 0], [-1, 1]), tf.slice(targets, [0, 1], [-1, 1])];
  const softplus = tf.add(tf.relu(logits), tf.log(tf.add(1, tf.exp(tf.neg(tf.abs(logits))))));
  return tf.mean(tf.mul(weight, tf.sub(softplus, tf.mul(truth, logits))));
}
