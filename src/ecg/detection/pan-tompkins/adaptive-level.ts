/** Weight of a new peak in the running levels (Pan & Tompkins 1985, eq. 12–13). */
const PEAK_WEIGHT = 0.125;
/** Threshold between noise and signal level. The paper has 0.25; 0.125 misses fewer small beats after large ones (chosen on DS1). */
const THRESHOLD_SHARE = 0.125;
/** A peak counts at most this many times the running level, so that one artefact cannot raise the threshold (chosen on DS1). */
const LARGEST_STEP = 1.5;
/** Noise level before any noise peak was seen, as a share of the signal level. */
const INITIAL_NOISE_SHARE = 0.1;

/** Running heights of signal and noise peaks, and the threshold between them. */
export class AdaptiveLevel {
  #signal: number;
  #noise: number;

  /** @param firstPeaks heights seen in the learning period; the level starts at their median. */
  constructor(firstPeaks: readonly number[]) {
    const sorted = firstPeaks.toSorted((a, b) => a - b);
    this.#signal = sorted[Math.floor(sorted.length / 2)] ?? 0;
    this.#noise = this.#signal * INITIAL_NOISE_SHARE;
  }

  get threshold(): number {
    return this.#noise + THRESHOLD_SHARE * (this.#signal - this.#noise);
  }

  addSignalPeak(height: number, weight: number = PEAK_WEIGHT): void {
    this.#signal += weight * (Math.min(height, LARGEST_STEP * this.#signal) - this.#signal);
  }

  addNoisePeak(height: number): void {
    this.#noise += PEAK_WEIGHT * (Math.min(height, this.#signal) - this.#noise);
  }
}
