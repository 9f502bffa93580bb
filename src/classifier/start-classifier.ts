import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { BeatClassifier } from './beat-classifier.ts';
import { chooseBackend, type BackendOptions, type ChosenBackend } from './choose-backend.ts';
import { loadModel, requireMatchingPreparation } from './load-model.ts';
import type { SelfCheck } from './model-card.ts';
import type { ModelFiles } from './model-files.ts';

/** Largest difference in probability between backends that counts as the same answer. */
const SELF_CHECK_TOLERANCE = 1e-3;

export interface StartedClassifier extends ChosenBackend {
  readonly classifier: BeatClassifier;
}

/**
 * Loads the network on the best backend that reproduces the golden beats of the model card.
 * @throws ModelError when the files do not fit this program, Error when no backend works.
 */
export async function startClassifier(files: ModelFiles, options: BackendOptions = {}): Promise<StartedClassifier> {
  requireMatchingPreparation(files.card);
  let classifier: BeatClassifier | null = null;
  const chosen = await chooseBackend(async () => {
    const candidate = new BeatClassifier(await loadModel(files), files.card);
    try {
      await checkSelf(candidate, files.card.selfCheck);
    } catch (error) {
      candidate.dispose();
      throw error;
    }
    classifier = candidate;
  }, options);
  return { ...chosen, classifier: classifier! };
}

async function checkSelf(classifier: BeatClassifier, check: SelfCheck): Promise<void> {
  const probabilities = await classifier.classify({
    count: check.beats,
    waveform: Float32Array.from(check.waveform),
    features: Float32Array.from(check.features),
  });
  for (let i = 0; i < check.beats * BEAT_CLASSES.length; i++) {
    if (!(Math.abs(probabilities[i]! - check.probabilities[i]!) <= SELF_CHECK_TOLERANCE)) {
      throw new Error('it computes other probabilities than the model was published with');
    }
  }
}
