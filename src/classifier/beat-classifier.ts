import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import type { PreparedBeats } from '../ecg/preparation/prepare-beats.ts';
import { loadPart } from '../ecg/part/load-part.ts';
import type { BeatEmbeddings, GivenLabel } from './adapt-head.ts';
import { BATCH_BEATS, classifyBatch, fibrillationProbabilities } from './classify-beats.ts';
import type { UsualWaves } from '../ecg/waves/usual-waves.ts';
import {
  doubtNormal,
  doubtRecording,
  doubtTemperature,
  softenProbabilities,
  type RecordingDoubt,
} from './doubt-recording.ts';
import type { NetworkEvidence } from './explain/network-evidence.ts';
import type { ModelCard } from './model/model-card.ts';
import type { BeatInputs } from './model/network-inputs.ts';
import type { Networks } from './model/networks.ts';
import { RunningNetworks, type NextNetworks } from './model/running-networks.ts';

export interface ClassifyOptions {
  readonly signal?: AbortSignal;
  /** Called after every batch with the probabilities of all beats so far, row-major [done × 5]. */
  readonly onBatch?: (beatsDone: number, probabilities: Float32Array) => void;
}

export interface DoubtedBeats {
  readonly doubts: readonly RecordingDoubt[];
  /** Row-major [count × 5]. */
  readonly probabilities: Float32Array;
}

/** The loaded networks on a running backend; with `next` they move to another backend when that one fails. */
export class BeatClassifier {
  readonly card: ModelCard;
  readonly #networks: RunningNetworks;

  constructor(networks: Networks, card: ModelCard, next: NextNetworks | null = null) {
    this.#networks = new RunningNetworks(networks, next);
    this.card = card;
  }

  /** Whether the network is one, like the notebook's, that gets no features. */
  get takesWavesAlone(): boolean {
    return this.#networks.current.wave.inputs.length === 1;
  }

  /** Class probabilities, row-major [count × 5]. Rejects with the signal's reason when aborted. */
  async classify(inputs: BeatInputs, { signal, onBatch }: ClassifyOptions = {}): Promise<Float32Array> {
    const probabilities = new Float32Array(inputs.count * BEAT_CLASSES.length);
    for (let first = 0; first < inputs.count; first += BATCH_BEATS) {
      // A task of its own per batch, so that progress goes out and an abort can come in.
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      const count = Math.min(BATCH_BEATS, inputs.count - first);
      const batch = await this.#networks.use((networks) =>
        classifyBatch(networks, this.card.calibration, inputs.batch(first, count)),
      );
      probabilities.set(batch, first * BEAT_CLASSES.length);
      onBatch?.(first + count, probabilities.subarray(0, (first + count) * BEAT_CLASSES.length));
    }
    return probabilities;
  }

  /** Probability of every prepared beat that the rhythm around it is atrial fibrillation; 0 of a network of waves alone. */
  async fibrillation({ count, features }: Pick<PreparedBeats, 'count' | 'features'>): Promise<Float32Array> {
    return this.#networks.use(({ fibrillation }) =>
      fibrillation === null
        ? Promise.resolve(new Float32Array(count))
        : fibrillationProbabilities(fibrillation, features),
    );
  }

  /** Doubts about a whole recording, and the probabilities of its beats with as much less confidence as those call for. */
  doubt(prepared: PreparedBeats, probabilities: Float32Array, usual: UsualWaves): DoubtedBeats {
    const doubts = doubtRecording(prepared, probabilities, usual);
    const softened = softenProbabilities(probabilities, doubtTemperature(doubts, this.card.doubtTemperatures));
    return { doubts, probabilities: doubtNormal(softened, doubts) };
  }

  /**
   * What the network would say of all beats had it learnt the labels given: a change of its last layer for this recording
   * alone, which is not kept. Probabilities, row-major [count × 5].
   */
  async adapt(inputs: () => Iterable<BeatInputs>, labels: readonly GivenLabel[]): Promise<Float32Array> {
    const { adaptHead } = await loadPart(() => import('./adapt-head.ts'));
    return adaptHead(await this.embed(inputs), labels);
  }

  /** What the last layer of the network of waves sees of every beat of some stretches; they are gone through anew on another backend. */
  async embed(inputs: () => Iterable<BeatInputs>): Promise<BeatEmbeddings> {
    const { embedBeats } = await loadPart(() => import('./embed-beats.ts'));
    return this.#networks.use((networks) => embedBeats(networks, this.card.calibration, inputs()));
  }

  /** Evidence for one class of one beat. */
  async explain(inputs: BeatInputs, beatIndex: number, classIndex: number): Promise<NetworkEvidence> {
    const { networkEvidence } = await loadPart(() => import('./explain/network-evidence.ts'));
    const beat = inputs.batch(beatIndex, 1);
    return this.#networks.use((networks) => networkEvidence(networks, this.card.calibration, beat, classIndex));
  }

  dispose(): void {
    this.#networks.dispose();
  }
}
