import { median } from '../signal/quantile.ts';
import type { AlignedBeats } from './aligned-beats.ts';

/** Rate assumed before the first and after the last beat. */
const USUAL_RR_SECONDS = 1;
/** An interval shorter than this share of the usual one around it makes a beat early. */
const EARLY_SHARE = 0.85;
const USUAL_BEATS = 8;

/** Intervals around the beats, seconds. */
export class BeatIntervals {
  readonly #beats: AlignedBeats;

  constructor(beats: AlignedBeats) {
    this.#beats = beats;
  }

  readonly before = (beat: number): number => (beat > 0 ? this.#beats.seconds(beat - 1, beat) : USUAL_RR_SECONDS);

  readonly after = (beat: number): number =>
    beat + 1 < this.#beats.count ? this.#beats.seconds(beat, beat + 1) : USUAL_RR_SECONDS;

  /** Whether a beat comes early by the intervals around it. */
  isEarly(beat: number): boolean {
    if (beat === 0) return false;
    const around: number[] = [];
    const last = Math.min(this.#beats.count - 1, beat + USUAL_BEATS);
    for (let other = Math.max(1, beat - USUAL_BEATS); other <= last; other++) around.push(this.before(other));
    return this.before(beat) < EARLY_SHARE * median(around);
  }
}
