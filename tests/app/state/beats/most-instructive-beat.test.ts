import { describe, expect, it } from 'vitest';
import { mostInstructiveBeat } from '../../../../src/app/state/beats/most-instructive-beat.ts';
import { BEAT_CLASSES } from '../../../../src/ecg/beats/beat-class.ts';
import { makeBeats } from '../../views/beat/made-beats.ts';

// Oracle: the rule as the product words it, on made-up beats of probability 0.9 each.
describe('mostInstructiveBeat', () => {
  it('is the most probable sure ventricular beat, wherever it is', () => {
    const beats = makeBeats('NVNSNVNVN');
    beats.probabilities[5 * BEAT_CLASSES.length + BEAT_CLASSES.indexOf('V')] = 0.98;
    beats.probabilities[7 * BEAT_CLASSES.length + BEAT_CLASSES.indexOf('V')] = 0.99;
    beats.notSure[7] = 1;
    expect(mostInstructiveBeat(beats, 0)).toBe(5);
  });

  it('goes on to other ectopic classes where no ventricular beat is sure', () => {
    const beats = makeBeats('NVNFNSN');
    beats.notSure[1] = 1;
    expect(mostInstructiveBeat(beats, 0)).toBe(5);
    beats.notSure[5] = 1;
    expect(mostInstructiveBeat(beats, 0)).toBe(3);
  });

  it('is a beat with both neighbours where none is ectopic, and else the first in view', () => {
    const beats = makeBeats('NNNN');
    beats.rrBeforeSeconds[1] = NaN;
    expect(mostInstructiveBeat(beats, 1)).toBe(2);
    beats.notSure.fill(1);
    expect(mostInstructiveBeat(beats, 1)).toBe(1);
    expect(mostInstructiveBeat(beats, 9)).toBe(3);
  });
});
