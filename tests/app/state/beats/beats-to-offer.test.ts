import { describe, expect, it } from 'vitest';
import { beatsToOffer } from '../../../../src/app/state/beats/beats-to-offer.ts';
import { makeBeats } from '../../views/beat/made-beats.ts';

// Oracle: what the rule says, on beats made by hand. The network labelled all of them N.
function relabelled(beat: number, classIndex: number) {
  const beats = makeBeats('NNNNN');
  beats.classIndex[beat] = classIndex;
  beats.editMarks[beat] = 1;
  return beats;
}

describe('beatsToOffer', () => {
  it('offers similar beats labelled otherwise, not those the person has touched', () => {
    const beats = relabelled(0, 1);
    beats.classIndex[1] = 1;
    beats.editMarks[2] = 4;
    expect(beatsToOffer(beats, 0, [1, 2, 3, 4])).toEqual([3, 4]);
  });

  it('offers the label S only to beats that come as early', () => {
    const beats = relabelled(0, 2);
    beats.rrBeforeSeconds.set([0.46, 0.48, 0.64, 0.4, NaN]);
    expect(beatsToOffer(beats, 0, [1, 2, 3, 4])).toEqual([1, 3]);
  });

  it('takes a beat the network called S for one that timing makes, whatever label it is given', () => {
    const beats = makeBeats('SNNNN');
    beats.classIndex[0] = 0;
    beats.classIndex.fill(2, 1);
    beats.editMarks[0] = 1;
    beats.rrBeforeSeconds.set([0.46, 0.46, 0.64]);
    expect(beatsToOffer(beats, 0, [1, 2])).toEqual([1]);
  });
});
