import { WINDOW_SAMPLES } from '../preparation/cut-windows.ts';

/** Windows are compared at every fourth sample's mean: 83 Hz is enough for the shape of a beat, at a quarter of the work. */
const SAMPLES_PER_POINT = 4;
const POINTS = WINDOW_SAMPLES / SAMPLES_PER_POINT;
/** Beats that correlate more than this with the mean of a kind belong to it. */
const SAME_KIND_CORRELATION = 0.9;
/** A kind needs this many beats: a shape seen less often may be chance; in a strip of a few seconds a share of its beats, which is less. */
const FEWEST_MEMBERS = 5;
const FEWEST_SHARE = 0.25;
/** What was seen once is no shape that comes back. */
const LEAST_MEMBERS = 2;
/** Kinds kept in view; when one more is needed, the smallest that is no kind yet gives way. */
const MOST_KINDS = 24;
/** The mean of a kind follows slow changes of shape with this memory, in beats. */
const MEMORY_BEATS = 40;

interface Kind {
  readonly mean: Float32Array;
  members: number;
}

/**
 * How much every beat looks like other beats: its correlation (−1…1) with the most similar kind of beat of the recording, a
 * kind being any shape that comes back, so that ectopic beats agree with each other and not with the usual beat. −1 for all
 * when no shape comes back. One pass of leader clustering, then one of comparison.
 * @param windowsMv row-major [beats × 200], as `cutWindows` gives them.
 */
export function beatAgreement(windowsMv: Float32Array): Float32Array {
  const shapes = Array.from({ length: windowsMv.length / WINDOW_SAMPLES }, (_, beat) => shapeOf(windowsMv, beat));
  const fewest = Math.min(FEWEST_MEMBERS, Math.max(LEAST_MEMBERS, Math.ceil(FEWEST_SHARE * shapes.length)));
  const kinds = findKinds(shapes, fewest).filter(({ members }) => members >= fewest);
  return Float32Array.from(shapes, (shape) => nearest(kinds, shape).correlation);
}

function findKinds(shapes: readonly Float32Array[], fewest: number): Kind[] {
  const kinds: Kind[] = [];
  for (const shape of shapes) {
    const { kind, correlation } = nearest(kinds, shape);
    if (kind && correlation > SAME_KIND_CORRELATION) join(kind, shape);
    else if (makeRoom(kinds, fewest)) kinds.push({ mean: shape.slice(), members: 1 });
  }
  return kinds;
}

function nearest(kinds: readonly Kind[], shape: Float32Array): { kind: Kind | null; correlation: number } {
  let best: Kind | null = null;
  let highest = -1;
  for (const kind of kinds) {
    let product = 0;
    for (let t = 0; t < POINTS; t++) product += shape[t] * kind.mean[t];
    if (product > highest) [best, highest] = [kind, product];
  }
  return { kind: best, correlation: highest };
}

function join(kind: Kind, shape: Float32Array): void {
  kind.members++;
  const weight = 1 / Math.min(kind.members, MEMORY_BEATS);
  for (let t = 0; t < POINTS; t++) kind.mean[t] += weight * (shape[t] - kind.mean[t]);
  normalise(kind.mean);
}

/** Whether one more kind fits, after dropping the smallest if need be. */
function makeRoom(kinds: Kind[], fewest: number): boolean {
  if (kinds.length < MOST_KINDS) return true;
  const smallest = kinds.reduce((least, kind) => (kind.members < least.members ? kind : least));
  if (smallest.members >= fewest) return false;
  kinds.splice(kinds.indexOf(smallest), 1);
  return true;
}

/** A window with zero mean and length 1, so that a product of two is their correlation; zeros where it is flat. */
function shapeOf(windowsMv: Float32Array, beat: number): Float32Array {
  const shape = new Float32Array(POINTS);
  for (let t = 0; t < WINDOW_SAMPLES; t++) {
    shape[Math.floor(t / SAMPLES_PER_POINT)] += windowsMv[beat * WINDOW_SAMPLES + t];
  }
  const mean = shape.reduce((sum, value) => sum + value, 0) / POINTS;
  for (let t = 0; t < POINTS; t++) shape[t] -= mean;
  normalise(shape);
  return shape;
}

function normalise(shape: Float32Array): void {
  let squares = 0;
  for (let t = 0; t < POINTS; t++) squares += shape[t] * shape[t];
  const length = Math.sqrt(squares);
  if (!(length > 0)) return void shape.fill(0);
  for (let t = 0; t < POINTS; t++) shape[t] /= length;
}
