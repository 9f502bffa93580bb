import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStates } from '../../../../src/ecg/rhythm/decoding/decode-states.ts';
import { stateGraph, type StateGraph } from '../../../../src/ecg/rhythm/decoding/state-graph.ts';
import type { RhythmState } from '../../../../src/ecg/rhythm/decoding/rhythm-states.ts';

const NOBODY = { N: 1, V: 0, S: 0, F: 0 };
const state = (leastBeats: number, cycle = 1, isWhole = false): RhythmState => ({
  name: 'sinus',
  cycle: Array.from({ length: cycle }, () => ({ ...NOBODY })),
  contexts: {},
  leastBeats,
  isWhole,
  changeCost: 0,
  leaveCost: 0,
});
const GRAPH = stateGraph([state(1), state(3), state(2, 2), state(3, 2, true)]);
const STATES = GRAPH.entries.length;
const COSTS = [
  [0, 1.5, 2, 0.9],
  [0.7, 0, 1, 1.6],
  [1.2, 0.4, 0, 0.8],
  [0.6, 1.1, 1.4, 0],
];
const START = [0.3, 0.9, 1.1, 0.5];
const noGaps = (count: number) => new Uint8Array(count);

/** All ways through the graph, one after the other. Oracle: the sum and the best over every one of them. */
function* ways({ places, entries }: StateGraph, isGap: Uint8Array): Generator<number[]> {
  const stack: number[][] = places.flatMap(({ shareOfStart }, p) => (shareOfStart > 0 ? [[p]] : []));
  for (let way = stack.pop(); way; way = stack.pop()) {
    const at = places[way[way.length - 1]];
    if (way.length === isGap.length) {
      if (at.mayBeLast) yield way;
      continue;
    }
    const next = isGap[way.length] ? at.nextAfterGap : at.next;
    if (next !== null) stack.push([...way, next]);
    if (at.mayEnd) entries.forEach((entry, s) => s !== at.state && stack.push([...way, entry]));
  }
}

function costOf(way: readonly number[], evidence: Float32Array): number {
  const { places, kinds } = GRAPH;
  let sum = Math.log(places[way[0]].shareOfStart) - START[places[way[0]].state];
  way.forEach((place, beat) => {
    sum += evidence[beat * kinds.length + places[place].kind];
    const before = places[way[beat - 1] ?? place].state;
    if (before !== places[place].state) sum -= COSTS[before][places[place].state];
  });
  return sum;
}

