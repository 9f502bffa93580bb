import type { StateGraph } from './state-graph.ts';

/** Rows of the way forward are kept of every so many beats; those between are made again on the way back. */
const KEPT_BEATS = 512;

/** The likeliest rhythm of every beat, and how likely each rhythm is at it. */
export interface DecodedStates {
  /** Index of the state of every beat. */
  readonly state: Uint8Array;
  /** Row-major [count × states], each row sums to 1. */
  readonly posterior: Float32Array;
}

/**
 * Viterbi's path and the posterior (forward–backward) of a hidden semi-Markov model whose least lengths and cycles are places of a
 * graph (Rabiner, Proc IEEE 77:257–286, 1989).
 * @param evidence row-major [count × kinds], log likelihood of every beat at places of every kind.
 * @param costs of changing from one state (row) to another (column), in log odds.
 * @param startCosts of beginning with each state.
 * @param isGap 1 where a beat does not follow the one before.
 */
export function decodeStates(
  graph: StateGraph,
  evidence: Float32Array,
  costs: readonly (readonly number[])[],
  startCosts: readonly number[],
  isGap: Uint8Array,
): DecodedStates {
  const count = evidence.length / graph.kinds.length;
  if (count === 0) return { state: new Uint8Array(0), posterior: new Float32Array(0) };
  const columns = columnsOf(graph);
  return {
    state: likeliestPath(columns, evidence, costs, startCosts, isGap),
    posterior: posteriors(columns, evidence, costs, startCosts, isGap),
  };
}

/** The graph as columns of numbers: a week has a million beats, and every one goes through every place several times. */
interface GraphColumns {
  readonly width: number;
  readonly kindCount: number;
  readonly next: Uint8Array;
  readonly nextAfterGap: Uint8Array;
  readonly state: Uint8Array;
  readonly kind: Uint8Array;
  readonly mayEnd: Uint8Array;
  readonly shareOfStart: Float64Array;
  readonly mayBeLast: Uint8Array;
  readonly entries: Uint8Array;
}

/** No place of any graph. */
const NOWHERE = 255;

function columnsOf({ places, kinds, entries }: StateGraph): GraphColumns {
  return {
    width: places.length,
    kindCount: kinds.length,
    next: Uint8Array.from(places, ({ next }) => next),
    nextAfterGap: Uint8Array.from(places, ({ nextAfterGap }) => nextAfterGap ?? NOWHERE),
    state: Uint8Array.from(places, ({ state }) => state),
    kind: Uint8Array.from(places, ({ kind }) => kind),
    mayEnd: Uint8Array.from(places, ({ mayEnd }) => Number(mayEnd)),
    shareOfStart: Float64Array.from(places, ({ shareOfStart }) => shareOfStart),
    mayBeLast: Uint8Array.from(places, ({ mayBeLast }) => Number(mayBeLast)),
    entries: Uint8Array.from(entries),
  };
}

function likeliestPath(
  { width, kindCount, next, nextAfterGap, state, kind, mayEnd, shareOfStart, mayBeLast, entries }: GraphColumns,
  evidence: Float32Array,
  costs: readonly (readonly number[])[],
  startCosts: readonly number[],
  isGap: Uint8Array,
): Uint8Array {
  const count = evidence.length / kindCount;
  const from = new Uint8Array(count * width);
  // A recording begins in the middle of something: at any place of any rhythm but those that must be seen whole.
  let best = Float64Array.from(state, (own, p) => evidence[kind[p]] + Math.log(shareOfStart[p]) - startCosts[own]);
  let reached = new Float64Array(width);
  const exit = new Uint8Array(entries.length);
  const left = new Float64Array(entries.length);
  for (let beat = 1; beat < count; beat++) {
    const row = beat * width;
    const onward = isGap[beat] ? nextAfterGap : next;
    reached.fill(-Infinity);
    left.fill(-Infinity);
    for (let p = 0; p < width; p++) {
      const to = onward[p];
      if (to !== NOWHERE && best[p] > reached[to]) {
        reached[to] = best[p];
        from[row + to] = p;
      }
      if (mayEnd[p] && best[p] > left[state[p]]) {
        left[state[p]] = best[p];
        exit[state[p]] = p;
      }
    }
    for (let to = 0; to < entries.length; to++) {
      for (let s = 0; s < entries.length; s++) {
        if (s === to || !(left[s] - costs[s][to] > reached[entries[to]])) continue;
        reached[entries[to]] = left[s] - costs[s][to];
        from[row + entries[to]] = exit[s];
      }
    }
    let largest = -Infinity;
    for (let p = 0; p < width; p++) largest = Math.max(largest, reached[p]);
    for (let p = 0; p < width; p++) reached[p] += evidence[beat * kindCount + kind[p]] - largest;
    [best, reached] = [reached, best];
  }
  best = best.map((own, p) => (mayBeLast[p] ? own : -Infinity));
  const path = new Uint8Array(count);
  let place = best.indexOf(Math.max(...best));
  for (let beat = count - 1; beat >= 0; beat--) {
    path[beat] = state[place];
    place = from[beat * width + place];
  }
  return path;
}

