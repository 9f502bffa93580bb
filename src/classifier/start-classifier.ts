import type { LayersModel } from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { BeatClassifier } from './beat-classifier.ts';
import { chooseBackend, type BackendName, type BackendOptions } from './choose-backend.ts';
import { classifyBatch } from './classify-beats.ts';
import { loadModel, requireMatchingPreparation } from './load-model.ts';
import type { ModelCard } from './model-card.ts';
import type { ModelFiles } from './model-files.ts';

/** Largest difference in probability between backends that counts as the same answer. */
const SELF_CHECK_TOLERANCE = 1e-3;

export interface StartedClassifier {
  readonly classifier: BeatClassifier;
  readonly backend: BackendName;
  /** Why preferred backends were passed over. */
  readonly notes: readonly string[];
}

/**
 * Loads the network on the best backend that reproduces the golden beats of the model card.
 * @throws ModelError when the files do not fit this program, Error when no backend works.
 */
export async function startClassifier(files: ModelFiles, options: BackendOptions = {}): Promise<StartedClassifier> {
  requireMatchingPreparation(files.card);
  const { begun, backend, notes } = await chooseBackend(async () => {
    const model = await loadModel(files);
    try {
      await checkSelf(model, files.card);
    } catch (error) {
      model.dispose();
      throw error;
    }
    return new BeatClassifier(model, files.card);
  }, options);
  return { classifier: begun, backend, notes };
}

async function checkSelf(model: LayersModel, { calibration, selfCheck }: ModelCard): Promise<void> {
  const probabilities = await classifyBatch(model, calibration, {
    count: selfCheck.beats,
    waveform: Float32Array.from(selfCheck.waveform),
    features: Float32Array.from(selfCheck.features),
  });
  for (let i = 0; i < selfCheck.beats * BEAT_CLASSES.length; i++) {
    if (!(Math.abs(probabilities[i] - selfCheck.probabilities[i]) <= SELF_CHECK_TOLERANCE)) {
      throw new Error('it computes other probabilities than the model was published with');
    }
  }
}
