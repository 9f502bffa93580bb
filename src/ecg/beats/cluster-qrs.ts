import { DETECTION_RATE_HZ } from './qrs-envelope.ts';
import { filterCentred, linearPhaseBandPass } from '../signal/linear-phase-band-pass.ts';

/** Band in which QRS shapes are compared: free of drift and most muscle noise, wide enough to keep R and S apart. */
const SHAPE_BAND_HZ = [3, 30] as const;
const SHAPE_HALF_LENGTH = 40;
const SHAPE_TAPS = linearPhaseBandPass(SHAPE_BAND_HZ[0], SHAPE_BAND_HZ[1], SHAPE_HALF_LENGTH, DETECTION_RATE_HZ);
/** A QRS is compared over ±80 ms, moved by up to ±35 ms (both chosen on DS1, for the spread of the R peaks). */
export const QRS_HALF_SAMPLES = 16;
const LARGEST_LAG = 7;
const QRS_SAMPLES = 2 * QRS_HALF_SAMPLES + 1;
/** A beat that correlates less with every cluster founds one (chosen on DS1: 0.85 spreads the R peaks 0.3 ms more). */
const MEMBER_CORRELATION = 0.9;
const MOST_CLUSTERS = 24;
/** How often the clusters become the mean of their members after they were founded. */
const REFINEMENTS = 2;

/** How well a stretch fits a template, best over the lags, and the lag (detection samples, with a fraction). */
export interface ShapeMatch {
  readonly correlation: number;
  readonly lag: number;
}

/** QRS complexes by shape. Clusters are sorted by size; the arrays have one entry per beat. */
export interface QrsClusters {
  /** Mean shape of each cluster, unit length, `2 · QRS_HALF_SAMPLES + 1` samples. */
  readonly templates: readonly Float64Array[];
  readonly sizes: readonly number[];
  readonly clusterOf: Int32Array;
  readonly matches: readonly ShapeMatch[];
}

/** The part of a lead at the detection rate in which QRS shapes are compared (3–30 Hz). */
export function shapeSignal(samples: ArrayLike<number>): Float64Array {
  return filterCentred(SHAPE_TAPS, samples);
}

/**
 * Groups QRS complexes by shape: correlation of the 3–30 Hz signal over ±80 ms, best over lags of ±35 ms. Clusters of one
 * beat dissolve into their neighbours, unless all are such.
 * @param shape `shapeSignal` of the lead; `centres` whole detection samples inside it.
 */
export function clusterQrs(shape: Float64Array, centres: ArrayLike<number>): QrsClusters {
  let templates = foundClusters(shape, centres);
  for (let i = 0; i < REFINEMENTS; i++) {
    const { clusterOf, matches } = assign(shape, centres, templates);
    const sums = templates.map(() => new Float64Array(QRS_SAMPLES));
    clusterOf.forEach((cluster, beat) => addUnitShape(sums[cluster], shape, centres[beat] + matches[beat].lag));
    const sizes = countMembers(clusterOf, templates.length);
    const hasSeveral = sizes.some((size) => size > 1);
    templates = sums
      .map((sum, cluster) => ({ template: toUnitLength(sum), size: sizes[cluster] }))
      .filter(({ size }) => size > (hasSeveral ? 1 : 0))
      .sort((a, b) => b.size - a.size)
      .map(({ template }) => template);
  }
  const assigned = assign(shape, centres, templates);
  return { templates, sizes: countMembers(assigned.clusterOf, templates.length), ...assigned };
}

