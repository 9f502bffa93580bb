import { describe, expect, it } from 'vitest';
import { decodeBeats, type BeatCandidates } from '../../../src/ecg/detection/decode-beats.ts';
import { DETECTION_RATE_HZ } from '../../../src/ecg/detection/qrs-envelope.ts';

/** Candidates every `seconds`, whose heights and scores repeat, in as much disorder as is said. */
function candidatesEvery(
  seconds: number,
  count: number,
  heights: readonly number[],
  scores: readonly number[],
  disorder: number,
): BeatCandidates {
  const each = (values: readonly number[]) => Array.from({ length: count }, (_, i) => values[i % values.length]);
  return {
    sample: Array.from({ length: count }, (_, i) => Math.round((1 + i * seconds) * DETECTION_RATE_HZ)),
    height: each(heights),
    score: each(scores),
    disorder: new Float64Array(count).fill(disorder),
  };
}

const everyOne = (count: number) => Array.from({ length: count }, (_, i) => i);
const everySecond = (count: number) => everyOne(count).filter((i) => i % 2 === 0);

// Oracle: which of the candidates were made to be beats.
describe('decodeBeats', () => {
  it.each([0.35, 0.41, 0.6, 1, 1.6])(
    'takes all beats of a regular rhythm, %s s apart, in quiet and in disorder',
    (rr) => {
      expect(decodeBeats(candidatesEvery(rr, 40, [1], [1.6], 0))).toEqual(everyOne(40));
      expect(decodeBeats(candidatesEvery(rr, 40, [0.98], [1.5], 0.4))).toEqual(everyOne(40));
    },
  );

  it('does not take the small waves between beats, however regular', () => {
    expect(decodeBeats(candidatesEvery(0.41, 40, [1, 0.2], [1.6, -0.4], 0.4))).toEqual(everySecond(40));
    expect(decodeBeats(candidatesEvery(0.41, 40, [1, 0.3], [1.6, 0.3], 0.4))).toEqual(everySecond(40));
  });

  it('without candidates finds nothing', () => {
    expect(decodeBeats({ sample: [], height: [], score: [], disorder: new Float64Array(0) })).toEqual([]);
  });
});
