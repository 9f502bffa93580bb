import * as tf from '@tensorflow/tfjs-core';
import type { Calibration } from '../../../src/classifier/calibration.ts';
import { attributeBeat } from '../../../src/classifier/explain/attribute-beat.ts';
import { classifyAlike, classifyBatch, inputTensors } from '../../../src/classifier/classify-beats.ts';
import { gradCam } from '../../../src/classifier/explain/grad-cam.ts';
import { integratedGradients } from '../../../src/classifier/explain/integrated-gradients.ts';
import type { NetworkInputs } from '../../../src/classifier/model/network-inputs.ts';
import type { Networks } from '../../../src/classifier/model/networks.ts';
import { EVIDENCE_BLOCKS } from '../../../src/classifier/explain/evidence-blocks.ts';
import { shareOfBlocks, type BlockShares } from '../../../src/classifier/explain/share-of-blocks.ts';
import { splitModel, type SplitModel } from '../../../src/classifier/explain/split-model.ts';
import { withUsualBlocks } from '../../../src/classifier/explain/usual-inputs.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';

export const ATTRIBUTION_METHODS = ['Grad-CAM', 'integrated gradients', 'as drawn'] as const;
export type AttributionMethod = (typeof ATTRIBUTION_METHODS)[number];

const SMALLEST_PROBABILITY = 1e-6;

/** Networks whose explanations are judged. */
export class ExplainedModel {
  readonly #networks: Networks;
  readonly #calibration: Calibration;
  readonly #split: SplitModel;

  constructor(networks: Networks, calibration: Calibration) {
    this.#networks = networks;
    this.#calibration = calibration;
    this.#split = splitModel(networks.wave);
  }

  /** What speaks for the class over the 125 samples of the window; higher is more. */
  attribution(method: AttributionMethod, beat: NetworkInputs, classIndex: number): Promise<Float32Array> {
    if (method === 'Grad-CAM') return gradCam(this.#networks.wave, this.#split, beat, classIndex);
    if (method === 'as drawn') return attributeBeat(this.#networks.wave, this.#split, beat, classIndex);
    return integratedGradients(this.#networks.wave, beat, classIndex);
  }

  probabilities(inputs: NetworkInputs): Promise<Float32Array> {
    return classifyBatch(this.#networks, this.#calibration, inputs);
  }

  async blockShares(beat: NetworkInputs, classIndex: number): Promise<BlockShares> {
    return (await shareOfBlocks((beats) => this.#answers(beats), beat, classIndex)).shares;
  }

  /** Log odds of the class for the beat as it is, and with all of it usual: what the shares of the blocks add up to. */
  async bothAndNeither(beat: NetworkInputs, classIndex: number): Promise<readonly [number, number]> {
    const usual = withUsualBlocks(beat, new Set(EVIDENCE_BLOCKS));
    const [both, neither] = await this.logOdds([beat, usual], classIndex);
    return [both, neither];
  }

  /** The logits that the network of waves, whose maps these are, gives one class, before calibration. */
  async logits(inputs: NetworkInputs, classIndex: number): Promise<number[]> {
    const { wave } = this.#networks;
    const logits = tf.tidy(() => wave.predict(inputTensors(wave, inputs)) as tf.Tensor2D);
    const values = await logits.data();
    logits.dispose();
    return Array.from({ length: inputs.count }, (_, beat) => values[beat * BEAT_CLASSES.length + classIndex]);
  }

  /** Logarithms of the odds of one class for single beats with as many beats around. */
  async logOdds(beats: readonly NetworkInputs[], classIndex: number): Promise<number[]> {
    return oddsOf(await this.#answers(beats), classIndex);
  }

  /** The same of the network of waves alone, which is what the maps explain. */
  async waveLogOdds(beats: readonly NetworkInputs[], classIndex: number): Promise<number[]> {
    const alone = { wave: this.#networks.wave, sequence: null, fibrillation: null };
    return oddsOf(await classifyAlike(alone, this.#calibration, beats), classIndex);
  }

  #answers(beats: readonly NetworkInputs[]): Promise<Float32Array> {
    return classifyAlike(this.#networks, this.#calibration, beats);
  }
}

function oddsOf(probabilities: Float32Array, classIndex: number): number[] {
  return Array.from({ length: probabilities.length / BEAT_CLASSES.length }, (_, beat) => {
    const p = probabilities[beat * BEAT_CLASSES.length + classIndex];
    const inside = Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, p));
    return Math.log(inside / (1 - inside));
  });
}
