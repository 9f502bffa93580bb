import { describe, expect, it } from 'vitest';
import { BeatSequence } from '../../../src/ecg/rhythm/beat-sequence.ts';
import { rateTrend } from '../../../src/ecg/rhythm/rate-trend.ts';
import { durationOf, makeBeats, RATE_HZ } from './make-beats.ts';

// Oracle: 60 over the interval, by hand.
describe('rateTrend', () => {
  it('gives mean, slowest and fastest rate of the intervals that end in each ten seconds', () => {
    // Beats at 0.5 s and every second to 9.5 s, an early one at 10.1 s, then 11.5 s.
    const beats = makeBeats('NNNNNNNNNNSN', [...new Array<number>(9).fill(1000), 600, 1400]);
    const trend = rateTrend(new BeatSequence(beats, RATE_HZ), durationOf(beats));
    expect(trend.stepSeconds).toBe(10);
    expect(Array.from(trend.mean)).toEqual([60, 60]);
    expect(Array.from(trend.slowest)).toEqual([60, Math.fround(60 / 1.4)]);
    expect(Array.from(trend.fastest)).toEqual([60, 100]);
  });

  it('leaves a gap where no interval ends or the signal cannot be read', () => {
    const beats = makeBeats('NNNNNN', [1000, 1000, 30_000, 1000, 1000]);
    const silent = rateTrend(new BeatSequence(beats, RATE_HZ), 60);
    expect(Array.from(silent.mean)).toEqual([60, NaN, NaN, Math.fround((60 * 3) / 32), NaN, NaN]);
    const unread = [{ startSample: 10_000, endSample: 20_000 }];
    expect(Array.from(rateTrend(new BeatSequence(beats, RATE_HZ, unread), 60).mean)).toEqual([
      60,
      NaN,
      NaN,
      60,
      NaN,
      NaN,
    ]);
  });

  it.each(['', 'N'])('is all gap with the beats "%s"', (letters) => {
    const trend = rateTrend(new BeatSequence(makeBeats(letters), RATE_HZ), 25);
    expect([trend.mean, trend.slowest, trend.fastest].map((values) => Array.from(values))).toEqual(
      new Array(3).fill([NaN, NaN, NaN]),
    );
  });
});
