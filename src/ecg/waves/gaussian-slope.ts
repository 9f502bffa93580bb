/** Taps reach this many standard deviations to each side. */
const REACH_DEVIATIONS = 3;

/** Slope after Gaussian smoothing: the derivative of a Gaussian, scaled so that a ramp of 1 per sample has slope 1. */
export class GaussianSlope {
  readonly #taps: Float64Array;
  readonly #reach: number;

  /** @param deviation of the Gaussian in samples. */
  constructor(deviation: number) {
    this.#reach = Math.ceil(REACH_DEVIATIONS * deviation);
    this.#taps = Float64Array.from({ length: 2 * this.#reach + 1 }, (_, i) => {
      const offset = i - this.#reach;
      return offset * Math.exp((-offset * offset) / (2 * deviation * deviation));
    });
    const rampGain = this.#taps.reduce((sum, tap, i) => sum + tap * (i - this.#reach), 0);
    for (let i = 0; i < this.#taps.length; i++) this.#taps[i] /= rampGain;
  }

  /** Writes the slope of `samples` into `slope` of the same length; beyond the ends the signal stays as it is there. */
  apply(samples: Float64Array, slope: Float64Array): void {
    const last = samples.length - 1;
    for (let t = 0; t <= last; t++) {
      let sum = 0;
      for (let k = -this.#reach; k <= this.#reach; k++) {
        sum += this.#taps[k + this.#reach] * samples[Math.min(last, Math.max(0, t + k))];
      }
      slope[t] = sum;
    }
  }
}
