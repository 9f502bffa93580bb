import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairBeats, UNPAIRED, type PairingOptions } from '../../../src/ecg/scoring/pair-beats.ts';

// At 1000 Hz a sample is a millisecond, so the 150 ms window is 150 samples and every oracle below can be worked by hand.
const AT_1_KHZ: PairingOptions = { sampleRateHz: 1000 };

/** Pairs as `[reference time, test time]`, null where a side has no beat. */
function pairTimes(reference: number[], test: number[], options: Partial<PairingOptions> = {}) {
  const pairs = pairBeats(reference, test, { ...AT_1_KHZ, ...options });
  return Array.from(pairs.referenceIndex, (r, i) => {
    const t = pairs.testIndex[i];
    return [r === UNPAIRED ? null : reference[r], t === UNPAIRED ? null : test[t]];
  });
}

/** The pairs on one line as `reference:test` times, – where a side has no beat. */
function pairing(...input: Parameters<typeof pairTimes>): string {
  return pairTimes(...input)
    .map(([r, t]) => `${r ?? '–'}:${t ?? '–'}`)
    .join(' ');
}

describe('pairBeats, worked by hand', () => {
  it('pairs beats up to exactly 150 ms apart, on either side, and no further', () => {
    expect(pairing([1000, 2000], [850, 2150])).toBe('1000:850 2000:2150');
    expect(pairing([1000], [849])).toBe('–:849 1000:–');
    expect(pairing([1000], [1151])).toBe('1000:– –:1151');
  });

  it('takes 54 samples as within 150 ms at 360 Hz (0.15 × 360 = 54)', () => {
    const options = { sampleRateHz: 360 };
    expect(pairing([100], [154], options)).toBe('100:154');
    expect(pairing([100], [155], options)).toBe('100:– –:155');
  });

  it('follows a narrower tolerance', () => {
    expect(pairing([1000], [1050], { toleranceSeconds: 0.05 })).toBe('1000:1050');
    expect(pairing([1000], [1051], { toleranceSeconds: 0.05 })).toBe('1000:– –:1051');
  });

  it('uses every beat once: a second detection of the same beat is extra', () => {
    expect(pairing([1000], [1010, 1090])).toBe('1000:1010 –:1090');
    expect(pairing([1000], [1000, 1000])).toBe('1000:1000 –:1000');
  });

  it('leaves an earlier beat unpaired when the next one matches better', () => {
    expect(pairing([1000], [880, 1030])).toBe('–:880 1000:1030');
    expect(pairing([880, 1030], [1000])).toBe('880:– 1030:1000');
  });

  it('pairs the earlier beat all the same when the next one has an equal or better match of its own', () => {
    // 1030 is nearer to 1000 than 960 is, but nearer still to 1040: both pairs are kept.
    expect(pairing([1000, 1040], [960, 1030])).toBe('1000:960 1040:1030');
    // The same distance (30) to both: still two pairs rather than one pair and two errors.
    expect(pairing([1000, 1060], [960, 1030])).toBe('1000:960 1060:1030');
    // 1030 is nearer to 1000 (30) than to 1061 (31): 960 becomes an extra beat and 1061 a missed one.
    expect(pairing([1000, 1061], [960, 1030])).toBe('–:960 1000:1030 1061:–');
  });

  it('gives a tie to the earlier beat', () => {
    expect(pairing([1000], [950, 1050])).toBe('1000:950 –:1050');
    expect(pairing([950, 1050], [1000])).toBe('950:1000 1050:–');
  });

  it('counts the whole of a side that has no counterpart', () => {
    expect(pairing([100, 900], [])).toBe('100:– 900:–');
    expect(pairing([], [100])).toBe('–:100');
    expect(pairing([], [])).toBe('');
  });

  it('keeps in step through a burst of unequal counts', () => {
    expect(pairing([1000, 2000, 3000, 4000], [990, 1500, 2600, 3010, 3020, 4400])).toBe(
      '1000:990 –:1500 2000:– –:2600 3000:3010 –:3020 4000:– –:4400',
    );
  });

  it('counts from the start time on and before the end time, by the reference beat of a pair', () => {
    const options = { startSeconds: 2, endSeconds: 4 };
    expect(pairing([1000, 2000, 3000, 4000], [1000, 1995, 3000, 3500, 3995], options)).toBe(
      '2000:1995 3000:3000 –:3500',
    );
  });

  it('counts neither side inside a skipped segment, ends included', () => {
    const options = { skippedSegments: [{ first: 2000, last: 3000 }] };
    expect(pairing([1000, 2000, 3000, 3001, 4000], [1000, 2300, 2600, 3001, 4000], options)).toBe(
      '1000:1000 3001:3001 4000:4000',
    );
  });

  it('keeps a pair whose reference beat lies just outside a skipped segment', () => {
    const options = { skippedSegments: [{ first: 2000, last: 3000 }] };
    expect(pairing([1995, 3005], [2005, 2995], options)).toBe('1995:2005 3005:2995');
  });
});

describe('pairBeats, for any beats', () => {
  const times = fc
    .array(fc.integer({ min: 0, max: 5000 }), { maxLength: 40 })
    .map((list) => list.sort((a, b) => a - b));

  it('uses every beat of both sides exactly once, in time order, and pairs only within the window', () => {
    fc.assert(
      fc.property(times, times, (reference, test) => {
        const pairs = pairBeats(reference, test, AT_1_KHZ);
        const used = (indices: Int32Array) => Array.from(indices).filter((index) => index !== UNPAIRED);
        expect(used(pairs.referenceIndex)).toEqual(reference.map((_, i) => i));
        expect(used(pairs.testIndex)).toEqual(test.map((_, i) => i));
        pairs.referenceIndex.forEach((r, i) => {
          const t = pairs.testIndex[i];
          if (r !== UNPAIRED && t !== UNPAIRED) expect(Math.abs(reference[r] - test[t])).toBeLessThanOrEqual(150);
        });
      }),
    );
  });

  it('makes missed beats of extra ones, and back, when the sides are exchanged', () => {
    fc.assert(
      fc.property(times, times, (reference, test) => {
        const forth = pairTimes(reference, test).filter(([r, t]) => r !== null && t !== null);
        const back = pairTimes(test, reference).filter(([r, t]) => r !== null && t !== null);
        expect(back.map(([r, t]) => [t, r])).toEqual(forth);
      }),
    );
  });

  it('pairs all beats with themselves', () => {
    fc.assert(
      fc.property(times, (beats) => {
        expect(pairTimes(beats, beats)).toEqual(beats.map((time) => [time, time]));
      }),
    );
  });
});