/** Best fit of the signal around `centre` (a whole detection sample) to a template of unit length. */
function matchShape(shape: Float64Array, centre: number, template: Float64Array): ShapeMatch {
  const first = centre - LARGEST_LAG - QRS_HALF_SAMPLES;
  const span = QRS_SAMPLES + 2 * LARGEST_LAG;
  const isWhole = first >= 0 && first + span <= shape.length;
  const around = isWhole ? shape : cutSamples(shape, first, span);
  const start = isWhole ? first : 0;
  let squares = 0;
  for (let k = 0; k < QRS_SAMPLES - 1; k++) squares += around[start + k] ** 2;
  const correlations = new Float64Array(2 * LARGEST_LAG + 1);
  let best = 0;
  for (let i = 0; i < correlations.length; i++) {
    squares += around[start + i + QRS_SAMPLES - 1] ** 2;
    let product = 0;
    for (let k = 0; k < QRS_SAMPLES; k++) product += template[k] * around[start + i + k];
    correlations[i] = squares > 0 ? Math.min(1, product / Math.sqrt(squares)) : 0;
    squares = Math.max(0, squares - around[start + i] ** 2);
    if (correlations[i] > correlations[best]) best = i;
  }
  const isInside = best > 0 && best < correlations.length - 1;
  const fraction = isInside ? parabolaTop(correlations[best - 1], correlations[best], correlations[best + 1]) : 0;
  return { correlation: correlations[best], lag: best - LARGEST_LAG + fraction };
}

/** Offset (−0.5…0.5) of the top of the parabola through three equally spaced values, the middle one the largest. */
export function parabolaTop(before: number, middle: number, after: number): number {
  const curvature = before - 2 * middle + after;
  return curvature === 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * curvature)));
}

/** Value between two samples by straight line; beyond the ends the signal keeps its last value. */
export function sampleBetween(samples: ArrayLike<number>, position: number): number {
  const below = Math.floor(position);
  const share = position - below;
  return sampleAt(samples, below) * (1 - share) + sampleAt(samples, below + 1) * share;
}

/** Goes through the beats once; a beat unlike every cluster so far founds the next. */
function foundClusters(shape: Float64Array, centres: ArrayLike<number>): Float64Array[] {
  const sums: Float64Array[] = [];
  const templates: Float64Array[] = [];
  for (const centre of Array.from(centres)) {
    const nearest = nearestTemplate(shape, centre, templates);
    const isMember = nearest.correlation >= MEMBER_CORRELATION;
    if (!isMember && sums.length === MOST_CLUSTERS) continue;
    const cluster = isMember ? nearest.cluster : sums.length;
    if (!isMember) sums.push(new Float64Array(QRS_SAMPLES));
    addUnitShape(sums[cluster], shape, centre + (isMember ? nearest.lag : 0));
    templates[cluster] = toUnitLength(sums[cluster]);
  }
  return templates;
}

function assign(shape: Float64Array, centres: ArrayLike<number>, templates: readonly Float64Array[]) {
  const nearest = Array.from(centres, (centre) => nearestTemplate(shape, centre, templates));
  return { clusterOf: Int32Array.from(nearest, ({ cluster }) => cluster), matches: nearest };
}

function nearestTemplate(shape: Float64Array, centre: number, templates: readonly Float64Array[]) {
  let nearest = { cluster: 0, correlation: -1, lag: 0 };
  templates.forEach((template, cluster) => {
    const match = matchShape(shape, centre, template);
    if (match.correlation > nearest.correlation) nearest = { cluster, ...match };
  });
  return nearest;
}

function countMembers(clusterOf: Int32Array, clusters: number): number[] {
  const sizes = new Array<number>(clusters).fill(0);
  for (const cluster of clusterOf) sizes[cluster]++;
  return sizes;
}

/** Adds the shape around `position`, scaled to unit length, so that no tall artefact decides a mean. */
function addUnitShape(sum: Float64Array, shape: Float64Array, position: number): void {
  const cut = sum.map((_, k) => sampleBetween(shape, position - QRS_HALF_SAMPLES + k));
  toUnitLength(cut).forEach((value, k) => (sum[k] += value));
}

function toUnitLength(samples: Float64Array): Float64Array {
  const length = Math.hypot(...samples);
  return length > 0 ? samples.map((value) => value / length) : samples.slice();
}

function cutSamples(samples: ArrayLike<number>, first: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, k) => sampleAt(samples, first + k));
}

function sampleAt(samples: ArrayLike<number>, index: number): number {
  return samples[Math.max(0, Math.min(samples.length - 1, index))];
}
