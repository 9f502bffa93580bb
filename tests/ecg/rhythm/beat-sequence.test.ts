import { describe, expect, it } from 'vitest';
import { BeatSequence } from '../../../src/ecg/rhythm/beat-sequence.ts';
import { makeBeats, RATE_HZ } from './make-beats.ts';

// Oracle: the rules written in the doc comment, by hand.
describe('BeatSequence', () => {
  it('counts doubtful beats as what they are called, fused, unknown and unreadable ones as other', () => {
    expect(new BeatSequence(makeBeats('NVSFQnvs!'), RATE_HZ).roles).toEqual([
      'N',
      'V',
      'S',
      'other',
      'other',
      'N',
      'V',
      'S',
      'other',
    ]);
  });

  it('has an interval between beats that follow each other, and none across an interruption', () => {
    const intervals = (startSample: number, endSample: number) =>
      Array.from(new BeatSequence(makeBeats('NNNN', 1000), RATE_HZ, [{ startSample, endSample }]).rrSeconds);
    // Beats at 500, 1500, 2500 and 3500.
    expect(intervals(0, 499)).toEqual([NaN, 1, 1, 1]);
    expect(intervals(0, 500)).toEqual([NaN, 1, 1, 1]);
    expect(intervals(1600, 1700)).toEqual([NaN, 1, NaN, 1]);
    expect(intervals(1400, 1600)).toEqual([NaN, NaN, NaN, 1]);
    expect(intervals(0, 9999)).toEqual([NaN, NaN, NaN, NaN]);
    expect(intervals(3600, 9999)).toEqual([NaN, 1, 1, 1]);
  });

  it('takes interruptions in any order', () => {
    const sequence = new BeatSequence(makeBeats('NNNN', 1000), RATE_HZ, [
      { startSample: 2600, endSample: 2700 },
      { startSample: 600, endSample: 700 },
    ]);
    expect(Array.from(sequence.rrSeconds)).toEqual([NaN, NaN, 1, NaN]);
  });

  it('sums up a stretch of beats', () => {
    expect(new BeatSequence(makeBeats('NVvVN', 500), RATE_HZ).finding('run', 1, 3, 'V')).toEqual({
      kind: 'run',
      ectopicClass: 'V',
      startSample: 1000,
      endSample: 2000,
      seconds: 1,
      firstBeat: 1,
      lastBeat: 3,
      beatCount: 3,
      notSureCount: 1,
      ratePerMinute: 120,
    });
  });
});
