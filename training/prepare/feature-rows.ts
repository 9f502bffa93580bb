import { FEATURE_COUNT } from '../../src/ecg/preparation/prepare-beats.ts';
import type { TrainingSource } from './training-set.ts';

/** Beats whose features give the statistics of an encoding: evenly spread over the sources. */
const STATISTICS_BEATS = 30_000;

/** Columns [first, first + width) of some beats of the sources, row-major, for the statistics of an encoding. */
export function featureRows(
  sources: readonly Pick<TrainingSource, 'features'>[],
  first: number,
  width: number,
): Float32Array {
  const count = sources.reduce((sum, { features }) => sum + features.length / FEATURE_COUNT, 0);
  const step = Math.max(1, Math.floor(count / STATISTICS_BEATS));
  const rows = new Float32Array(Math.ceil(count / step) * width);
  let [seen, taken] = [0, 0];
  for (const { features } of sources) {
    for (let row = 0; row < features.length; row += FEATURE_COUNT) {
      if (seen++ % step === 0) rows.set(features.subarray(row + first, row + first + width), taken++ * width);
    }
  }
  return rows;
}
