/** A QRS is compared over ±80 ms, moved by up to ±35 ms (both chosen on DS1, for the spread of the R peaks). */
export const QRS_HALF_SAMPLES = 16;
export const QRS_SAMPLES = 2 * QRS_HALF_SAMPLES + 1;
const LARGEST_LAG = 7;
const LAGS = 2 * LARGEST_LAG + 1;
/** Samples taken together in the quick look at a template; a QRS is eleven of these. */
const RUN = 3;
const RUNS = QRS_SAMPLES / RUN;
/** Added to the quick look's bound: more than its rounding. */
const BOUND_SLACK = 1e-9;

/** The template a stretch is most like and how well it fits, best over the lags. */
export interface ShapeMatch {
  readonly cluster: number;
  readonly correlation: number;
  /** Detection samples, with a fraction. */
  readonly lag: number;
  /** Product of the template and the signal there: how large the stretch is as this shape. */
  readonly projection: number;
}

/** A QRS shape of unit length, with its means over runs of three samples and the length of what they leave. */
export class QrsTemplate {
  readonly samples: Float64Array;
  readonly runMeans = new Float64Array(RUNS);
  readonly rest: number;

  /** @param shape `QRS_SAMPLES` samples of any size. */
  constructor(shape: Float64Array) {
    const scale = lengthOf(shape) || 1;
    this.samples = shape.map((value) => value / scale);
    const { samples } = this;
    let power = 0;
    for (let run = 0; run < RUNS; run++) {
      const mean = (samples[RUN * run] + samples[RUN * run + 1] + samples[RUN * run + 2]) / RUN;
      this.runMeans[run] = mean;
      power += RUN * mean * mean;
    }
    this.rest = Math.sqrt(Math.max(0, 1 - power));
  }
}

/**
 * The signal around one beat, ready to be compared with templates. A template is looked at by means of three samples first: by
 * the Cauchy–Schwarz inequality its correlation cannot exceed that of the means plus the product of what they leave, and most
 * lags of most templates cannot beat the best so far. The answer is that of the full comparison.
 */
export class QrsStretch {
  readonly #samples = new Float64Array(QRS_SAMPLES + 2 * LARGEST_LAG);
  /** Sums of three samples from each one. */
  readonly #runSums = new Float64Array(QRS_SAMPLES + 2 * LARGEST_LAG - RUN + 1);
  /** Per lag: length of the QRS there, and of what its runs leave. */
  readonly #lengths = new Float64Array(LAGS);
  readonly #rests = new Float64Array(LAGS);

  /** @param centre whole detection sample of `shape`. */
  constructor(shape: Float64Array, centre: number) {
    const around = this.#samples;
    const sums = this.#runSums;
    const first = centre - LARGEST_LAG - QRS_HALF_SAMPLES;
    for (let k = 0; k < around.length; k++) around[k] = sampleAt(shape, first + k);
    for (let k = 0; k < sums.length; k++) sums[k] = around[k] + around[k + 1] + around[k + 2];
    let squares = 0;
    for (let k = 0; k < QRS_SAMPLES - 1; k++) squares += around[k] ** 2;
    for (let lag = 0; lag < LAGS; lag++) {
      squares += around[lag + QRS_SAMPLES - 1] ** 2;
      let power = 0;
      for (let run = 0; run < RUNS; run++) power += sums[lag + RUN * run] ** 2;
      this.#lengths[lag] = Math.sqrt(squares);
      this.#rests[lag] = Math.sqrt(Math.max(0, squares - power / RUN));
      squares = Math.max(0, squares - around[lag] ** 2);
    }
  }

  /** The template it is most like; correlation −1 when there is none. */
  nearest(templates: readonly QrsTemplate[]): ShapeMatch {
    let [cluster, correlation, best] = [0, -1, 0];
    for (let index = 0; index < templates.length; index++) {
      const template = templates[index];
      for (let lag = 0; lag < LAGS; lag++) {
        if (this.#bound(template, lag) <= correlation * this.#lengths[lag]) continue;
        const own = this.#correlation(template, lag);
        if (own > correlation) [cluster, correlation, best] = [index, own, lag];
      }
    }
    const isInside = best > 0 && best < LAGS - 1 && templates.length > 0;
    const at = (lag: number) => this.#correlation(templates[cluster], lag);
    const fraction = isInside ? parabolaTop(at(best - 1), correlation, at(best + 1)) : 0;
    const projection = correlation * this.#lengths[best];
    return { cluster, correlation, lag: best - LARGEST_LAG + fraction, projection };
  }

  /** No less than the product of the template and the signal at this lag. */
  #bound({ runMeans, rest }: QrsTemplate, lag: number): number {
    const sums = this.#runSums;
    let product = 0;
    for (let run = 0; run < RUNS; run++) product += runMeans[run] * sums[lag + RUN * run];
    return product + rest * this.#rests[lag] + BOUND_SLACK * this.#lengths[lag];
  }

  #correlation({ samples }: QrsTemplate, lag: number): number {
    const around = this.#samples;
    const length = this.#lengths[lag];
    let product = 0;
    for (let k = 0; k < QRS_SAMPLES; k++) product += samples[k] * around[lag + k];
    return length > 0 ? Math.min(1, product / length) : 0;
  }
}

/** Offset (−0.5…0.5) of the top of the parabola through three equally spaced values, the middle one the largest. */
export function parabolaTop(before: number, middle: number, after: number): number {
  const curvature = before - 2 * middle + after;
  return curvature === 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * curvature)));
}

/** Euclidean length. */
export function lengthOf(samples: Float64Array): number {
  let squares = 0;
  for (const value of samples) squares += value * value;
  return Math.sqrt(squares);
}

/** A sample; beyond the ends the signal keeps its last value. */
export function sampleAt(samples: Float64Array, index: number): number {
  return samples[Math.max(0, Math.min(samples.length - 1, index))];
}
