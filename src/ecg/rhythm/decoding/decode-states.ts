import type { StateGraph } from './state-graph.ts';

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
 * @param evidence row-major [count × places], log likelihood of every beat at every place.
 * @param costs of changing from one state (row) to another (column), in log odds.
 * @param startCosts of beginning with each state.
 */
export function decodeStates(
  graph: StateGraph,
  evidence: Float32Array,
  costs: readonly (readonly number[])[],
  startCosts: readonly number[],
): DecodedStates {
  const count = evidence.length / graph.places.length;
  if (count === 0) return { state: new Uint8Array(0), posterior: new Float32Array(0) };
  return {
    state: likeliestPath(graph, evidence, costs, startCosts),
    posterior: posteriors(graph, evidence, costs, startCosts),
  };
}

function likeliestPath(
  { places, entries }: StateGraph,
  evidence: Float32Array,
  costs: readonly (readonly number[])[],
  startCosts: readonly number[],
): Uint8Array {
  const width = places.length;
  const count = evidence.length / width;
  const from = new Uint8Array(count * width);
  // A recording begins in the middle of something: at any place of any rhythm.
  let best = Float64Array.from(places, ({ state }, p) => evidence[p] - startCosts[state]);
  const exit = new Uint8Array(entries.length);
  for (let beat = 1; beat < count; beat++) {
    const next = new Float64Array(width).fill(-Infinity);
    const row = from.subarray(beat * width, (beat + 1) * width);
    const left = new Float64Array(entries.length).fill(-Infinity);
    for (let p = 0; p < width; p++) {
      const place = places[p];
      if (best[p] > next[place.next]) {
        next[place.next] = best[p];
        row[place.next] = p;
      }
      if (place.mayEnd && best[p] > left[place.state]) {
        left[place.state] = best[p];
        exit[place.state] = p;
      }
    }
    for (let to = 0; to < entries.length; to++) {
      for (let s = 0; s < entries.length; s++) {
        if (s === to || !(left[s] - costs[s][to] > next[entries[to]])) continue;
        next[entries[to]] = left[s] - costs[s][to];
        row[entries[to]] = exit[s];
      }
    }
    const largest = Math.max(...next);
    for (let p = 0; p < width; p++) next[p] += evidence[beat * width + p] - largest;
    best = next;
  }
  const state = new Uint8Array(count);
  let place = best.indexOf(Math.max(...best));
  for (let beat = count - 1; beat >= 0; beat--) {
    state[beat] = places[place].state;
    place = from[beat * width + place];
  }
  return state;
}

function posteriors(
  { places, entries }: StateGraph,
  evidence: Float32Array,
  costs: readonly (readonly number[])[],
  startCosts: readonly number[],
): Float32Array {
  const width = places.length;
  const count = evidence.length / width;
  const change = costs.map((row) => row.map((cost) => Math.exp(-cost)));
  const likelihood = new Float64Array(width);
  const setLikelihood = (beat: number) => {
    let largest = -Infinity;
    for (let p = 0; p < width; p++) largest = Math.max(largest, evidence[beat * width + p]);
    for (let p = 0; p < width; p++) likelihood[p] = Math.exp(evidence[beat * width + p] - largest);
  };
  const forward = new Float32Array(count * width);
  const flow = new Float64Array(entries.length);
  for (let beat = 0; beat < count; beat++) {
    setLikelihood(beat);
    const row = forward.subarray(beat * width, (beat + 1) * width);
    if (beat === 0) places.forEach(({ state }, p) => (row[p] = Math.exp(-startCosts[state])));
    else {
      const before = forward.subarray((beat - 1) * width, beat * width);
      flow.fill(0);
      for (let p = 0; p < width; p++) {
        row[places[p].next] += before[p];
        if (places[p].mayEnd) flow[places[p].state] += before[p];
      }
      for (let to = 0; to < entries.length; to++) {
        for (let s = 0; s < entries.length; s++) if (s !== to) row[entries[to]] += flow[s] * change[s][to];
      }
    }
    scale(row, likelihood);
  }
  const posterior = new Float32Array(count * entries.length);
  let backward = new Float64Array(width).fill(1);
  for (let beat = count - 1; beat >= 0; beat--) {
    const own = posterior.subarray(beat * entries.length, (beat + 1) * entries.length);
    let sum = 0;
    for (let p = 0; p < width; p++) sum += backward[p] * forward[beat * width + p];
    for (let p = 0; p < width; p++) own[places[p].state] += (backward[p] * forward[beat * width + p]) / sum;
    setLikelihood(beat);
    scale(backward, likelihood);
    const entered = change.map((row, s) =>
      row.reduce((total, share, to) => total + (to === s ? 0 : share * backward[entries[to]]), 0),
    );
    const after = backward;
    backward = Float64Array.from(places, ({ next, mayEnd, state }) => after[next] + (mayEnd ? entered[state] : 0));
  }
  return posterior;
}

/** Multiplies by the likelihood and makes the sum 1. */
function scale(row: Float32Array | Float64Array, likelihood: Float64Array): void {
  let sum = 0;
  for (let p = 0; p < row.length; p++) sum += row[p] *= likelihood[p];
  for (let p = 0; p < row.length; p++) row[p] /= sum;
}
