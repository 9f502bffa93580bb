import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BeatSequence } from '../../../src/ecg/rhythm/beat-sequence.ts';
import { EXCLUSIONS, rrVariability } from '../../../src/ecg/rhythm/rr-variability.ts';
import { makeBeats, RATE_HZ } from './make-beats.ts';

const of = (letters: string, intervals: number | readonly number[]) =>
  rrVariability(new BeatSequence(makeBeats(letters, intervals), RATE_HZ));

// Oracle: the formulas of Task Force 1996, worked out by hand, and invariances that follow from them.
describe('rrVariability', () => {
  it('is zero for a metronome', () => {
    expect(of('NNNNN', 800)).toMatchObject({ nnCount: 4, meanNnSeconds: 0.8, rmssdSeconds: 0, pnn50: 0 });
    expect(of('NNNNN', 800).sdnnSeconds).toBeCloseTo(0, 12);
  });

  it('divides the squares by n − 1 and the successive differences by their number', () => {
    // Mean 900; deviations −100, 0, +100; differences 100 and 100.
    const { meanNnSeconds, sdnnSeconds, rmssdSeconds, pnn50 } = of('NNNN', [800, 900, 1000]);
    expect([meanNnSeconds, sdnnSeconds, rmssdSeconds]).toEqual(
      [0.9, 0.1, 0.1].map((v) => expect.closeTo(v, 12) as number),
    );
    expect(pnn50).toBe(1);
  });

  it('counts differences above 50 ms, not of 50 ms', () => {
    expect(of('NNNN', [800, 850, 901]).pnn50).toBe(0.5);
  });

  it('leaves out and counts intervals at ectopic, doubtful and unreadable beats, pauses and double counts', () => {
    const letters = 'NNVNNnNNNN!N';
    const intervals = [800, 500, 1100, 800, 800, 800, 2500, 200, 800, 800, 800];
    const { nnCount, excluded } = of(letters, intervals);
    expect(excluded).toEqual({ gap: 0, notSure: 4, notNormal: 2, outOfLine: 0, pause: 1, tooShort: 1 });
    expect(nnCount).toBe(3);
  });

  it('takes successive differences only of intervals that share a beat', () => {
    // 800 | ectopic | 900 900: one difference, of zero.
    expect(of('NNVNNN', [800, 500, 1200, 900, 900]).rmssdSeconds).toBe(0);
  });

  it('leaves out intervals across unreadable signal', () => {
    const sequence = new BeatSequence(makeBeats('NNNN', [800, 1600, 800]), RATE_HZ, [
      { startSample: 1500, endSample: 2500 },
    ]);
    expect(rrVariability(sequence)).toMatchObject({ nnCount: 2, meanNnSeconds: 0.8, excluded: { gap: 1 } });
  });

  it.each([
    ['', 0],
    ['N', 0],
    ['NN', 1],
    ['VVVV', 0],
  ])('knows what it cannot tell from "%s"', (letters, nnCount) => {
    const variability = of(letters, 800);
    expect(variability.nnCount).toBe(nnCount);
    expect(variability.meanNnSeconds).toBe(nnCount === 0 ? NaN : 0.8);
    expect([variability.sdnnSeconds, variability.rmssdSeconds, variability.pnn50]).toEqual([NaN, NaN, NaN]);
  });

  it('accounts for every interval, and does not depend on when the recording began', () => {
    const beats = fc.array(fc.tuple(fc.constantFrom(...'NVSFQnv!'), fc.integer({ min: 150, max: 3000 })), {
      minLength: 2,
    });
    fc.assert(
      fc.property(beats, fc.integer({ min: 0, max: 1e6 }), (made, shift) => {
        const original = makeBeats(
          made.map(([letter]) => letter).join(''),
          made.map(([, interval]) => interval),
        );
        const shifted = { ...original, rPeakSample: original.rPeakSample.map((sample) => sample + shift) };
        const variability = rrVariability(new BeatSequence(original, RATE_HZ));
        const left = EXCLUSIONS.reduce((sum, reason) => sum + variability.excluded[reason], 0);
        expect(variability.nnCount + left).toBe(original.count - 1);
        expect(rrVariability(new BeatSequence(shifted, RATE_HZ))).toEqual(variability);
      }),
    );
  });
});
