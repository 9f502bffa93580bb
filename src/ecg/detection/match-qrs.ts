import { letGo } from '../recording/let-go.ts';

/** A QRS is compared over ±80 ms, moved by up to ±35 ms (both chosen on DS1, for the spread of the R peaks). */
export const QRS_HALF_SAMPLES = 16;
export const QRS_SAMPLES = 2 * QRS_HALF_SAMPLES + 1;
const LARGEST_LAG = 7;
/** No sample farther from the beat is looked at; one more than is compared, as shapes are cut between samples. */
export const STRETCH_REACH_SAMPLES = QRS_HALF_SAMPLES + LARGEST_LAG + 1;
const LAGS = 2 * LARGEST_LAG + 1;
/** From the middle outwards: a beat mostly lies where it is looked for, and the sooner the best fit is found the less is left to compare. */
const LAGS_OUTWARDS = Array.from({ length: LAGS }, (_, i) => LARGEST_LAG + (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2));
/**
 * Samples taken together in the quick look at a template, and how many of these, in the middle of the QRS. In the example and in record 207 it
 * leaves 2 % of the comparisons; all eleven runs of a QRS would leave 1 %, at three times the cost.
 */
const RUN = 3;
const RUNS = 3;
const FIRST_RUN = QRS_HALF_SAMPLES - (RUN * RUNS - 1) / 2;
/** Added to the quick look's bound: more than its rounding. */
const BOUND_SLACK = 1e-9;

/**
 * What is known of a stretch, in one array, as there are many: its samples, sums of three of them, and per lag the length
 * of the QRS there and of what its runs leave.
 */
const SAMPLES = QRS_SAMPLES + 2 * LARGEST_LAG;
const SUMS_AT = SAMPLES;
const SUMS = LAGS + RUN * (RUNS - 1);
const LENGTHS_AT = SUMS_AT + SUMS;
const RESTS_AT = LENGTHS_AT + LAGS;
const STRETCH_VALUES = RESTS_AT + LAGS;

/** The template a stretch is most like and how well it fits, best over the lags. */
export interface ShapeMatch {
  readonly cluster: number;
  readonly correlation: number;
  /** Detection samples, with a fraction. */
  readonly lag: number;
  /** Product of the template and the signal there: how large the stretch is as this shape. */
  readonly projection: number;
  /** Best correlation with the first template. */
  readonly firstCorrelation: number;
}

/** A QRS shape of unit length, with the means over its middle runs of three samples and the length of what they leave. */
export class QrsTemplate {
  readonly samples = new Float64Array(QRS_SAMPLES);
  readonly runMeans = new Float64Array(RUNS);
  rest = 0;

  /** Takes a shape of `QRS_SAMPLES` samples, of any size, in place of what it had. */
  take(shape: Float64Array): this {
    const { samples, runMeans } = this;
    const scale = lengthOf(shape) || 1;
    for (let k = 0; k < QRS_SAMPLES; k++) samples[k] = shape[k] / scale;
    let power = 0;
    for (let run = 0; run < RUNS; run++) {
      const at = FIRST_RUN + RUN * run;
      const mean = (samples[at] + samples[at + 1] + samples[at + 2]) / RUN;
      runMeans[run] = mean;
      power += RUN * mean * mean;
    }
    this.rest = Math.sqrt(Math.max(0, 1 - power));
    return this;
  }
}

/**
 * The signal around one beat, ready to be compared with templates. A template is looked at by means of three samples first: by
 * the Cauchy–Schwarz inequality its correlation cannot exceed that of the means plus the product of what they leave, and most
 * lags of most templates cannot beat the best so far. The answer is that of the full comparison.
 */
export class QrsStretch {
  readonly #values: Float64Array;

  /** @param values where it keeps what it knows, nobody else's; see `stretchesAt`. */
  constructor(values = new Float64Array(STRETCH_VALUES)) {
    this.#values = values;
  }

