import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../src/ecg/beats/beat-class.ts';
import { NO_CALIBRATION } from '../src/classifier/calibration.ts';
import { classifyBatch, inputsOf, inputTensors } from '../src/classifier/classify-beats.ts';
import { augmentWindow } from './augment.ts';
import { Checkpoint, type EpochFigures } from './checkpoint.ts';
import { classWeights } from './class-weights.ts';
import type { LabelledBeats } from './labelled-beats.ts';
import type { Random } from './random.ts';

/** How a network is trained; see plans.ts for the two that exist. */
export interface TrainingPlan {
  readonly build: (seed: number) => LayersModel;
  readonly epochs: number;
  readonly batchBeats: number;
  readonly learningRate: number;
  /** With `cosine` the learning rate falls to zero over the epochs. */
  readonly schedule: 'constant' | 'cosine';
  /** Exponent of the inverse class frequency in the loss. */
  readonly weightExponent: number;
  readonly labelSmoothing: number;
  readonly augment: boolean;
  /** Share of the training beats seen in one epoch (0.5 where every beat is there twice). */
  readonly epochShare: number;
  /** Stop after this many epochs without a better validation loss; the best epoch's weights are kept. */
  readonly patience: number;
}

export interface TrainedNetwork {
  readonly model: LayersModel;
  /** Epochs after which the weights returned were reached. */
  readonly bestEpoch: number;
  readonly history: readonly EpochFigures[];
}

/** Adam with a learning rate that can be set between batches. */
class ScheduledAdam extends tf.AdamOptimizer {
  setLearningRate(rate: number): void {
    this.learningRate = rate;
  }
}

const EVALUATION_BATCH = 512;
const REPORT_EVERY_MS = 10_000;

/**
 * Trains one network on the current backend, from the checkpoint if there is one, and keeps the weights of the best
 * validation epoch (of the last epoch without validation beats). `random` drives order, augmentation and dropout.
 */
export async function trainNetwork(
  plan: TrainingPlan,
  training: LabelledBeats,
  validation: LabelledBeats | null,
  random: Random,
  checkpointFolder: string,
  report: (line: string) => void,
): Promise<TrainedNetwork> {
  const checkpoint = new Checkpoint(checkpointFolder);
  const model = plan.build(random.state);
  const optimizer = new ScheduledAdam(plan.learningRate, 0.9, 0.999);
  model.compile({ optimizer, loss: weightedCrossEntropy });
  const weights = classWeights(training.classIndex, plan.weightExponent);
  const order = Int32Array.from({ length: training.count }, (_, i) => i);
  const batches = Math.floor((training.count * plan.epochShare) / plan.batchBeats);

  let history: EpochFigures[] = [];
  let bestEpoch = 0;
  let best = copyWeights(model);
  const saved = await checkpoint.load();
  if (saved) {
    history = [...saved.progress.history];
    bestEpoch = saved.progress.bestEpoch;
    random.state = saved.progress.randomState;
    model.setWeights(saved.groups['model'].map(({ tensor }) => tensor));
    best = saved.groups['best'].map(({ tensor }) => tensor);
    await optimizer.setWeights(saved.groups['optimizer']);
    report(`resumed after epoch ${history.length}`);
  }

  const started = performance.now();
  const epochsBefore = history.length;
  for (let epoch = history.length; epoch < plan.epochs && epoch - bestEpoch < plan.patience; epoch++) {
    random.shuffle(order);
    let lossSum = 0;
    let reported = performance.now();
    for (let batch = 0; batch < batches; batch++) {
      if (plan.schedule === 'cosine') {
        const done = (epoch + batch / batches) / plan.epochs;
        optimizer.setLearningRate((plan.learningRate * (1 + Math.cos(Math.PI * done))) / 2);
      }
      const chosen = order.subarray(batch * plan.batchBeats, (batch + 1) * plan.batchBeats);
      lossSum += await trainBatch(model, plan, training, weights, chosen, random);
      if (performance.now() - reported > REPORT_EVERY_MS) {
        reported = performance.now();
        const epochsRun = epoch - epochsBefore + (batch + 1) / batches;
        const minutesLeft = (((reported - started) / epochsRun) * (plan.epochs - epochsBefore - epochsRun)) / 60_000;
        const beatsPerSecond = (epochsRun * batches * plan.batchBeats * 1000) / (reported - started);
        report(
          `epoch ${epoch + 1}/${plan.epochs} batch ${batch + 1}/${batches} loss ${(lossSum / (batch + 1)).toFixed(4)} ` +
            `${beatsPerSecond.toFixed(0)} beats/s, at most ${minutesLeft.toFixed(1)} min left`,
        );
      }
    }
    const figures = {
      epoch: epoch + 1,
      trainingLoss: lossSum / batches,
      ...(await validate(model, validation, weights)),
    };
    const isBest = !validation || !history.some(({ validationLoss }) => validationLoss <= figures.validationLoss);
    history.push(figures);
    if (isBest) {
      bestEpoch = epoch + 1;
      tf.dispose(best);
      best = copyWeights(model);
    }
    report(
      `epoch ${figures.epoch}: loss ${figures.trainingLoss.toFixed(4)}, validation loss ${figures.validationLoss.toFixed(4)}, ` +
        `accuracy ${(100 * figures.validationAccuracy).toFixed(2)} %${isBest ? ' (best)' : ''}`,
    );
    await checkpoint.save(
      { epochsDone: epoch + 1, randomState: random.state, bestEpoch, history },
      {
        model: model.getWeights().map((tensor, i) => ({ name: String(i), tensor })),
        best: best.map((tensor, i) => ({ name: String(i), tensor })),
        optimizer: await optimizer.getWeights(),
      },
    );
  }
  model.setWeights(best);
  tf.dispose(best);
  return { model, bestEpoch, history };
}

