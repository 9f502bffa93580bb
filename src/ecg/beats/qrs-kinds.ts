import { filterCentred, linearPhaseBandPass } from '../signal/linear-phase-band-pass.ts';
import { median } from '../signal/quantile.ts';
import { DETECTION_RATE_HZ } from './qrs-envelope.ts';

/**
 * Band in which candidates are compared with the record's own QRS complexes: electrode motion has little in it. Of four bands (3–30, 6–30,
 * 8–24, 10–40 Hz) it tells beats from noise best on DS1 with `em` noise at −6 dB (area under the curve 0.86, 0.88, 0.87, 0.89).
 */
const LIKENESS_BAND_HZ = [10, 40] as const;
const LIKENESS_HALF_LENGTH = 25;
const LIKENESS_TAPS = linearPhaseBandPass(...LIKENESS_BAND_HZ, LIKENESS_HALF_LENGTH, DETECTION_RATE_HZ);
/** A candidate is compared over ±80 ms, moved by up to ±35 ms. */
const HALF_SAMPLES = 16;
const SAMPLES = 2 * HALF_SAMPLES + 1;
const LARGEST_LAG = 7;
/** A beat that correlates less with every kind founds one; one that correlates a little less still counts for size and share. */
const FOUNDING_CORRELATION = 0.85;
const MEMBER_CORRELATION = 0.75;
const MOST_FOUNDED = 32;
const MOST_KINDS = 8;
/** Kinds are learnt from every second beat, or fewer in a long recording. */
const MOST_LEARNT_BEATS = 1200;

/** One shape of QRS that a lead repeats. */
interface QrsKind {
  /** Unit length. */
  readonly template: Float64Array;
  /** Share (0…1) of the beats that are like it. */
  readonly share: number;
  /** Usual size: median projection on the template, in the unit of the signal. */
  readonly size: number;
}

/** How a stretch of signal compares with the kinds of QRS of its lead. */
export interface Likeness {
  /** Correlation with the kind it is most like, the share of beats of that kind, and its size in units of that kind's. */
  readonly best: number;
  readonly share: number;
  readonly relativeSize: number;
  /** Correlation with the most frequent kind. */
  readonly main: number;
}

const UNLIKE: Likeness = { best: 0, share: 0, relativeSize: 0, main: 0 };

/** The kinds of QRS complexes a lead repeats, learnt from beats without labels, and how like them anything else in it is. */
export class QrsKinds {
  readonly #signal: Float64Array;
  readonly #energy: Float64Array;
  readonly #kinds: readonly QrsKind[];

  /** @param samples the lead at the detection rate; `beats` detection samples taken for beats so far. */
  constructor(samples: Float64Array, beats: readonly number[]) {
    this.#signal = filterCentred(LIKENESS_TAPS, samples);
    this.#energy = runningEnergy(this.#signal);
    const stride = Math.max(2, Math.ceil(beats.length / MOST_LEARNT_BEATS));
    this.#kinds = this.#learn(beats.filter((_, beat) => beat % stride === 0));
  }

  likeness(centre: number): Likeness {
    const [main] = this.#kinds;
    if (!main) return UNLIKE;
    let best = this.#match(centre, main.template);
    let kind = main;
    const mainCorrelation = best.correlation;
    for (const other of this.#kinds.slice(1)) {
      const match = this.#match(centre, other.template);
      if (match.correlation > best.correlation) [best, kind] = [match, other];
    }
    const relativeSize = best.projection / kind.size;
    return { best: best.correlation, share: kind.share, relativeSize, main: mainCorrelation };
  }

  /** Correlation at the lag where it is largest. Windows that leave the signal don't count. */
  #match(centre: number, template: Float64Array): { correlation: number; lag: number; projection: number } {
    const signal = this.#signal;
    let [correlation, lag, projection] = [-1, 0, 0];
    for (let move = -LARGEST_LAG; move <= LARGEST_LAG; move++) {
      const first = centre + move - HALF_SAMPLES;
      if (first < 0 || first + SAMPLES > signal.length) continue;
      const energy = this.#energy[first + SAMPLES] - this.#energy[first];
      if (!(energy > 0)) continue;
      let product = 0;
      for (let k = 0; k < SAMPLES; k++) product += template[k] * signal[first + k];
      // A difference of large sums may come out too small.
      const own = Math.min(1, product / Math.sqrt(energy));
      if (own > correlation) [correlation, lag, projection] = [own, move, product];
    }
    return { correlation, lag, projection };
  }

  #learn(beats: readonly number[]): QrsKind[] {
    const founded: { sum: Float64Array; template: Float64Array; count: number }[] = [];
    for (const beat of beats) {
      const { kind, correlation, lag } = this.#nearest(beat, founded);
      if (kind && correlation >= FOUNDING_CORRELATION) {
        this.#addUnitShape(kind.sum, beat + lag);
        kind.template = toUnitLength(kind.sum);
        kind.count++;
      } else if (founded.length < MOST_FOUNDED) {
        const sum = new Float64Array(SAMPLES);
        this.#addUnitShape(sum, beat);
        founded.push({ sum, template: toUnitLength(sum), count: 1 });
      }
    }
    const kept = founded.sort((a, b) => b.count - a.count).slice(0, MOST_KINDS);
    const repeated = kept.filter(({ count }, rank) => rank === 0 || count > 1);
    const sizes = repeated.map((): number[] => []);
    for (const beat of beats) {
      const { kind, correlation, projection } = this.#nearest(beat, repeated);
      if (kind && correlation >= MEMBER_CORRELATION) sizes[repeated.indexOf(kind)].push(projection);
    }
    return repeated
      .map(({ template }, k) => ({ template, share: sizes[k].length / beats.length, size: median(sizes[k]) }))
      .filter(({ share }) => share > 0);
  }

  #nearest<Kind extends { readonly template: Float64Array }>(centre: number, kinds: readonly Kind[]) {
    let nearest: { kind: Kind | null; correlation: number; lag: number; projection: number } = {
      kind: null,
      correlation: -1,
      lag: 0,
      projection: 0,
    };
    for (const kind of kinds) {
      const match = this.#match(centre, kind.template);
      if (match.correlation > nearest.correlation) nearest = { kind, ...match };
    }
    return nearest;
  }

  #addUnitShape(sum: Float64Array, centre: number): void {
    const first = centre - HALF_SAMPLES;
    if (first < 0 || first + SAMPLES > this.#signal.length) return;
    toUnitLength(this.#signal.subarray(first, first + SAMPLES)).forEach((value, k) => (sum[k] += value));
  }
}

/** Sums of squares from the start to before each sample. */
function runningEnergy(signal: Float64Array): Float64Array {
  const energy = new Float64Array(signal.length + 1);
  for (let i = 0; i < signal.length; i++) energy[i + 1] = energy[i] + signal[i] ** 2;
  return energy;
}

function toUnitLength(samples: Float64Array): Float64Array {
  const length = Math.hypot(...samples);
  return length > 0 ? samples.map((value) => value / length) : samples.slice();
}
