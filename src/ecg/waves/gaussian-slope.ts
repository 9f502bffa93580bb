/** Taps reach this many standard deviations to each side. */
const REACH_DEVIATIONS = 3;

/** Slope after Gaussian smoothing: the derivative of a Gaussian, scaled so that a ramp of 1 per sample has slope 1. */
export class GaussianSlope {
  /** Weights of the difference between the samples `k + 1` after and before. */
  readonly #taps: Float64Array;

  /** @param deviation of the Gaussian in samples. */
  constructor(deviation: number) {
    this.#taps = Float64Array.from({ length: Math.ceil(REACH_DEVIATIONS * deviation) }, (_, i) => {
      const offset = i + 1;
      return offset * Math.exp((-offset * offset) / (2 * deviation * deviation));
    });
    const rampGain = this.#taps.reduce((sum, tap, i) => sum + 2 * (i + 1) * tap, 0);
    for (let i = 0; i < this.#taps.length; i++) this.#taps[i] /= rampGain;
  }

  /**
   * Writes the slope of `samples` from `first` to `last` into the same places of `slope`; beyond the ends the signal stays
   * as it is there.
   */
  apply(samples: Float64Array, slope: Float64Array, first = 0, last = samples.length - 1): void {
    const end = samples.length - 1;
    const taps = this.#taps;
    const to = Math.min(end, last);
    for (let t = Math.max(0, first); t <= to; t++) {
      let sum = 0;
      for (let k = 0; k < taps.length; k++) {
        const after = t + k + 1;
        const before = t - k - 1;
        sum += taps[k] * (samples[after > end ? end : after] - samples[before < 0 ? 0 : before]);
      }
      slope[t] = sum;
    }
  }
}