/** Cross-entropy of logits against target rows that already carry the class weight. */
function weightedCrossEntropy(targets: tf.Tensor, logits: tf.Tensor): tf.Scalar {
  return tf.neg(tf.mean(tf.sum(tf.mul(targets, tf.logSoftmax(logits)), -1)));
}

async function trainBatch(
  model: LayersModel,
  plan: TrainingPlan,
  beats: LabelledBeats,
  weights: readonly number[],
  chosen: Int32Array,
  random: Random,
): Promise<number> {
  const count = chosen.length;
  const perBeat = beats.waveform.length / beats.count;
  const perFeatures = beats.features.length / beats.count;
  const waveform = new Float32Array(count * perBeat);
  const features = new Float32Array(count * perFeatures);
  const targets = new Float32Array(count * BEAT_CLASSES.length);
  chosen.forEach((beat, i) => {
    const window = beats.waveform.subarray(beat * perBeat, (beat + 1) * perBeat);
    if (plan.augment) augmentWindow(window, random, waveform.subarray(i * perBeat, (i + 1) * perBeat));
    else waveform.set(window, i * perBeat);
    features.set(beats.features.subarray(beat * perFeatures, (beat + 1) * perFeatures), i * perFeatures);
    const row = targets.subarray(i * BEAT_CLASSES.length, (i + 1) * BEAT_CLASSES.length);
    const weight = weights[beats.classIndex[beat]];
    row.fill((weight * plan.labelSmoothing) / BEAT_CLASSES.length);
    row[beats.classIndex[beat]] += weight * (1 - plan.labelSmoothing);
  });
  const inputs = inputTensors(model, { count, waveform, features });
  const target = tf.tensor2d(targets, [count, BEAT_CLASSES.length]);
  const loss = await model.trainOnBatch(inputs, target);
  tf.dispose([...inputs, target]);
  return Array.isArray(loss) ? loss[0] : loss;
}

/** Weighted loss and plain accuracy over validation beats. */
async function validate(model: LayersModel, beats: LabelledBeats | null, weights: readonly number[]) {
  if (!beats) return { validationLoss: Number.NaN, validationAccuracy: Number.NaN };
  let [loss, correct] = [0, 0];
  const probabilities = await probabilitiesOf(model, beats);
  for (let beat = 0; beat < beats.count; beat++) {
    const row = probabilities.subarray(beat * BEAT_CLASSES.length, (beat + 1) * BEAT_CLASSES.length);
    const truth = beats.classIndex[beat];
    loss -= weights[truth] * Math.log(Math.max(1e-7, row[truth]));
    if (row.every((value) => value <= row[truth])) correct++;
  }
  return { validationLoss: loss / beats.count, validationAccuracy: correct / beats.count };
}

/** Uncalibrated probabilities of all beats, row-major [count × 5]. */
export async function probabilitiesOf(model: LayersModel, beats: LabelledBeats): Promise<Float32Array> {
  const all = new Float32Array(beats.count * BEAT_CLASSES.length);
  for (let first = 0; first < beats.count; first += EVALUATION_BATCH) {
    const batch = inputsOf(beats, first, Math.min(EVALUATION_BATCH, beats.count - first));
    all.set(await classifyBatch(model, NO_CALIBRATION, batch), first * BEAT_CLASSES.length);
  }
  return all;
}

/** The weights as they are now: the model's own tensors change with training. */
function copyWeights(model: LayersModel): tf.Tensor[] {
  return model.getWeights().map((weight) => tf.clone(weight));
}
