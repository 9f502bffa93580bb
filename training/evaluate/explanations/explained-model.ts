import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Calibration } from '../../../src/classifier/calibration.ts';
import { attributeBeat } from '../../../src/classifier/attribute-beat.ts';
import { classifyBatch, inputTensors } from '../../../src/classifier/classify-beats.ts';
import { gradCam } from '../../../src/classifier/grad-cam.ts';
import { integratedGradients } from '../../../src/classifier/integrated-gradients.ts';
import { joinInputs, type NetworkInputs } from '../../../src/classifier/network-inputs.ts';
import { shareOfBlocks, type BlockShares } from '../../../src/classifier/share-of-blocks.ts';
import { splitModel, type SplitModel } from '../../../src/classifier/split-model.ts';
import { shapedAsUsual, usualWaveform } from '../../../src/classifier/usual-inputs.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { timedAsUsual } from '../../../src/ecg/beats/timing-features.ts';

export const ATTRIBUTION_METHODS = ['Grad-CAM', 'integrated gradients', 'as drawn'] as const;
export type AttributionMethod = (typeof ATTRIBUTION_METHODS)[number];

const SMALLEST_PROBABILITY = 1e-6;

/** A network whose explanations are judged. */
export class ExplainedModel {
  readonly model: LayersModel;
  readonly #calibration: Calibration;
  readonly #split: SplitModel;

  constructor(model: LayersModel, calibration: Calibration) {
    this.model = model;
    this.#calibration = calibration;
    this.#split = splitModel(model);
  }

  /** What speaks for the class over the 125 samples of the window; higher is more. */
  attribution(method: AttributionMethod, beat: NetworkInputs, classIndex: number): Promise<Float32Array> {
    if (method === 'Grad-CAM') return gradCam(this.model, this.#split, beat, classIndex);
    if (method === 'as drawn') return attributeBeat(this.model, this.#split, beat, classIndex);
    return integratedGradients(this.model, beat, classIndex);
  }

  probabilities(inputs: NetworkInputs): Promise<Float32Array> {
    return classifyBatch(this.model, this.#calibration, inputs);
  }

  async blockShares(beat: NetworkInputs, classIndex: number): Promise<BlockShares> {
    return (await shareOfBlocks((inputs) => this.probabilities(inputs), beat, classIndex)).shares;
  }

  /** Log odds of the class for the beat as it is, and for the usual wave on time: what the shares of the blocks add up to. */
  async bothAndNeither(beat: NetworkInputs, classIndex: number): Promise<readonly [number, number]> {
    const usual = {
      count: 1,
      waveform: usualWaveform(beat),
      features: timedAsUsual(shapedAsUsual(beat.features)),
    };
    const [both, neither] = await this.logOdds(joinInputs([beat, usual]), classIndex);
    return [both, neither];
  }

  /** The logits of one class, before calibration. */
  async logits(inputs: NetworkInputs, classIndex: number): Promise<number[]> {
    const logits = tf.tidy(() => this.model.predict(inputTensors(this.model, inputs)) as tf.Tensor2D);
    const values = await logits.data();
    logits.dispose();
    return Array.from({ length: inputs.count }, (_, beat) => values[beat * BEAT_CLASSES.length + classIndex]);
  }

  /** Logarithms of the odds of one class for every beat. */
  async logOdds(inputs: NetworkInputs, classIndex: number): Promise<number[]> {
    const probabilities = await this.probabilities(inputs);
    return Array.from({ length: inputs.count }, (_, beat) => {
      const p = probabilities[beat * BEAT_CLASSES.length + classIndex];
      const inside = Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, p));
      return Math.log(inside / (1 - inside));
    });
  }
}
