import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';

/** What the last layer sees of the beats of a recording, and what it makes of them. */
export interface BeatEmbeddings {
  readonly count: number;
  /** Row-major [count × width]: activations of the layer before the logits. */
  readonly activations: Float32Array;
  /** Row-major [count × 5], logarithms of the calibrated probabilities. */
  readonly logProbabilities: Float32Array;
}

/** A beat whose class the person gave. */
export interface GivenLabel {
  readonly beat: number;
  readonly classIndex: number;
}

const CLASSES = BEAT_CLASSES.length;
const STEPS = 150;
const LEARNING_RATE = 0.05;
/** Weight of one labelled beat, against all unlabelled ones together counting 1. */
const LABEL_WEIGHT = 0.25;
/** Pull of the change of weights towards none. */
const DECAY = 0.02;
/** Beats that keep the last layer where it was: evenly spread ones, at most so many. */
const MOST_ANCHORS = 600;

/**
 * Fits a change of the network's last layer to one recording: the labels the person gave are to come out, all other beats
 * are to keep what the network thought of them (weighted cross-entropy on the given labels, distillation on the rest, weight
 * decay on the change; full-batch Adam). The activations are standardised over the recording. Nothing but the arguments is read or kept.
 * @returns probabilities of all beats, row-major [count × 5].
 */
export function adaptHead(
  { count, activations, logProbabilities }: BeatEmbeddings,
  labels: readonly GivenLabel[],
): Float32Array {
  const width = activations.length / count;
  const inputs = standardised(activations, count, width);
  const change = new Float32Array((width + 1) * CLASSES);
  const moments = [new Float32Array(change.length), new Float32Array(change.length)] as const;
  const step = Math.max(1, Math.ceil(count / MOST_ANCHORS));
  const isLabelled = new Set(labels.map(({ beat }) => beat));
  const anchors = Array.from({ length: Math.ceil(count / step) }, (_, k) => k * step).filter(
    (beat) => !isLabelled.has(beat),
  );
  const gradient = new Float32Array(change.length);
  for (let t = 1; t <= STEPS; t++) {
    for (let i = 0; i < change.length; i++) gradient[i] = DECAY * change[i];
    for (const { beat, classIndex } of labels) {
      const row = probabilitiesOf(beat, inputs, width, logProbabilities, change);
      row[classIndex] -= 1;
      addOuter(gradient, inputs, beat, width, row, LABEL_WEIGHT);
    }
    for (const beat of anchors) {
      const row = probabilitiesOf(beat, inputs, width, logProbabilities, change);
      for (let k = 0; k < CLASSES; k++) row[k] -= Math.exp(logProbabilities[beat * CLASSES + k]);
      addOuter(gradient, inputs, beat, width, row, 1 / anchors.length);
    }
    adamStep(change, gradient, moments, t);
  }
  const probabilities = new Float32Array(count * CLASSES);
  for (let beat = 0; beat < count; beat++) {
    probabilities.set(probabilitiesOf(beat, inputs, width, logProbabilities, change), beat * CLASSES);
  }
  return probabilities;
}

/** Row-major [count × width] values with mean 0 and equal deviation per column, scaled so that a row has about length 1. */
export function standardised(activations: Float32Array, count: number, width: number): Float32Array {
  const inputs = new Float32Array(activations.length);
  for (let column = 0; column < width; column++) {
    let [sum, squares] = [0, 0];
    for (let row = 0; row < count; row++) {
      const value = activations[row * width + column];
      sum += value;
      squares += value * value;
    }
    const mean = sum / count;
    const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
    const scale = deviation > 1e-6 ? 1 / (deviation * Math.sqrt(width)) : 0;
    for (let row = 0; row < count; row++)
      inputs[row * width + column] = (activations[row * width + column] - mean) * scale;
  }
  return inputs;
}

/** Softmax of the network's own logits plus the change's; row `width` of the change is a bias. */
function probabilitiesOf(
  beat: number,
  inputs: Float32Array,
  width: number,
  logProbabilities: Float32Array,
  change: Float32Array,
): Float32Array {
  const row = new Float32Array(CLASSES);
  for (let k = 0; k < CLASSES; k++) row[k] = logProbabilities[beat * CLASSES + k] + change[width * CLASSES + k];
  for (let i = 0; i < width; i++) {
    const value = inputs[beat * width + i];
    if (value === 0) continue;
    for (let k = 0; k < CLASSES; k++) row[k] += value * change[i * CLASSES + k];
  }
  const top = Math.max(...row);
  let sum = 0;
  for (let k = 0; k < CLASSES; k++) sum += row[k] = Math.exp(row[k] - top);
  for (let k = 0; k < CLASSES; k++) row[k] /= sum;
  return row;
}

function addOuter(
  gradient: Float32Array,
  inputs: Float32Array,
  beat: number,
  width: number,
  error: Float32Array,
  weight: number,
): void {
  for (let i = 0; i <= width; i++) {
    const value = weight * (i < width ? inputs[beat * width + i] : 1);
    if (value === 0) continue;
    for (let k = 0; k < CLASSES; k++) gradient[i * CLASSES + k] += value * error[k];
  }
}

/** Adam (Kingma & Ba 2015) with its usual constants. */
function adamStep(
  change: Float32Array,
  gradient: Float32Array,
  [first, second]: readonly [Float32Array, Float32Array],
  t: number,
): void {
  for (let i = 0; i < change.length; i++) {
    first[i] = 0.9 * first[i] + 0.1 * gradient[i];
    second[i] = 0.999 * second[i] + 0.001 * gradient[i] ** 2;
    const mean = first[i] / (1 - 0.9 ** t);
    const size = Math.sqrt(second[i] / (1 - 0.999 ** t));
    change[i] -= (LEARNING_RATE * mean) / (size + 1e-8);
  }
}
