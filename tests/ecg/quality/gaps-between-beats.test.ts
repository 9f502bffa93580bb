import { describe, expect, it } from 'vitest';
import { gapsBetweenBeats } from '../../../src/ecg/quality/gaps-between-beats.ts';
import { QUALITY_LEVELS, reasonBit, type QualityReason } from '../../../src/ecg/quality/signal-quality.ts';

const RATE = 100;

/** Twenty seconds, of which some are poor for a reason. */
function quality(from: number, to: number, reason: QualityReason) {
  const isFaulty = (_: unknown, second: number) => second >= from && second < to;
  const seconds = new Uint8Array(20);
  return {
    level: seconds.map((_, second) => (isFaulty(_, second) ? QUALITY_LEVELS.indexOf('poor') : 0)),
    reasons: seconds.map((_, second) => (isFaulty(_, second) ? reasonBit(reason) : 0)),
  };
}

// Oracle: where a whole second without samples, or over half a minute, lies between two beats, by hand.
describe('gapsBetweenBeats', () => {
  it('finds a second without samples between two beats, and no other', () => {
    const peaks = [50, 150, 450, 550];
    expect(gapsBetweenBeats(peaks, quality(2, 4, 'missing'), RATE)).toEqual([{ startSample: 151, endSample: 449 }]);
    // Part of a second: beats on both sides of it were seen.
    expect(gapsBetweenBeats([50, 150, 250, 350], quality(2, 3, 'missing'), RATE)).toEqual([]);
  });

  it('takes noise and a flat line for what may be between beats, up to half a minute', () => {
    expect(gapsBetweenBeats([50, 950], quality(1, 9, 'flat'), RATE)).toEqual([]);
    expect(gapsBetweenBeats([50, 450], quality(1, 4, 'noise'), RATE)).toEqual([]);
    expect(gapsBetweenBeats([50, 3051], quality(1, 9, 'noise'), RATE)).toEqual([{ startSample: 51, endSample: 3050 }]);
    expect(gapsBetweenBeats([50, 3050], quality(1, 9, 'noise'), RATE)).toEqual([]);
  });

  it('finds none between fewer than two beats', () => {
    expect(gapsBetweenBeats([], quality(1, 9, 'missing'), RATE)).toEqual([]);
    expect(gapsBetweenBeats([50], quality(1, 9, 'missing'), RATE)).toEqual([]);
  });
});
