import { BEAT_CLASSES } from './beat-class.ts';

/** Index into BEAT_CLASSES of the most probable class of every beat; `probabilities` is row-major [count × 5]. */
export function mostProbableClasses(probabilities: Float32Array): Uint8Array {
  const best = new Uint8Array(probabilities.length / BEAT_CLASSES.length);
  for (let beat = 0; beat < best.length; beat++) {
    const row = beat * BEAT_CLASSES.length;
    for (let c = 1; c < BEAT_CLASSES.length; c++) {
      if (probabilities[row + c] > probabilities[row + best[beat]]) best[beat] = c;
    }
  }
  return best;
}
