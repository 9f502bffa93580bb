import { fillGaps } from '../../../signal/fill-gaps.ts';
import { createResampler } from '../../../signal/resample.ts';
import { resamplingRatio } from '../../../signal/resampling-ratio.ts';

/** At least so many samples repeated before the first and after the last: the resampler counts what lies outside as zero. */
const LEAST_PADDING = 20;
/** Output samples resampled at a time: bounds the memory beyond the result. */
const BLOCK_SAMPLES = 65_536;

/**
 * Writes `samplesMv`, resampled to `factor` times its rate, into `out`. Gaps stay gaps: they are bridged for the filter,
 * and an output sample is NaN where the nearest input sample is.
 */
export function upsampleLead(samplesMv: Float32Array, factor: number, out: Float32Array): void {
  const { up, down } = resamplingRatio(1, factor);
  const filled = fillGaps(samplesMv);
  // A whole number of periods, so that the padding ends where an output sample lies.
  const periods = Math.ceil(LEAST_PADDING / down);
  const padding = periods * down;
  const skipped = periods * up;
  const padded = new Float32Array(filled.length + 2 * padding).fill(filled[0], 0, padding);
  padded.set(filled, padding);
  padded.fill(filled[filled.length - 1], padding + filled.length);
  const resampler = createResampler(up, down);
  for (let first = 0; first < out.length; first += BLOCK_SAMPLES) {
    const block = resampler.range(padded, skipped + first, Math.min(BLOCK_SAMPLES, out.length - first));
    block.forEach((value, i) => {
      const nearest = Math.min(samplesMv.length - 1, Math.round(((first + i) * down) / up));
      out[first + i] = Number.isNaN(samplesMv[nearest]) ? Number.NaN : value;
    });
  }
}
