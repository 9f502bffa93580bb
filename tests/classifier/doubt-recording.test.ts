import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  doubtNormal,
  doubtRecording,
  doubtTemperature,
  NO_DOUBTS,
  softenProbabilities,
} from '../../src/classifier/doubt-recording.ts';
import { FEATURE_BLOCKS, FEATURE_COUNT, LEAD_FEATURES } from '../../src/ecg/preparation/prepare-beats.ts';
import type { UsualWaves } from '../../src/ecg/waves/usual-waves.ts';
import { rrIntervals } from '../../src/ecg/preparation/rr-intervals.ts';

const CORRELATION = FEATURE_BLOCKS.lead + LEAD_FEATURES.indexOf('correlation, QRS');

/** A recording described by what of it can be doubted: shares of the beats. */
function doubtsOf({ count = 100, unlike = 0, offTime = 0, ectopic = 0, usual = null as UsualWaves | null }) {
  const isAmong = (beat: number, share: number) => beat < Math.round(share * count);
  const features = new Float32Array(count * FEATURE_COUNT);
  const probabilities = new Float32Array(count * 5);
  const peaks = [0];
  for (let beat = 0; beat < count; beat++) {
    features[beat * FEATURE_COUNT + CORRELATION] = isAmong(beat, unlike) ? 0.5 : 0.99;
    probabilities.set(isAmong(beat, ectopic) ? [0.3, 0.4, 0.3, 0, 0] : [0.9, 0.1, 0, 0, 0], 5 * beat);
    // Half of the intervals off time are short, half long, so that the median stays what it is.
    if (beat > 0) peaks.push(peaks[beat - 1] + (isAmong(beat - 1, offTime) ? (beat % 2 ? 500 : 1100) : 800));
  }
  return doubtRecording({ count, features, rr: rrIntervals(peaks, 1000) }, probabilities, usual);
}

// Oracle: the documented limits: 65 % like the usual beat, 60 % of the intervals usual, 30 % ectopic, 20 beats; QRS of 120 ms,
// P waves before half of the beats, half of them after a spike.
describe('doubtRecording', () => {
  it('has no doubt about a plain recording, nor about one that is nearly at each limit', () => {
    expect(doubtsOf({})).toEqual([]);
    expect(doubtsOf({ unlike: 0.34, offTime: 0.38, ectopic: 0.3 })).toEqual([]);
    expect(doubtsOf({ usual: { qrsSeconds: 0.2, pWaveShare: 0.5, pacedShare: 0.49 } })).toEqual([]);
    expect(doubtsOf({ usual: { qrsSeconds: 0.12, pWaveShare: 0, pacedShare: 1 } })).toEqual([]);
    expect(doubtsOf({ usual: { qrsSeconds: NaN, pWaveShare: NaN, pacedShare: 0 } })).toEqual([]);
  });

  it.each([
    [{ unlike: 0.36 }, ['unsteady-shape']],
    [{ offTime: 0.42 }, ['irregular-rhythm']],
    [{ ectopic: 0.31 }, ['mostly-ectopic']],
    [{ usual: { qrsSeconds: 0.121, pWaveShare: 0.49, pacedShare: 0.49 } }, ['wide-without-p']],
    [{ usual: { qrsSeconds: 0.121, pWaveShare: 0, pacedShare: 0.5 } }, ['paced']],
    [{ usual: { qrsSeconds: 0.121, pWaveShare: 1, pacedShare: 0.5 } }, ['paced']],
    [{ unlike: 0.5, offTime: 0.48, ectopic: 0.5 }, ['unsteady-shape', 'irregular-rhythm', 'mostly-ectopic']],
  ] as const)('doubts %j', (shares, doubts) => {
    expect(doubtsOf(shares)).toEqual(doubts);
  });

  it('doubts nothing of a handful of beats', () => {
    expect(doubtsOf({ count: 19, unlike: 1, ectopic: 1 })).toEqual([]);
    expect(doubtsOf({ count: 20, unlike: 1 })).toEqual(['unsteady-shape']);
  });

  it('judges by the beats that have probabilities', () => {
    const features = new Float32Array(30 * FEATURE_COUNT).fill(1);
    const rr = rrIntervals(
      Array.from({ length: 30 }, (_, i) => 800 * i),
      1000,
    );
    const some = Float32Array.of(0.2, 0.8, 0, 0, 0, 0.2, 0.8, 0, 0, 0);
    expect(doubtRecording({ count: 30, features, rr }, some)).toEqual(['mostly-ectopic']);
    expect(doubtRecording({ count: 30, features, rr }, new Float32Array(0))).toEqual([]);
  });
});

