import { letGo } from '../recording/let-go.ts';
import { fillGaps, letGoFilled } from '../signal/fill-gaps.ts';
import { interpolate } from '../signal/interpolate.ts';
import { BEAT_WINDOW } from './beat-window.ts';
import type { LeadBeats } from './lead-beats.ts';

/** Samples of the beat window in which the slope of the P wave is taken: −0.264 to −0.08 s. */
const FIRST = 17;
const LENGTH = 24;
/** From R to the first sample of its P wave's slope. */
export const P_BEFORE_R_SAMPLES = BEAT_WINDOW.rSample - FIRST;
/** Keeps flat stretches from counting as alike, in sizes of the P wave. */
const FLOOR = 0.3;
const SIZE_LIMIT = 3;

/** How much the lead looks like the recording's sinus P wave at any moment, at 125 Hz. */
export interface AtrialTrain {
  /** Likeness −1…1 of the 24 samples that begin here; 0 where they do not fit into the lead. */
  readonly likeness: Float32Array;
  /** How large that P wave is, 1 like the usual one, within ± 3. */
  readonly size: Float32Array;
}

/**
 * Compares the slope of a lead with that of the P wave of its late beat everywhere, so that a P wave can be looked for where no
 * QRS follows. The slope, of means of three samples, has no baseline; a third of the P wave's own size is added to what is
 * divided by.
 */
export function atrialTrain(
  filteredMv: Float32Array,
  sampleRateHz: number,
  { late, scale }: Pick<LeadBeats, 'late' | 'scale'>,
): AtrialTrain {
  const filled = fillGaps(filteredMv);
  const resampled = atWindowRate(filled, sampleRateHz);
  const slope = slopeOf(resampled, scale);
  letGoFilled(filled, filteredMv);
  letGo(resampled);
  const template = slopeOf(late, scale).slice(FIRST, FIRST + LENGTH);
  const mean = template.reduce((sum, value) => sum + value, 0) / LENGTH;
  let power = 0;
  for (let k = 0; k < LENGTH; k++) {
    template[k] -= mean;
    power += template[k] * template[k];
  }
  const train = { likeness: new Float32Array(slope.length), size: new Float32Array(slope.length) };
  if (!(power > 0)) return train;
  const norm = Math.sqrt(power);
  let sum = 0;
  let squares = 0;
  for (let t = 0; t < slope.length; t++) {
    sum += slope[t];
    squares += slope[t] * slope[t];
    const start = t - LENGTH + 1;
    if (start < 0) continue;
    let product = 0;
    for (let k = 0; k < LENGTH; k++) product += template[k] * slope[start + k];
    const spread = Math.sqrt(Math.max(0, squares - (sum * sum) / LENGTH));
    train.likeness[start] = product / (norm * (spread + FLOOR * norm));
    train.size[start] = Math.max(-SIZE_LIMIT, Math.min(SIZE_LIMIT, product / power));
    sum -= slope[start];
    squares -= slope[start] * slope[start];
  }
  letGo(slope);
  return train;
}

function atWindowRate(samples: Float32Array, sampleRateHz: number): Float32Array {
  const step = sampleRateHz / BEAT_WINDOW.rateHz;
  const resampled = new Float32Array(Math.floor(samples.length / step));
  for (let t = 0; t < resampled.length; t++) resampled[t] = interpolate(samples, t * step);
  return resampled;
}

/** Half the difference of the means of three samples on either side, over the height of the QRS; 0 at the ends. */
function slopeOf(samples: Float32Array, scale: number): Float32Array {
  const slope = new Float32Array(samples.length);
  for (let t = 2; t + 2 < samples.length; t++) {
    // Two means of three that overlap in nothing but the middle: what is left of their difference.
    slope[t] = (samples[t + 2] + samples[t + 1] - samples[t - 1] - samples[t - 2]) / (6 * scale);
  }
  return slope;
}
