import { FEATURE_BLOCKS, FEATURE_COUNT } from './prepare-beats.ts';

/** Features that look around a beat: rhythm, blocked P waves and runs, the last three blocks. */
export const AROUND_FEATURES = FEATURE_BLOCKS.end - FEATURE_BLOCKS.rhythm;

/** Those features by themselves, row-major [count × AROUND_FEATURES]. */
export function featuresAround(features: Float32Array): Float32Array {
  const count = features.length / FEATURE_COUNT;
  const around = new Float32Array(count * AROUND_FEATURES);
  for (let beat = 0; beat < count; beat++) {
    const first = beat * FEATURE_COUNT + FEATURE_BLOCKS.rhythm;
    around.set(features.subarray(first, first + AROUND_FEATURES), beat * AROUND_FEATURES);
  }
  return around;
}
