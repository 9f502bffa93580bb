import { DETECTION_RATE_HZ } from './qrs-envelope.ts';
import { filterNear, linearPhaseBandPass } from '../signal/linear-phase-band-pass.ts';
import {
  lengthOf,
  letGoStretches,
  QRS_HALF_SAMPLES,
  QRS_SAMPLES,
  QrsTemplate,
  sampleAt,
  STRETCH_REACH_SAMPLES,
  stretchesAt,
  type QrsStretch,
  type ShapeMatch,
} from './match-qrs.ts';

/** Band in which QRS shapes are compared: free of drift and most muscle noise, wide enough to keep R and S apart. */
const SHAPE_BAND_HZ = [3, 30] as const;
const SHAPE_HALF_LENGTH = 40;
const SHAPE_TAPS = linearPhaseBandPass(SHAPE_BAND_HZ[0], SHAPE_BAND_HZ[1], SHAPE_HALF_LENGTH, DETECTION_RATE_HZ);
/** A beat that correlates less with every cluster founds one (chosen on DS1: 0.85 spreads the R peaks 0.3 ms more). */
const MEMBER_CORRELATION = 0.9;
const MOST_CLUSTERS = 24;
/** How often the clusters become the mean of their members after they were founded. */
const REFINEMENTS = 2;

/** QRS complexes by shape. Clusters are sorted by size; the arrays have one entry per beat. */
export interface QrsClusters {
  readonly count: number;
  readonly clusterOf: Int32Array;
  readonly matches: readonly ShapeMatch[];
}

/** The part of a lead at the detection rate in which QRS shapes are compared (3–30 Hz), around the centres alone. */
export function shapeSignal(samples: Float64Array, centres: ArrayLike<number>): Float64Array {
  return filterNear(SHAPE_TAPS, samples, centres, STRETCH_REACH_SAMPLES);
}

/**
 * Groups QRS complexes by shape: correlation of the 3–30 Hz signal over ±80 ms, best over lags of ±35 ms. Clusters of one
 * beat dissolve into their neighbours, unless all are such.
 * @param shape `shapeSignal` of the lead around the `centres`, whole detection samples inside it.
 */
export function clusterQrs(shape: Float64Array, centres: ArrayLike<number>): QrsClusters {
  const stretches = stretchesAt(shape, centres);
  let templates = foundClusters(shape, centres, stretches);
  for (let i = 0; i < REFINEMENTS; i++) {
    const { clusterOf, matches } = assign(stretches, templates);
    const sums = templates.map(() => new Float64Array(QRS_SAMPLES));
    clusterOf.forEach((cluster, beat) => addUnitShape(sums[cluster], shape, centres[beat] + matches[beat].lag));
    const sizes = countMembers(clusterOf, templates.length);
    const hasSeveral = sizes.some((size) => size > 1);
    templates = sums
      .map((sum, cluster) => ({ template: new QrsTemplate().take(sum), size: sizes[cluster] }))
      .filter(({ size }) => size > (hasSeveral ? 1 : 0))
      .sort((a, b) => b.size - a.size)
      .map(({ template }) => template);
  }
  const assigned = assign(stretches, templates);
  letGoStretches(stretches);
  return { count: templates.length, ...assigned };
}

/** Goes through the beats once; a beat unlike every cluster so far founds the next. */
function foundClusters(shape: Float64Array, centres: ArrayLike<number>, stretches: readonly QrsStretch[]) {
  const sums: Float64Array[] = [];
  const templates: QrsTemplate[] = [];
  stretches.forEach((stretch, beat) => {
    const nearest = stretch.nearest(templates);
    const isMember = nearest.correlation >= MEMBER_CORRELATION;
    if (!isMember && sums.length === MOST_CLUSTERS) return;
    const cluster = isMember ? nearest.cluster : sums.length;
    if (!isMember) {
      sums.push(new Float64Array(QRS_SAMPLES));
      templates.push(new QrsTemplate());
    }
    addUnitShape(sums[cluster], shape, centres[beat] + (isMember ? nearest.lag : 0));
    templates[cluster].take(sums[cluster]);
  });
  return templates;
}

function assign(stretches: readonly QrsStretch[], templates: readonly QrsTemplate[]) {
  const matches = stretches.map((stretch) => stretch.nearest(templates));
  return { clusterOf: Int32Array.from(matches, ({ cluster }) => cluster), matches };
}

function countMembers(clusterOf: Int32Array, clusters: number): number[] {
  const sizes = new Array<number>(clusters).fill(0);
  for (const cluster of clusterOf) sizes[cluster]++;
  return sizes;
}

const CUT = new Float64Array(QRS_SAMPLES);

/** Adds the shape around `position`, scaled to unit length, so that no tall artefact decides a mean. */
function addUnitShape(sum: Float64Array, shape: Float64Array, position: number): void {
  const cut = cutQrs(shape, position, CUT);
  const scale = lengthOf(cut) || 1;
  for (let k = 0; k < sum.length; k++) sum[k] += cut[k] / scale;
}

/** The QRS around a position between samples, `2 · QRS_HALF_SAMPLES + 1` samples, by straight lines between them. */
export function cutQrs(shape: Float64Array, position: number, cut = new Float64Array(QRS_SAMPLES)): Float64Array {
  for (let k = 0; k < QRS_SAMPLES; k++) {
    const at = position - QRS_HALF_SAMPLES + k;
    const below = Math.floor(at);
    const share = at - below;
    cut[k] = sampleAt(shape, below) * (1 - share) + sampleAt(shape, below + 1) * share;
  }
  return cut;
}