it('doubtTemperature multiplies, and is 1 without doubts', () => {
  const temperatures = { 'unsteady-shape': 1.5, 'irregular-rhythm': 2, 'mostly-ectopic': 3 };
  expect(doubtTemperature([], temperatures)).toBe(1);
  expect(doubtTemperature(['unsteady-shape', 'mostly-ectopic'], temperatures)).toBe(4.5);
  expect(doubtTemperature(['unsteady-shape', 'mostly-ectopic'], NO_DOUBTS)).toBe(1);
  expect(doubtTemperature(['wide-without-p'], temperatures)).toBe(1);
});

describe('softenProbabilities', () => {
  // Closed form: at temperature 2 odds become their square roots: 0.8 to 0.2 is 4 : 1, then 2 : 1.
  it('divides logits', () => {
    const softened = softenProbabilities(Float32Array.of(0.8, 0.2, 0, 0, 0), 2);
    expect(softened[0] / softened[1]).toBeCloseTo(2, 4);
    expect(softened[0]).toBeCloseTo(2 / 3, 4);
  });

  it('keeps rows summing to 1 and the classes in order, and lowers the best', () => {
    const row = fc
      .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })
      .map((values) => values.map((value) => value / values.reduce((a, b) => a + b, 0)));
    fc.assert(
      fc.property(row, row, fc.double({ min: 1.01, max: 5, noNaN: true }), (first, second, temperature) => {
        const softened = softenProbabilities(Float32Array.from([...first, ...second]), temperature);
        [first, second].forEach((before, i) => {
          const after = [...softened.subarray(5 * i, 5 * i + 5)];
          expect(after.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
          expect(Math.max(...after)).toBeLessThanOrEqual(Math.max(...before) + 1e-6);
          before.forEach((p, k) =>
            before.forEach((q, l) => {
              if (p > q) expect(after[k]).toBeGreaterThanOrEqual(after[l] - 1e-7);
            }),
          );
        });
      }),
    );
  });

  it('leaves them alone at temperature 1', () => {
    const probabilities = Float32Array.of(0.5, 0.3, 0.2, 0, 0);
    expect([...softenProbabilities(probabilities, 1)]).toEqual([...probabilities]);
  });
});

// Oracle: by hand: six tenths of what speaks for Normal and for fusion go to Unknown where the usual beat is paced, four of Normal where it is wide without a P wave.
describe('doubtNormal', () => {
  const rows = Float32Array.of(0.98, 0.01, 0.01, 0, 0, 0.1, 0.85, 0, 0.05, 0);

  it.each([
    ['paced', [0.392, 0.01, 0.01, 0, 0.588, 0.04, 0.85, 0, 0.02, 0.09]],
    ['wide-without-p', [0.588, 0.01, 0.01, 0, 0.392, 0.06, 0.85, 0, 0.05, 0.04]],
  ] as const)('%s: leaves ectopic beats their class and the sum its value', (doubt, expected) => {
    const doubted = doubtNormal(rows, [doubt]);
    expected.forEach((value, i) => expect(doubted[i]).toBeCloseTo(value, 6));
  });

  it('leaves alone what no such doubt is about', () => {
    expect(doubtNormal(rows, ['mostly-ectopic'])).toEqual(rows);
  });
});
