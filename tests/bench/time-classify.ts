import { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { chooseBackend, type BackendName } from '../../src/classifier/model/choose-backend.ts';
import type { BeatInputs } from '../../src/classifier/model/network-inputs.ts';
import { loadModel } from '../../src/classifier/model/load-model.ts';
import type { ModelFiles } from '../../src/classifier/model/model-files.ts';

/**
 * Beats per second on one backend: the best of three runs over `beats` beats after a warm-up run. The golden-beat check
 * is left out, so that software WebGPU can be timed too.
 */
export async function beatsPerSecond(
  backend: BackendName,
  files: ModelFiles,
  inputs: BeatInputs,
  beats: number,
  readWasm?: () => Promise<ArrayBuffer>,
): Promise<number> {
  const part: BeatInputs = { ...inputs, count: Math.min(beats, inputs.count) };
  const { begun } = await chooseBackend(
    async () => {
      const classifier = new BeatClassifier(await loadModel(files), files.card);
      await classifier.classify(part);
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const started = performance.now();
        await classifier.classify(part);
        best = Math.min(best, performance.now() - started);
      }
      classifier.dispose();
      return (part.count * 1000) / best;
    },
    { forced: backend, ...(readWasm && { readWasm }) },
  );
  return begun;
}
