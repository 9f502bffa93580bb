import { BEAT_CLASSES } from './beat-class.ts';

/** Index into BEAT_CLASSES of the most probable class of every beat; `probabilities` is row-major [count × 5]. */
export function mostProbableClasses(probabilities: Float32Array): Uint8Array {
  const best = new Uint8Array(probabilities.length / BEAT_CLASSES.length);
  for (let beat = 0; beat < best.length; beat++) {
    const row = probabilities.subarray(beat * BEAT_CLASSES.length, (beat + 1) * BEAT_CLASSES.length);
    best[beat] = row.indexOf(Math.max(...row));
  }
  return best;
}
