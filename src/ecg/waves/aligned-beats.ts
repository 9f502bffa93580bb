/** Rate the waves are measured at; 4 ms is finer than readers agree with one another. */
export const WAVE_RATE_HZ = 250;
/** Window around R: before it the longest PR interval looked for, after it the end of T at slow rates. */
const BEFORE_R_SECONDS = 0.56;
const AFTER_R_SECONDS = 0.74;
export const ALIGNED_R_SAMPLE = Math.round(BEFORE_R_SECONDS * WAVE_RATE_HZ);
export const ALIGNED_SAMPLES = ALIGNED_R_SAMPLE + Math.round(AFTER_R_SECONDS * WAVE_RATE_HZ) + 1;

/** Beats of one lead, to be cut out at 250 Hz with R at one place to a fraction of a sample, so that they can be averaged. */
export class AlignedBeats {
  readonly #samplesMv: Float32Array;
  readonly #sampleRateHz: number;
  readonly #rPeakSample: ArrayLike<number>;

  constructor(samplesMv: Float32Array, sampleRateHz: number, rPeakSample: ArrayLike<number>) {
    this.#samplesMv = samplesMv;
    this.#sampleRateHz = sampleRateHz;
    this.#rPeakSample = rPeakSample;
  }

  get count(): number {
    return this.#rPeakSample.length;
  }

  /** Seconds from beat `from` to beat `to`. */
  seconds(from: number, to: number): number {
    return (this.#rPeakSample[to] - this.#rPeakSample[from]) / this.#sampleRateHz;
  }

  /**
   * Cuts samples `first` to `last` of a beat's window into `window`, from its start on. Cubic (Catmull–Rom) interpolation:
   * exact enough below 40 Hz at any rate from 100 Hz on. Beyond the ends the lead stays as it is there.
   */
  cut(beat: number, window: Float64Array, first = 0, last = ALIGNED_SAMPLES - 1): void {
    const step = this.#sampleRateHz / WAVE_RATE_HZ;
    const start = this.#rPeakSample[beat] - ALIGNED_R_SAMPLE * step;
    for (let i = first; i <= last; i++) {
      const position = start + i * step;
      const whole = Math.floor(position);
      const part = position - whole;
      const before = this.#at(whole - 1);
      const here = this.#at(whole);
      const next = this.#at(whole + 1);
      const after = this.#at(whole + 2);
      const bend = 2 * before - 5 * here + 4 * next - after + part * (3 * (here - next) + after - before);
      window[i - first] = here + 0.5 * part * (next - before + part * bend);
    }
  }

  #at(sample: number): number {
    return this.#samplesMv[Math.min(this.#samplesMv.length - 1, Math.max(0, sample))];
  }
}
