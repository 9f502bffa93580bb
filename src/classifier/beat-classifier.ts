import type { LayersModel } from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { timedAsUsual } from '../ecg/beats/timing-features.ts';
import { classifyBatch, inputsOf, type NetworkInputs } from './classify-beats.ts';
import { gradCam } from './grad-cam.ts';
import type { ModelCard } from './model-card.ts';
import { splitModel, type SplitModel } from './split-model.ts';

/** Large enough to keep the backend busy, small enough that progress and cancel are prompt. */
const BATCH_BEATS = 256;

export interface ClassifyOptions {
  readonly signal?: AbortSignal;
  /** Called after every batch with the probabilities of all beats so far, row-major [done × 5]. */
  readonly onBatch?: (beatsDone: number, probabilities: Float32Array) => void;
}

/** Why the network chose a class: where in the wave, and what the timing added. */
export interface NetworkEvidence {
  /** Grad-CAM over the window, 200 values 0…1. */
  readonly attribution: Float32Array;
  /** Probability of the class as it is, and with the timing features of a beat that comes on time. */
  readonly probability: number;
  readonly probabilityOnTime: number;
}

/** A loaded network on a running backend. */
export class BeatClassifier {
  readonly card: ModelCard;
  readonly #model: LayersModel;
  #split: SplitModel | null = null;

  constructor(model: LayersModel, card: ModelCard) {
    this.#model = model;
    this.card = card;
  }

  /** Class probabilities, row-major [count × 5]. Rejects with the signal's reason when aborted. */
  async classify(inputs: NetworkInputs, { signal, onBatch }: ClassifyOptions = {}): Promise<Float32Array> {
    const probabilities = new Float32Array(inputs.count * BEAT_CLASSES.length);
    for (let first = 0; first < inputs.count; first += BATCH_BEATS) {
      // A task of its own per batch, so that progress goes out and an abort can come in.
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      const count = Math.min(BATCH_BEATS, inputs.count - first);
      const batch = await classifyBatch(this.#model, this.card.calibration, inputsOf(inputs, first, count));
      probabilities.set(batch, first * BEAT_CLASSES.length);
      onBatch?.(first + count, probabilities.subarray(0, (first + count) * BEAT_CLASSES.length));
    }
    return probabilities;
  }

  /** Evidence for one class of one beat. Timing is judged by replacing the timing features with on-time ones. */
  async explain(inputs: NetworkInputs, beatIndex: number, classIndex: number): Promise<NetworkEvidence> {
    this.#split ??= splitModel(this.#model);
    const beat = inputsOf(inputs, beatIndex, 1);
    const onTime = { ...beat, features: timedAsUsual(beat.features) };
    const attribution = await gradCam(this.#model, this.#split, beat, classIndex);
    const asItIs = await classifyBatch(this.#model, this.card.calibration, beat);
    const hadItComeOnTime = await classifyBatch(this.#model, this.card.calibration, onTime);
    return {
      attribution,
      probability: asItIs[classIndex],
      probabilityOnTime: hadItComeOnTime[classIndex],
    };
  }

  dispose(): void {
    this.#model.dispose();
  }
}
