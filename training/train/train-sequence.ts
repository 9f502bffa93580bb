import type { LayersModel } from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { FEATURE_COUNT, hideSecondLead } from '../../src/ecg/preparation/prepare-beats.ts';
import { buildSequenceNetwork, SEQUENCE_ENCODING } from '../../src/classifier/model/sequence-network.ts';
import { featureRows } from '../prepare/feature-rows.ts';
import { setEncoding } from '../prepare/set-encoding.ts';
import { sourceWeights, type TrainingSource, type WeightingPlan } from '../prepare/training-set.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { LEAD_DROP_PROBABILITY } from './augment.ts';
import { beatLoss, TARGET_COLUMNS, writeTarget } from './beat-loss.ts';
import { trainBatches, type Batch } from './train-batches.ts';

const STRETCH_BEATS = 128;
const STRETCHES_PER_BATCH = 10;
/** Stretches without any ectopic beat, and simulated ones, are seen this often, and count for as many as they stand for. */
const DULL_SHARE = 0.4;
/** A shorter strip says nothing about a sequence. */
const FEWEST_BEATS = 8;
const PLAN = { epochs: 3, learningRate: 3e-3, largestNorm: 2, loss: beatLoss } as const;
const NORMAL = BEAT_CLASSES.indexOf('N');

/** Successive beats of one source. */
interface Stretch {
  readonly source: number;
  readonly first: number;
  readonly beats: number;
  /** How likely it is to be seen in an epoch. */
  readonly share: number;
}

/** Trains the network that sees beats among those around them on stretches of the sources. */
export async function trainSequence(
  sources: readonly TrainingSource[],
  plan: Pick<WeightingPlan, 'weightExponent' | 'leftOut' | 'largestRecordShare'> & { readonly labelSmoothing: number },
  random: Random,
  folder: string,
  report: (line: string) => void,
): Promise<LayersModel> {
  const model = buildSequenceNetwork(random.state);
  const real = sources.filter(({ group }) => group === null);
  setEncoding(model, SEQUENCE_ENCODING, featureRows(real, 0, FEATURE_COUNT));
  const weights = sourceWeights(sources, plan);
  const stretches = sources.flatMap((source, index) => stretchesOf(source, index, weights[index]));
  const expected = stretches.reduce((sum, { beats }) => sum + beats, 0);
  const total = weights.reduce((sum, own) => own.reduce((a, b) => a + b, sum), 0);
  const meanWeight = total / expected;
  const batchOf = (chosen: readonly Stretch[], drawn: Random): Batch => {
    // Strips of nearly one length stand together: all are cut to the shortest.
    const length = Math.min(...chosen.map(({ beats }) => beats));
    const inputs = new Float32Array(chosen.length * length * FEATURE_COUNT);
    const targets = new Float32Array(chosen.length * length * TARGET_COLUMNS);
    chosen.forEach(({ source, first, share }, row) => {
      const { features, beats, ruledOut } = sources[source];
      const own = features.slice(first * FEATURE_COUNT, (first + length) * FEATURE_COUNT);
      const isDropped = drawn.next() < LEAD_DROP_PROBABILITY;
      for (let i = 0; i < length; i++) {
        if (isDropped) hideSecondLead(own.subarray(i * FEATURE_COUNT, (i + 1) * FEATURE_COUNT));
        const at = (row * length + i) * TARGET_COLUMNS;
        const weight = weights[source][first + i] / meanWeight / share;
        const target = { weight, classIndex: beats.classIndex[first + i], ruledOut };
        writeTarget(targets.subarray(at, at + TARGET_COLUMNS), target, plan.labelSmoothing);
      }
      inputs.set(own, row * length * FEATURE_COUNT);
    });
    const rows = chosen.length * length;
    return { inputs, inputShape: [chosen.length, length, FEATURE_COUNT], targets, targetShape: [rows, TARGET_COLUMNS] };
  };
  await trainBatches(
    model,
    PLAN,
    (drawn) => {
      const batches = batchesOf(
        stretches.filter(({ share }) => drawn.next() < share),
        drawn,
      );
      return { count: batches.length, batch: (index) => batchOf(batches[index], drawn) };
    },
    random,
    folder,
    report,
  );
  return model;
}

/** A source cut into stretches; the last one reaches back into the one before rather than being short. */
function stretchesOf({ beats, group }: TrainingSource, source: number, weights: Float32Array): Stretch[] {
  if (beats.count < FEWEST_BEATS) return [];
  const count = Math.ceil(beats.count / STRETCH_BEATS);
  return Array.from({ length: count }, (_, k) => {
    const first = Math.max(0, Math.min(k * STRETCH_BEATS, beats.count - STRETCH_BEATS));
    const length = Math.min(STRETCH_BEATS, beats.count - first);
    let isDull = group !== null;
    if (group === null) {
      isDull = beats.classIndex.subarray(first, first + length).every((index, i) => {
        return index === NORMAL || weights[first + i] === 0;
      });
    }
    return { source, first, beats: length, share: isDull ? DULL_SHARE : 1 };
  });
}

/** Stretches in batches of about equal length, in random order. */
function batchesOf(stretches: readonly Stretch[], random: Random): Stretch[][] {
  const order = Int32Array.from(stretches.keys());
  random.shuffle(order);
  const sorted = [...order].map((index) => stretches[index]).sort((a, b) => a.beats - b.beats);
  const batches = Int32Array.from({ length: Math.floor(sorted.length / STRETCHES_PER_BATCH) }, (_, index) => index);
  random.shuffle(batches);
  return [...batches].map((index) => sorted.slice(index * STRETCHES_PER_BATCH, (index + 1) * STRETCHES_PER_BATCH));
}
