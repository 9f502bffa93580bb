/** Rate the waves are measured at; 4 ms is finer than readers agree with one another. */
export const WAVE_RATE_HZ = 250;
/** Window around R: before it the longest PR interval looked for, after it the end of T at slow rates. */
const BEFORE_R_SECONDS = 0.44;
const AFTER_R_SECONDS = 0.74;
export const ALIGNED_R_SAMPLE = Math.round(BEFORE_R_SECONDS * WAVE_RATE_HZ);
export const ALIGNED_SAMPLES = ALIGNED_R_SAMPLE + Math.round(AFTER_R_SECONDS * WAVE_RATE_HZ) + 1;

/**
 * Beats of one lead cut out at 250 Hz with R at one place to a fraction of a sample, so that they can be averaged. Only
 * a few are kept at a time: a day has 100,000 of them.
 */
export class AlignedBeats {
  readonly #samplesMv: Float32Array;
  readonly #sampleRateHz: number;
  readonly #rPeakSample: ArrayLike<number>;
  readonly #kept: { beat: number; window: Float64Array }[];

  /** @param keptBeats how many neighbouring beats are asked for again soon. */
  constructor(samplesMv: Float32Array, sampleRateHz: number, rPeakSample: ArrayLike<number>, keptBeats: number) {
    this.#samplesMv = samplesMv;
    this.#sampleRateHz = sampleRateHz;
    this.#rPeakSample = rPeakSample;
    this.#kept = Array.from({ length: keptBeats }, () => ({ beat: -1, window: new Float64Array(ALIGNED_SAMPLES) }));
  }

  get count(): number {
    return this.#rPeakSample.length;
  }

  /** Seconds from beat `from` to beat `to`. */
  seconds(from: number, to: number): number {
    return (this.#rPeakSample[to] - this.#rPeakSample[from]) / this.#sampleRateHz;
  }

  /** The window of a beat; valid until `keptBeats` other ones have been asked for. Beyond the ends the lead stays as it is there. */
  window(beat: number): Float64Array {
    const slot = this.#kept[beat % this.#kept.length];
    if (slot.beat !== beat) {
      slot.beat = beat;
      this.#cut(beat, slot.window);
    }
    return slot.window;
  }

  /** Cubic (Catmull–Rom) interpolation: exact enough below 40 Hz at any rate from 100 Hz on. */
  #cut(beat: number, window: Float64Array): void {
    const step = this.#sampleRateHz / WAVE_RATE_HZ;
    const start = this.#rPeakSample[beat] - ALIGNED_R_SAMPLE * step;
    for (let i = 0; i < ALIGNED_SAMPLES; i++) {
      const position = start + i * step;
      const whole = Math.floor(position);
      const part = position - whole;
      const before = this.#at(whole - 1);
      const here = this.#at(whole);
      const next = this.#at(whole + 1);
      const after = this.#at(whole + 2);
      const bend = 2 * before - 5 * here + 4 * next - after + part * (3 * (here - next) + after - before);
      window[i] = here + 0.5 * part * (next - before + part * bend);
    }
  }

  #at(sample: number): number {
    return this.#samplesMv[Math.min(this.#samplesMv.length - 1, Math.max(0, sample))];
  }
}
