import { letGo } from '../recording/let-go.ts';
import { filterNear, linearPhaseBandPass } from '../signal/linear-phase-band-pass.ts';
import { median } from '../signal/quantile.ts';
import {
  lengthOf,
  letGoStretches,
  QRS_HALF_SAMPLES,
  QRS_SAMPLES,
  QrsStretch,
  QrsTemplate,
  STRETCH_REACH_SAMPLES,
  stretchesAt,
} from './match-qrs.ts';
import { DETECTION_RATE_HZ } from './qrs-envelope.ts';

/**
 * Band in which candidates are compared with the record's own QRS complexes: electrode motion has little in it. Of four bands (3–30, 6–30,
 * 8–24, 10–40 Hz) it tells beats from noise best on DS1 with `em` noise at −6 dB (area under the curve 0.86, 0.88, 0.87, 0.89).
 */
const LIKENESS_BAND_HZ = [10, 40] as const;
const LIKENESS_HALF_LENGTH = 25;
const LIKENESS_TAPS = linearPhaseBandPass(...LIKENESS_BAND_HZ, LIKENESS_HALF_LENGTH, DETECTION_RATE_HZ);
/** A beat that correlates less with every kind founds one; one that correlates a little less still counts for size and share. */
const FOUNDING_CORRELATION = 0.85;
const MEMBER_CORRELATION = 0.75;
const MOST_FOUNDED = 32;
const MOST_KINDS = 8;
/** Kinds are learnt from every second beat, or fewer in a long recording. */
const MOST_LEARNT_BEATS = 1200;

/** Shapes of QRS that a lead repeats, the most frequent first: parallel lists. */
interface Kinds {
  readonly templates: readonly QrsTemplate[];
  /** Share (0…1) of the beats that are like it. */
  readonly shares: readonly number[];
  /** Usual size: median projection on the template, in the unit of the signal. */
  readonly sizes: readonly number[];
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
  readonly #kinds: Kinds;
  readonly #stretch = new QrsStretch();

  /** @param samples the lead at the detection rate; `beats` those of the `candidates` taken for beats so far, detection samples all. */
  constructor(samples: Float64Array, beats: readonly number[], candidates: readonly number[]) {
    this.#signal = filterNear(LIKENESS_TAPS, samples, candidates, STRETCH_REACH_SAMPLES);
    const stride = Math.max(2, Math.ceil(beats.length / MOST_LEARNT_BEATS));
    this.#kinds = this.#learn(beats.filter((_, beat) => beat % stride === 0));
  }

  /** @param centre one of the candidates. */
  likeness(centre: number): Likeness {
    const { templates, shares, sizes } = this.#kinds;
    if (templates.length === 0) return UNLIKE;
    const nearest = this.#stretch.take(this.#signal, centre).nearest(templates);
    const { cluster, correlation, projection, firstCorrelation } = nearest;
    return {
      best: correlation,
      share: shares[cluster],
      relativeSize: projection / sizes[cluster],
      main: firstCorrelation,
    };
  }

  /** Gives back what it keeps of the lead: nothing can be compared any more. */
  letGo(): void {
    letGo(this.#signal);
  }

  #learn(beats: readonly number[]): Kinds {
    const stretches = stretchesAt(this.#signal, beats);
    const founded = this.#found(beats, stretches);
    const kept = founded.sort((a, b) => b.count - a.count).slice(0, MOST_KINDS);
    const repeated = kept.filter(({ count }, rank) => rank === 0 || count > 1).map(({ template }) => template);
    const projections = repeated.map((): number[] => []);
    for (const stretch of stretches) {
      const { cluster, correlation, projection } = stretch.nearest(repeated);
      if (correlation >= MEMBER_CORRELATION) projections[cluster].push(projection);
    }
    letGoStretches(stretches);
    const known = [...repeated.keys()].filter((kind) => projections[kind].length > 0);
    return {
      templates: known.map((kind) => repeated[kind]),
      shares: known.map((kind) => projections[kind].length / beats.length),
      sizes: known.map((kind) => median(projections[kind])),
    };
  }

  /** Goes through the beats once; a beat unlike every kind so far founds the next. */
  #found(beats: readonly number[], stretches: readonly QrsStretch[]) {
    const sums: Float64Array[] = [];
    const templates: QrsTemplate[] = [];
    const counts: number[] = [];
    stretches.forEach((stretch, i) => {
      const { cluster, correlation, lag } = stretch.nearest(templates);
      const isMember = correlation >= FOUNDING_CORRELATION;
      if (!isMember && sums.length === MOST_FOUNDED) return;
      const kind = isMember ? cluster : sums.length;
      if (!isMember) {
        sums.push(new Float64Array(QRS_SAMPLES));
        templates.push(new QrsTemplate());
        counts.push(0);
      }
      this.#addUnitShape(sums[kind], beats[i] + (isMember ? Math.round(lag) : 0));
      templates[kind].take(sums[kind]);
      counts[kind]++;
    });
    return templates.map((template, kind) => ({ template, count: counts[kind] }));
  }

  #addUnitShape(sum: Float64Array, centre: number): void {
    const first = centre - QRS_HALF_SAMPLES;
    if (first < 0 || first + QRS_SAMPLES > this.#signal.length) return;
    const shape = this.#signal.subarray(first, first + QRS_SAMPLES);
    const scale = lengthOf(shape) || 1;
    for (let k = 0; k < QRS_SAMPLES; k++) sum[k] += shape[k] / scale;
  }
}