function posteriors(
  { width, kindCount, next, nextAfterGap, state, kind, mayEnd, shareOfStart, mayBeLast, entries }: GraphColumns,
  evidence: Float32Array,
  costs: readonly (readonly number[])[],
  startCosts: readonly number[],
  isGap: Uint8Array,
): Float32Array {
  const states = entries.length;
  const count = evidence.length / kindCount;
  /** How likely a change is, by the state after it and the one before; none to the same. */
  const change = Float64Array.from({ length: states * states }, (_, i) => {
    const [to, from] = [Math.floor(i / states), i % states];
    return from === to ? 0 : Math.exp(-costs[from][to]);
  });
  const ofKind = new Float64Array(kindCount);
  const likelihood = new Float64Array(width);
  const setLikelihood = (beat: number) => {
    const row = beat * kindCount;
    let largest = -Infinity;
    for (let k = 0; k < kindCount; k++) largest = Math.max(largest, evidence[row + k]);
    for (let k = 0; k < kindCount; k++) ofKind[k] = Math.exp(evidence[row + k] - largest);
    for (let p = 0; p < width; p++) likelihood[p] = ofKind[kind[p]];
  };
  const flow = new Float64Array(states);
  /** Rows of the way forward through a stretch, and one more: the first of the stretch after it, before its own beat. */
  const stretch = new Float32Array((KEPT_BEATS + 1) * width);
  const firstRows = new Float32Array(Math.ceil(count / KEPT_BEATS) * width);
  const fillStretch = (index: number) => {
    const beats = Math.min(KEPT_BEATS, count - index * KEPT_BEATS);
    stretch.fill(0);
    stretch.set(firstRows.subarray(index * width, (index + 1) * width));
    for (let row = 0; row < beats * width; row += width) {
      const beat = index * KEPT_BEATS + row / width;
      const onward = isGap[beat + 1] ? nextAfterGap : next;
      setLikelihood(beat);
      let sum = 0;
      for (let p = 0; p < width; p++) sum += stretch[row + p] *= likelihood[p];
      for (let p = 0; p < width; p++) stretch[row + p] /= sum;
      flow.fill(0);
      for (let p = 0; p < width; p++) {
        if (onward[p] !== NOWHERE) stretch[row + width + onward[p]] += stretch[row + p];
        if (mayEnd[p]) flow[state[p]] += stretch[row + p];
      }
      for (let to = 0; to < states; to++) {
        const entry = row + width + entries[to];
        for (let s = 0; s < states; s++) stretch[entry] += flow[s] * change[to * states + s];
      }
    }
  };
  for (let p = 0; p < width; p++) firstRows[p] = shareOfStart[p] * Math.exp(-startCosts[state[p]]);
  for (let end = width; end < firstRows.length; end += width) {
    fillStretch(end / width - 1);
    firstRows.set(stretch.subarray(-width), end);
  }
  const posterior = new Float32Array(count * states);
  let backward = Float64Array.from(mayBeLast);
  let before = new Float64Array(width);
  const entered = new Float64Array(states);
  for (let beat = count - 1; beat >= 0; beat--) {
    if (beat === count - 1 || beat % KEPT_BEATS === KEPT_BEATS - 1) fillStretch(Math.floor(beat / KEPT_BEATS));
    const row = (beat % KEPT_BEATS) * width;
    let sum = 0;
    for (let p = 0; p < width; p++) sum += backward[p] * stretch[row + p];
    for (let p = 0; p < width; p++) posterior[beat * states + state[p]] += (backward[p] * stretch[row + p]) / sum;
    setLikelihood(beat);
    let total = 0;
    for (let p = 0; p < width; p++) total += backward[p] *= likelihood[p];
    for (let p = 0; p < width; p++) backward[p] /= total;
    entered.fill(0);
    for (let to = 0; to < states; to++) {
      const entry = backward[entries[to]];
      for (let s = 0; s < states; s++) entered[s] += change[to * states + s] * entry;
    }
    const onward = isGap[beat] ? nextAfterGap : next;
    for (let p = 0; p < width; p++) {
      before[p] = (onward[p] === NOWHERE ? 0 : backward[onward[p]]) + (mayEnd[p] ? entered[state[p]] : 0);
    }
    [backward, before] = [before, backward];
  }
  return posterior;
}
