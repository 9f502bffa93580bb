import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { BeatClassifier } from './beat-classifier.ts';
import { chooseBackend, type BackendName, type BackendOptions } from './model/choose-backend.ts';
import { classifyBatch } from './classify-beats.ts';
import { disposeNetworks, type Networks } from './model/networks.ts';
import { loadModel, requireMatchingPreparation } from './model/load-model.ts';
import type { ModelCard } from './model/model-card.ts';
import type { ModelFiles } from './model/model-files.ts';

/** Largest difference in probability between backends that counts as the same answer. */
const SELF_CHECK_TOLERANCE = 1e-3;

/** The backend in use. */
export interface BackendInUse {
  readonly backend: BackendName;
  /** Why preferred backends were passed over, or left. */
  readonly notes: readonly string[];
}

export interface StartedClassifier extends BackendInUse {
  readonly classifier: BeatClassifier;
}

export interface StartOptions extends Pick<BackendOptions, 'forced' | 'readWasm'> {
  /**
   * Told when the backend in use failed while it ran: with the one that took its place, or with null when none is left.
   * Without it the network stays where it is and the failure is passed on: figures are of one backend.
   */
  readonly onMove?: (now: BackendInUse | null) => void;
}

/**
 * Loads the network on the best backend that reproduces the golden beats of the model card. With `onMove`, it moves to the
 * next one when that fails later on, from a forced one too.
 * @throws ModelError when the files do not fit this program, or no backend works.
 */
export async function startClassifier(files: ModelFiles, options: StartOptions = {}): Promise<StartedClassifier> {
  requireMatchingPreparation(files.card);
  const { onMove, ...backendOptions } = options;
  const begin = async (): Promise<Networks> => {
    const networks = await loadModel(files);
    try {
      await checkSelf(networks, files.card);
    } catch (error) {
      disposeNetworks(networks);
      throw error;
    }
    return networks;
  };
  const { begun, backend, notes } = await chooseBackend(begin, backendOptions);
  let inUse: BackendInUse = { backend, notes };
  const move = async (reason: unknown, told: NonNullable<typeof onMove>): Promise<Networks> => {
    const why = `${inUse.backend}: ${reason instanceof Error ? reason.message : String(reason)}`;
    try {
      const next = await chooseBackend(begin, { ...backendOptions, forced: null, after: inUse.backend });
      inUse = { backend: next.backend, notes: [...inUse.notes, why, ...next.notes] };
      told(inUse);
      return next.begun;
    } catch (error) {
      told(null);
      throw error;
    }
  };
  const next = onMove ? (reason: unknown) => move(reason, onMove) : null;
  return { classifier: new BeatClassifier(begun, files.card, next), ...inUse };
}

async function checkSelf(networks: Networks, { calibration, selfCheck }: ModelCard): Promise<void> {
  const probabilities = await classifyBatch(networks, calibration, {
    count: selfCheck.beats,
    waveform: Float32Array.from(selfCheck.waveform),
    features: Float32Array.from(selfCheck.features),
    before: Float32Array.from(selfCheck.before),
    after: Float32Array.from(selfCheck.after),
  });
  for (let i = 0; i < selfCheck.beats * BEAT_CLASSES.length; i++) {
    if (!(Math.abs(probabilities[i] - selfCheck.probabilities[i]) <= SELF_CHECK_TOLERANCE)) {
      throw new Error('it computes other probabilities than the model was published with');
    }
  }
}
