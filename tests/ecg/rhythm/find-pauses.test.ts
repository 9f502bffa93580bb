import { describe, expect, it } from 'vitest';
import { BeatSequence } from '../../../src/ecg/rhythm/beat-sequence.ts';
import { findPauses } from '../../../src/ecg/rhythm/find-pauses.ts';
import { makeBeats, RATE_HZ } from './make-beats.ts';

// Oracle: the threshold of two seconds.
describe('findPauses', () => {
  it('lists intervals of two seconds and more, whatever the beats', () => {
    const sequence = new BeatSequence(makeBeats('NNVNN', [1999, 2000, 800, 3500]), RATE_HZ);
    expect(findPauses(sequence).map(({ firstBeat, lastBeat, seconds }) => [firstBeat, lastBeat, seconds])).toEqual([
      [1, 2, 2],
      [3, 4, 3.5],
    ]);
  });

  it('does not take unreadable signal for a pause', () => {
    const sequence = new BeatSequence(makeBeats('NNN', [800, 4000]), RATE_HZ, [{ startSample: 2000, endSample: 4000 }]);
    expect(findPauses(sequence)).toEqual([]);
  });
});
