import { toUnit, type BeatShapes, type ShapeSpan } from './beat-shapes.ts';

/** The QRS and the beginning of ST: an atrial ectopic beat has the QRS of a normal one, so it is in its group. */
export const COMPARED_SPAN: ShapeSpan = { fromSeconds: -0.1, toSeconds: 0.16 };
/** A beat that correlates less with every group founds one. */
const MEMBER_LIKENESS = 0.9;
/** Groups whose mean shapes are this alike are one. */
const SAME_GROUP_LIKENESS = 0.95;
/** Beats that fit the first group this well are not compared with the others: most beats of a day. */
const CLEAR_LIKENESS = 0.97;
/** Groups kept while beats are gone through; a new shape then takes the place of a group of one. */
const MOST_FOUNDED = 64;
/** Groups handed out besides the rest: as many as a person goes through. */
const MOST_GROUPS = 20;
/** Beats gone through in one step. */
const STEP_BEATS = 500;
/** How often the shapes become the mean of their members. */
const REFINEMENTS = 2;

/** Beats by the shape of their QRS. */
export interface ShapeGroups {
  /** Group of each beat, the largest group being 0; `count` for the beats of no group, each like hardly any other. */
  readonly groupOf: Uint8Array;
  readonly count: number;
}

interface Group {
  /** Sum of the members' unit shapes, and the same scaled to unit length. */
  readonly sum: Float32Array;
  shape: Float32Array;
  size: number;
}

/**
 * Groups beats of one lead by shape: leader clustering, means refined, like groups merged, single beats left over. At most
 * 20 groups however long the recording; the work grows with the number of beats.
 * @param shapes of the beats over `COMPARED_SPAN`.
 */
export function groupByShape(shapes: BeatShapes): ShapeGroups {
  const steps = groupingSteps(shapes);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in short steps, so that other work can go between: the beats of a week take some fifteen seconds. */
export function* groupingSteps(shapes: BeatShapes): Generator<undefined, ShapeGroups> {
  let groups = merged(yield* foundGroups(shapes));
  for (let i = 0; i < REFINEMENTS; i++) groups = merged(yield* refined(shapes, groups));
  const kept = groups.filter(({ size }) => size > 1).slice(0, MOST_GROUPS);
  const groupOf = new Uint8Array(shapes.count);
  for (const beat of beatsInSteps(shapes.count)) {
    if (beat === null) yield;
    else {
      const { index, likeness } = nearest(shapes, beat, kept);
      groupOf[beat] = likeness >= MEMBER_LIKENESS ? index : kept.length;
    }
  }
  return sortedBySize(groupOf, kept.length);
}

/** All beats in order, and null after every so many of them. */
function* beatsInSteps(count: number): Generator<number | null> {
  for (let beat = 0; beat < count; beat++) {
    yield beat;
    if ((beat + 1) % STEP_BEATS === 0) yield null;
  }
}

function* foundGroups(shapes: BeatShapes): Generator<undefined, Group[]> {
  const groups: Group[] = [];
  for (const beat of beatsInSteps(shapes.count)) {
    if (beat === null) {
      yield;
      continue;
    }
    const { index, likeness } = nearest(shapes, beat, groups);
    if (likeness >= MEMBER_LIKENESS) add(groups[index], shapes.shapeOf(beat));
    else if (makeRoom(groups)) groups.push(groupOfOne(shapes.shapeOf(beat)));
  }
  return groups;
}

/** Groups of the same shapes, with the beats that fit them anew. */
function* refined(shapes: BeatShapes, groups: readonly Group[]): Generator<undefined, Group[]> {
  const next = groups.map(({ shape }) => ({ sum: new Float32Array(shape.length), shape, size: 0 }));
  for (const beat of beatsInSteps(shapes.count)) {
    if (beat === null) {
      yield;
      continue;
    }
    const { index, likeness } = nearest(shapes, beat, groups);
    if (likeness < MEMBER_LIKENESS) continue;
    const group = next[index];
    shapes.shapeOf(beat).forEach((value, k) => (group.sum[k] += value));
    group.size++;
  }
  return next.filter(({ size }) => size > 0).map((group) => ({ ...group, shape: toUnit(group.sum) }));
}

/** Whether one more group fits, after dropping one of a single beat if need be. */
function makeRoom(groups: Group[]): boolean {
  if (groups.length < MOST_FOUNDED) return true;
  const single = groups.findIndex(({ size }) => size === 1);
  if (single >= 0) groups.splice(single, 1);
  return single >= 0;
}

/** The largest first; a group like a larger one joins it. */
function merged(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const group of [...groups].sort((a, b) => b.size - a.size)) {
    const like = kept.find(({ shape }) => product(shape, group.shape) >= SAME_GROUP_LIKENESS);
    if (!like) kept.push(group);
    else {
      group.sum.forEach((value, k) => (like.sum[k] += value));
      like.shape = toUnit(like.sum);
      like.size += group.size;
    }
  }
  return kept;
}

function nearest(shapes: BeatShapes, beat: number, groups: readonly Group[]): { index: number; likeness: number } {
  let best = { index: 0, likeness: -1 };
  for (let index = 0; index < groups.length; index++) {
    const likeness = shapes.likeness(beat, groups[index].shape);
    if (likeness > best.likeness) best = { index, likeness };
    if (index === 0 && likeness >= CLEAR_LIKENESS) break;
  }
  return best;
}

function groupOfOne(shape: Float32Array): Group {
  return { sum: shape.slice(), shape, size: 1 };
}

function add(group: Group, shape: Float32Array): void {
  shape.forEach((value, k) => (group.sum[k] += value));
  group.shape = toUnit(group.sum);
  group.size++;
}

function product(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, k) => sum + value * b[k], 0);
}

/** Gives the largest group the number 0; a group that lost all its beats is dropped. */
function sortedBySize(groupOf: Uint8Array, groups: number): ShapeGroups {
  const sizes = new Array<number>(groups).fill(0);
  for (const group of groupOf) if (group < groups) sizes[group]++;
  const order = sizes.flatMap((size, group) => (size > 0 ? [group] : [])).sort((a, b) => sizes[b] - sizes[a]);
  const numberOf = new Uint8Array(groups + 1).fill(order.length);
  order.forEach((group, number) => (numberOf[group] = number));
  return { groupOf: groupOf.map((group) => numberOf[group]), count: order.length };
}
