import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { NO_CALIBRATION, type Calibration } from '../../src/classifier/calibration.ts';
import { classifyBatch, inputTensors } from '../../src/classifier/classify-beats.ts';
import type { BeatInputs } from '../../src/classifier/model/network-inputs.ts';
import type { Networks } from '../../src/classifier/model/networks.ts';
import { augmentBatch } from './augment.ts';
import { beatLoss, TARGET_COLUMNS, writeTarget } from './beat-loss.ts';
import { Checkpoint, type EpochFigures } from './checkpoint.ts';
import type { LabelledBeats } from '../prepare/labelled-beats.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { cosineShare, ScheduledAdam } from './scheduled-adam.ts';
import { trainStep } from './train-step.ts';
import type { TrainingSet, WeightingPlan } from '../prepare/training-set.ts';

/** How a network is trained; see plans.ts for the two that exist. */
export interface TrainingPlan extends WeightingPlan {
  readonly build: (seed: number) => LayersModel;
  readonly epochs: number;
  readonly batchBeats: number;
  readonly learningRate: number;
  /** With `cosine` the learning rate rises over the first tenth of the batches, then falls to zero. */
  readonly schedule: 'constant' | 'cosine';
  readonly labelSmoothing: number;
  readonly augment: boolean;
  /** Stop after this many epochs without a better validation loss; the best epoch's weights are kept. Null: train to the end and keep that. */
  readonly patience: number | null;
}

export interface TrainedNetwork {
  readonly model: LayersModel;
  /** Epochs after which the weights returned were reached. */
  readonly bestEpoch: number;
  readonly history: readonly EpochFigures[];
}

const EVALUATION_BATCH = 512;
const REPORT_EVERY_MS = 10_000;

/**
 * Trains one network on the current backend, from the checkpoint if there is one, and keeps the weights of the best
 * validation epoch (of the last epoch without validation beats). `random` drives order, augmentation and dropout.
 */
export async function trainNetwork(
  plan: TrainingPlan,
  training: TrainingSet,
  validation: LabelledBeats | null,
  random: Random,
  checkpointFolder: string,
  report: (line: string) => void,
  prepare: (model: LayersModel) => void = () => undefined,
): Promise<TrainedNetwork> {
  const checkpoint = new Checkpoint(checkpointFolder);
  const model = plan.build(random.state);
  prepare(model);
  const optimizer = new ScheduledAdam(plan.learningRate, 0.9, 0.999);

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
  const { patience } = plan;
  for (
    let epoch = history.length;
    epoch < plan.epochs && (patience === null || epoch - bestEpoch < patience);
    epoch++
  ) {
    const order = training.draw(random);
    const batches = Math.floor(order.length / plan.batchBeats);
    let lossSum = 0;
    let reported = performance.now();
    for (let batch = 0; batch < batches; batch++) {
      if (plan.schedule === 'cosine') {
        optimizer.setLearningRate(plan.learningRate * cosineShare((epoch + batch / batches) / plan.epochs));
      }
      const chosen = order.subarray(batch * plan.batchBeats, (batch + 1) * plan.batchBeats);
      lossSum += await trainBatch(model, optimizer, plan, training, chosen, random);
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
      ...(await validate(model, validation)),
    };
    const isBest =
      !validation ||
      patience === null ||
      !history.some(({ validationLoss }) => validationLoss <= figures.validationLoss);
    history.push(figures);
    if (isBest) {
      bestEpoch = epoch + 1;
      tf.dispose(best);
      best = copyWeights(model);
    }
    const validated = validation
      ? `, validation loss ${figures.validationLoss.toFixed(4)}, accuracy ${(100 * figures.validationAccuracy).toFixed(2)} %${isBest ? ' (best)' : ''}`
      : '';
    report(`epoch ${figures.epoch}: loss ${figures.trainingLoss.toFixed(4)}${validated}`);
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

async function trainBatch(
  model: LayersModel,
  optimizer: tf.Optimizer,
  plan: TrainingPlan,
  beats: TrainingSet,
  chosen: Int32Array,
  random: Random,
): Promise<number> {
  const plain = beats.inputs(chosen);
  const batch = plan.augment ? augmentBatch(plain, random) : plain;
  const targets = new Float32Array(chosen.length * TARGET_COLUMNS);
  chosen.forEach((beat, i) => {
    writeTarget(
      targets.subarray(i * TARGET_COLUMNS, (i + 1) * TARGET_COLUMNS),
      beats.target(beat),
      plan.labelSmoothing,
    );
  });
  const inputs = inputTensors(model, batch);
  const target = tf.tensor2d(targets, [chosen.length, TARGET_COLUMNS]);
  const loss = await trainStep(model, optimizer, inputs, target, beatLoss, null);
  tf.dispose([...inputs, target]);
  return loss;
}

/** Mean log loss and accuracy over validation beats. */
async function validate(model: LayersModel, beats: LabelledBeats | null) {
  if (!beats) return { validationLoss: Number.NaN, validationAccuracy: Number.NaN };
  let [loss, correct] = [0, 0];
  const probabilities = await probabilitiesOf({ wave: model, sequence: null, fibrillation: null }, beats);
  for (let beat = 0; beat < beats.count; beat++) {
    const row = probabilities.subarray(beat * BEAT_CLASSES.length, (beat + 1) * BEAT_CLASSES.length);
    const truth = beats.classIndex[beat];
    loss -= Math.log(Math.max(1e-7, row[truth]));
    if (row.every((value) => value <= row[truth])) correct++;
  }
  return { validationLoss: loss / beats.count, validationAccuracy: correct / beats.count };
}

/** Probabilities of all beats, row-major [count × 5], uncalibrated unless said otherwise. */
export async function probabilitiesOf(
  networks: Networks,
  beats: BeatInputs,
  calibration: Calibration = NO_CALIBRATION,
): Promise<Float32Array> {
  const all = new Float32Array(beats.count * BEAT_CLASSES.length);
  for (let first = 0; first < beats.count; first += EVALUATION_BATCH) {
    const batch = beats.batch(first, Math.min(EVALUATION_BATCH, beats.count - first));
    all.set(await classifyBatch(networks, calibration, batch), first * BEAT_CLASSES.length);
  }
  return all;
}

/** The weights as they are now: the model's own tensors change with training. */
function copyWeights(model: LayersModel): tf.Tensor[] {
  return model.getWeights().map((weight) => tf.clone(weight));
}