describe('decodeStates', () => {
  it('finds the likeliest way and the posterior of every state, as trying all ways does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((count) =>
          fc.tuple(
            fc.array(fc.float({ min: -4, max: 4, noNaN: true }), {
              minLength: count * GRAPH.kinds.length,
              maxLength: count * GRAPH.kinds.length,
            }),
            fc.array(fc.boolean(), { minLength: count, maxLength: count }),
          ),
        ),
        ([values, gaps]) => {
          const evidence = Float32Array.from(values);
          const isGap = Uint8Array.from(gaps, Number);
          const count = isGap.length;
          const found = decodeStates(GRAPH, evidence, COSTS, START, isGap);
          let best = -Infinity;
          let total = 0;
          const sums = new Float64Array(count * STATES);
          for (const way of ways(GRAPH, isGap)) {
            const cost = costOf(way, evidence);
            best = Math.max(best, cost);
            total += Math.exp(cost);
            way.forEach((place, beat) => (sums[beat * STATES + GRAPH.places[place].state] += Math.exp(cost)));
          }
          sums.forEach((sum, i) => expect(found.posterior[i]).toBeCloseTo(sum / total, 4));
          const same = [...ways(GRAPH, isGap)].filter((way) =>
            way.every((place, beat) => GRAPH.places[place].state === found.state[beat]),
          );
          expect(Math.max(...same.map((way) => costOf(way, evidence)))).toBeCloseTo(best, 4);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps the least length of a spell, unless the recording begins or ends within it', () => {
    const evidence = new Float32Array(9 * GRAPH.kinds.length);
    // Beat 4 alone speaks for the second state, which lasts three beats at least.
    GRAPH.kinds.forEach(({ state: own }, kind) => (evidence[4 * GRAPH.kinds.length + kind] = own === 1 ? 9 : 0));
    const { state: states } = decodeStates(GRAPH, evidence, COSTS, [0, 9, 9, 9], noGaps(9));
    const run = [...states.keys()].filter((beat) => states[beat] === 1);
    expect(run.length).toBeGreaterThanOrEqual(3);
    expect(run).toContain(4);
  });

  // Oracle: forward and backward through all beats at once, as Rabiner writes them, with a matrix of every change.
  it('has the same posterior over many beats', () => {
    const { places, kinds, entries } = GRAPH;
    const count = 1300;
    const evidence = Float32Array.from({ length: count * kinds.length }, (_, i) => 2 * Math.sin(i * i + i));
    const isGap = Uint8Array.from({ length: count }, (_, beat) => Number(beat % 7 === 3 || beat % 512 === 0));
    const changes = [false, true].map((isAfterGap) =>
      places.map(({ state: from, next, nextAfterGap, mayEnd }) =>
        places.map((_, to) => {
          const enters = entries.findIndex((entry, s) => entry === to && s !== from);
          const goesOn = to === (isAfterGap ? nextAfterGap : next);
          return Number(goesOn) + (mayEnd && enters >= 0 ? Math.exp(-COSTS[from][enters]) : 0);
        }),
      ),
    );
    const likelihood = (beat: number) => places.map(({ kind }) => Math.exp(evidence[beat * kinds.length + kind]));
    const unit = (row: readonly number[]) => row.map((value) => value / row.reduce((sum, one) => sum + one));
    const forward = [
      unit(likelihood(0).map((own, p) => own * places[p].shareOfStart * Math.exp(-START[places[p].state]))),
    ];
    for (let beat = 1; beat < count; beat++) {
      forward.push(
        unit(likelihood(beat).map((own, to) => own * places.reduce((sum, _, p) => sum + forward[beat - 1][p] * changes[isGap[beat]][p][to], 0))), // prettier-ignore
      );
    }
    let backward = places.map(({ mayBeLast }) => Number(mayBeLast));
    const { posterior } = decodeStates(GRAPH, evidence, COSTS, START, isGap);
    for (let beat = count - 1; beat >= 0; beat--) {
      const own = unit(backward.map((value, p) => value * forward[beat][p]));
      entries.forEach((_, s) => {
        const share = own.reduce((sum, value, p) => sum + (places[p].state === s ? value : 0), 0);
        expect(posterior[beat * entries.length + s]).toBeCloseTo(share, 4);
      });
      const after = likelihood(beat).map((value, p) => value * backward[p]);
      backward = unit(
        places.map((_, p) => after.reduce((sum, value, to) => sum + value * changes[isGap[beat]][p][to], 0)),
      );
    }
  });

  it('has no answer for no beats', () => {
    const none = decodeStates(GRAPH, new Float32Array(0), COSTS, START, noGaps(0));
    expect([none.state.length, none.posterior.length]).toEqual([0, 0]);
  });
});

describe('stateGraph', () => {
  it('lays out least lengths and cycles as places', () => {
    const { places, entries } = stateGraph([state(1), state(4, 2)]);
    expect(entries).toEqual([0, 1]);
    expect(places.map(({ next }) => next)).toEqual([0, 2, 3, 4, 5, 4]);
    expect(places.map(({ mayEnd }) => mayEnd)).toEqual([true, false, false, false, true, true]);
    expect(places.map(({ shareOfStart }) => shareOfStart)).toEqual([1, 0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(places.map(({ nextAfterGap }) => nextAfterGap)).toEqual(places.map(({ next }) => next));
  });

  it('lets what must be seen whole begin in its first cycle, end when it is long enough, and begin anew after a gap', () => {
    const { places } = stateGraph([state(1), state(4, 2, true)]);
    expect(places.map(({ shareOfStart }) => shareOfStart)).toEqual([1, 0.5, 0.5, 0, 0, 0]);
    expect(places.map(({ mayBeLast }) => mayBeLast)).toEqual([true, false, false, false, true, true]);
    expect(places.map(({ nextAfterGap }) => nextAfterGap)).toEqual([0, null, null, null, 1, 1]);
  });
});
