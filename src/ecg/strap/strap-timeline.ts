import type { EcgFrame } from './ecg-frame.ts';
import { ClockDrift } from './clock-drift.ts';

/** What came of a frame. */
export interface PlacedFrame {
  /** What follows the samples before: missing ones as NaN, then those of the frame; none where it had come already. */
  readonly samplesMv: Float32Array;
  /** Missing samples before it. */
  readonly missing: number;
  /** It came before: it says nothing new. */
  readonly isRepeated: boolean;
}

const NANOSECONDS = 1e9;
/** Fewer missing samples than this, or than this share of a frame, are the strap's clock running unevenly. */
const LEAST_MISSING = 4;
const LEAST_MISSING_SHARE = 0.05;
/** A frame cannot have come before it was taken, but for how unevenly two clocks run … */
const EARLIEST_SECONDS = 0.5;
/** … nor much later: the browser hands over what it held back. */
const LATEST_SECONDS = 60;
/** The strap's own rate is known after this much signal without a gap; one further from the rate agreed on is not believed. */
const RATE_KNOWN_SECONDS = 10;
const RATE_TOLERANCE = 0.02;
/** Frames are repeated at once or never. */
const REMEMBERED = 16;

const NOTHING = new Float32Array();

/**
 * Puts the frames of a strap one after the other into an even signal. Their times, of the strap's clock, say what is missing between
 * them; where that clock is set meanwhile, the page's clock does.
 */
export class StrapTimeline {
  readonly #agreedHz: number;
  #drift = new ClockDrift();
  /** When the strap's clock said the first of the times that are compared. */
  #origin = 0n;
  #seen: readonly EcgFrame[] = [];
  #last: { readonly strap: bigint; readonly pageSeconds: number } | null = null;
  /** Samples and seconds by the strap's clock, where nothing is missing. */
  #even = { samples: 0, seconds: 0 };

  constructor(sampleRateHz: number) {
    this.#agreedHz = sampleRateHz;
  }

  /** Samples a second of the strap's own clock; the rate agreed on until that is known. */
  get sampleRateHz(): number {
    const { samples, seconds } = this.#even;
    if (seconds < RATE_KNOWN_SECONDS) return this.#agreedHz;
    const measured = samples / seconds;
    return Math.abs(measured / this.#agreedHz - 1) <= RATE_TOLERANCE ? measured : this.#agreedHz;
  }

  /** How much the page's clock gains on the strap's, as a share of the time; null until that is known. */
  get drift(): number | null {
    return this.#drift.share;
  }

  /** Takes the next frame and when it came, in seconds of a clock of the page that only goes forward. */
  place(frame: EcgFrame, pageSeconds: number): PlacedFrame {
    const { atNanoseconds, samplesMv } = frame;
    if (this.#seen.some((seen) => isSame(seen, frame))) return { samplesMv: NOTHING, missing: 0, isRepeated: true };
    this.#seen = [...this.#seen, frame].slice(-REMEMBERED);
    const missing = this.#missingBefore(atNanoseconds, samplesMv.length, pageSeconds);
    this.#last = { strap: atNanoseconds, pageSeconds };
    const placed = new Float32Array(missing + samplesMv.length).fill(Number.NaN, 0, missing);
    placed.set(samplesMv, missing);
    return { samplesMv: placed, missing, isRepeated: false };
  }

  #missingBefore(at: bigint, count: number, pageSeconds: number): number {
    const before = this.#last;
    if (!before) {
      this.#beginAnew(at, pageSeconds);
      return 0;
    }
    const strapSeconds = Number(at - before.strap) / NANOSECONDS;
    const stampSeconds = Number(at - this.#origin) / NANOSECONDS;
    const late = this.#drift.lateness(stampSeconds, pageSeconds);
    const isTrue = strapSeconds > 0 && late >= -EARLIEST_SECONDS && late <= LATEST_SECONDS;
    if (isTrue) this.#drift.add(stampSeconds, pageSeconds);
    else this.#beginAnew(at, pageSeconds);
    const seconds = isTrue ? strapSeconds : pageSeconds - before.pageSeconds;
    const missing = Math.round(seconds * this.sampleRateHz) - count;
    const least = Math.max(LEAST_MISSING, LEAST_MISSING_SHARE * count);
    if (missing >= least) return missing;
    if (isTrue) this.#even = { samples: this.#even.samples + count, seconds: this.#even.seconds + strapSeconds };
    return 0;
  }

  /** The first frame, or the strap's clock was set: its times before say nothing about those to come. */
  #beginAnew(at: bigint, pageSeconds: number): void {
    this.#origin = at;
    this.#drift = new ClockDrift();
    this.#drift.add(0, pageSeconds);
  }
}

function isSame(a: EcgFrame, b: EcgFrame): boolean {
  if (a.atNanoseconds !== b.atNanoseconds || a.samplesMv.length !== b.samplesMv.length) return false;
  return a.samplesMv.every((mv, i) => mv === b.samplesMv[i]);
}