  /** Takes the signal around a whole detection sample of `shape` in place of what it had. */
  take(shape: Float64Array, centre: number): this {
    const values = this.#values;
    const first = centre - LARGEST_LAG - QRS_HALF_SAMPLES;
    for (let k = 0; k < SAMPLES; k++) values[k] = sampleAt(shape, first + k);
    for (let k = 0; k < SUMS; k++) {
      const at = FIRST_RUN + k;
      values[SUMS_AT + k] = values[at] + values[at + 1] + values[at + 2];
    }
    let squares = 0;
    for (let k = 0; k < QRS_SAMPLES - 1; k++) squares += values[k] ** 2;
    for (let lag = 0; lag < LAGS; lag++) {
      squares += values[lag + QRS_SAMPLES - 1] ** 2;
      let power = 0;
      for (let run = 0; run < RUNS; run++) power += values[SUMS_AT + lag + RUN * run] ** 2;
      values[LENGTHS_AT + lag] = Math.sqrt(squares);
      values[RESTS_AT + lag] = Math.sqrt(Math.max(0, squares - power / RUN));
      squares = Math.max(0, squares - values[lag] ** 2);
    }
    return this;
  }

  letGo(): void {
    letGo(this.#values);
  }

  /** The template it is most like, the first of several and at its first lag; correlation −1 when there is none. */
  nearest(templates: readonly QrsTemplate[]): ShapeMatch {
    const values = this.#values;
    let [cluster, correlation, best] = [0, -1, 0];
    let firstCorrelation = -1;
    for (let index = 0; index < templates.length; index++) {
      const template = templates[index];
      const { rest, runMeans } = template;
      // Taken out of the list and the loop written out: nearly all comparisons end here.
      const left = runMeans[0];
      const middle = runMeans[1];
      const right = runMeans[2];
      for (let i = 0; i < LAGS; i++) {
        const lag = LAGS_OUTWARDS[i];
        const at = SUMS_AT + lag;
        const means = left * values[at] + middle * values[at + RUN] + right * values[at + 2 * RUN];
        const most = means + rest * values[RESTS_AT + lag];
        if (most <= (correlation - BOUND_SLACK) * values[LENGTHS_AT + lag]) continue;
        const own = this.#correlation(template, lag);
        const isEarlier = own === correlation && index === cluster && lag < best;
        if (own > correlation || isEarlier) [cluster, correlation, best] = [index, own, lag];
      }
      if (index === 0) firstCorrelation = correlation;
    }
    const isInside = best > 0 && best < LAGS - 1 && templates.length > 0;
    const fraction = isInside ? this.#topNear(templates[cluster], best, correlation) : 0;
    const projection = correlation * values[LENGTHS_AT + best];
    return { cluster, correlation, lag: best - LARGEST_LAG + fraction, projection, firstCorrelation };
  }

  #topNear(template: QrsTemplate, lag: number, correlation: number): number {
    return parabolaTop(this.#correlation(template, lag - 1), correlation, this.#correlation(template, lag + 1));
  }

  #correlation({ samples }: QrsTemplate, lag: number): number {
    const values = this.#values;
    const length = values[LENGTHS_AT + lag];
    let product = 0;
    for (let k = 0; k < QRS_SAMPLES; k++) product += samples[k] * values[lag + k];
    return length > 0 ? Math.min(1, product / length) : 0;
  }
}

/** The signal around each of many centres, whole detection samples of `shape`. */
export function stretchesAt(shape: Float64Array, centres: ArrayLike<number>): QrsStretch[] {
  const all = new Float64Array(centres.length * STRETCH_VALUES);
  return Array.from(centres, (centre, i) =>
    new QrsStretch(all.subarray(i * STRETCH_VALUES, (i + 1) * STRETCH_VALUES)).take(shape, centre),
  );
}

/** Gives back the memory of stretches that `stretchesAt` made. */
export function letGoStretches(stretches: readonly QrsStretch[]): void {
  // They share it.
  stretches[0]?.letGo();
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
