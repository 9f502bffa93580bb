import { stretchesOf, type LeadSamples } from '../recording/lead-samples.ts';

/** How millivolts become the 16-bit numbers of a signal: value = millivolts × unitsPerMv + baseline. */
export interface AdcScale {
  readonly unitsPerMv: number;
  readonly baseline: number;
}

/** The code for "no sample" of signal format 16, and the range left for samples. Source: signal(5). */
const INVALID_SAMPLE = -32768;
const LARGEST = 32767;
/** Units per millivolt, the finest that fits: 1 µV holds ±32.7 mV, ten times the largest QRS. */
const FINEST = 1000;
/** Steps by which the gain gets smaller, so that it stays a round number. */
const STEPS = [1, 2, 5];

/**
 * The finest scale that doesn't clip a lead, at most 1000 units per mV; a baseline other than 0 only where a lead that lies
 * far from zero fits by it.
 */
export function chooseAdcScale(samplesMv: LeadSamples): AdcScale {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const stretch of stretchesOf(samplesMv)) {
    for (const mv of stretch) {
      if (mv < low) low = mv;
      if (mv > high) high = mv;
    }
  }
  if (low > high) return { unitsPerMv: FINEST, baseline: 0 };
  for (let divisor = 1; ; divisor *= 10) {
    for (const step of STEPS) {
      const unitsPerMv = FINEST / (divisor * step);
      if (Math.max(high, -low) * unitsPerMv <= LARGEST) return { unitsPerMv, baseline: 0 };
      const middle = -Math.round(((low + high) / 2) * unitsPerMv);
      // The header keeps the baseline as a 32-bit integer.
      const fits = Math.abs(middle) < 2 ** 31 && ((high - low) / 2) * unitsPerMv < LARGEST - 1;
      if (fits) return { unitsPerMv, baseline: middle };
    }
  }
}

/** The number stored for a sample; NaN is the invalid sample. */
export function quantise(mv: number, { unitsPerMv, baseline }: AdcScale): number {
  return Number.isNaN(mv) ? INVALID_SAMPLE : Math.round(mv * unitsPerMv) + baseline;
}
