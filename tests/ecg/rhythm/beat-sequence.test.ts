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

  it('has the seconds between beats that follow each other, and says which do', () => {
    const interruption = { startSample: 1600, endSample: 1700 };
    const sequence = new BeatSequence(makeBeats('NNNN', 1000), RATE_HZ, [interruption]);
    // Beats at 500, 1500, 2500 and 3500.
    expect(Array.from(sequence.rrSeconds)).toEqual([NaN, 1, NaN, 1]);
    expect([0, 1, 2, 3].map((beat) => sequence.follows(beat))).toEqual([false, true, false, true]);
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
