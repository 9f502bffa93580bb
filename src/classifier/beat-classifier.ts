import type { LayersModel } from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import type { PreparedBeats } from '../ecg/beats/prepare-beats.ts';
import { adaptHead, type BeatEmbeddings, type GivenLabel } from './adapt-head.ts';
import { attributeBeat } from './attribute-beat.ts';
import { classifyBatch } from './classify-beats.ts';
import type { UsualWaves } from '../ecg/waves/usual-waves.ts';
import {
  doubtNormal,
  doubtRecording,
  doubtTemperature,
  softenProbabilities,
  type RecordingDoubt,
} from './doubt-recording.ts';
import { embedBeats } from './embed-beats.ts';
import type { ModelCard } from './model-card.ts';
import type { BeatInputs, NetworkInputs } from './network-inputs.ts';
import { shareOfBlocks, type BlockShares } from './share-of-blocks.ts';
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
  /** Where in the network's window the wave speaks for the class, 125 values 0…1, see `attributeBeat`. */
  readonly attribution: Float32Array;
  /** What wave, shape and timing each add to the class's log odds, from a usual beat that comes on time (Shapley). */
  readonly blocks: BlockShares;
  /** Probability of the class as it is, and with the timing features of a beat that comes on time. */
  readonly probability: number;
  readonly probabilityOnTime: number;
}

export interface DoubtedBeats {
  readonly doubts: readonly RecordingDoubt[];
  /** Row-major [count × 5]. */
  readonly probabilities: Float32Array;
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

  /** Whether the network is one, like the notebook's, that gets no features. */
  get takesWavesAlone(): boolean {
    return this.#model.inputs.length === 1;
  }

  /** Class probabilities, row-major [count × 5]. Rejects with the signal's reason when aborted. */
  async classify(inputs: BeatInputs, { signal, onBatch }: ClassifyOptions = {}): Promise<Float32Array> {
    const probabilities = new Float32Array(inputs.count * BEAT_CLASSES.length);
    for (let first = 0; first < inputs.count; first += BATCH_BEATS) {
      // A task of its own per batch, so that progress goes out and an abort can come in.
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      const count = Math.min(BATCH_BEATS, inputs.count - first);
      const batch = await classifyBatch(this.#model, this.card.calibration, inputs.batch(first, count));
      probabilities.set(batch, first * BEAT_CLASSES.length);
      onBatch?.(first + count, probabilities.subarray(0, (first + count) * BEAT_CLASSES.length));
    }
    return probabilities;
  }

  /** Doubts about a whole recording, and the probabilities of its beats with as much less confidence as those call for. */
  doubt(prepared: PreparedBeats, probabilities: Float32Array, usual: UsualWaves): DoubtedBeats {
    const doubts = doubtRecording(prepared, probabilities, usual);
    const softened = softenProbabilities(probabilities, doubtTemperature(doubts, this.card.doubtTemperatures));
    return { doubts, probabilities: doubts.includes('wide-without-p') ? doubtNormal(softened) : softened };
  }

  /**
   * What the network would say of all beats had it learnt the labels given: a change of its last layer for this recording
   * alone, which is not kept. Probabilities, row-major [count × 5].
   */
  async adapt(inputs: BeatInputs, labels: readonly GivenLabel[]): Promise<Float32Array> {
    return adaptHead(await this.embed(inputs), labels);
  }

  /** What the last layer sees of every beat. */
  embed(inputs: BeatInputs): Promise<BeatEmbeddings> {
    return embedBeats(this.#model, this.card.calibration, inputs);
  }

  /** Evidence for one class of one beat. Timing is judged by replacing the timing features with on-time ones. */
  async explain(inputs: BeatInputs, beatIndex: number, classIndex: number): Promise<NetworkEvidence> {
    this.#split ??= splitModel(this.#model);
    const beat = inputs.batch(beatIndex, 1);
    const classify = (asked: NetworkInputs) => classifyBatch(this.#model, this.card.calibration, asked);
    const attribution = await attributeBeat(this.#model, this.#split, beat, classIndex);
    const { shares, ...probabilities } = await shareOfBlocks(classify, beat, classIndex);
    return { attribution, blocks: shares, ...probabilities };
  }

  dispose(): void {
    this.#model.dispose();
  }
}
