import { describe, expect, it } from 'vitest';
import { WINDOW_SAMPLES } from '../../../src/ecg/beats/cut-windows.ts';
import { rrIntervals } from '../../../src/ecg/beats/rr-intervals.ts';
import { usualBeat } from '../../../src/ecg/beats/usual-beat.ts';
import { Random } from '../../../training/random.ts';
import { largestDifference } from '../largest-difference.ts';

const bump = (centre: number, width: number) =>
  Float32Array.from({ length: WINDOW_SAMPLES }, (_, t) => Math.exp(-0.5 * ((t - centre) / width) ** 2));
const PLANTED = bump(67, 5);
const ECTOPIC = bump(80, 18).map((value) => -2 * value);

/** A beat a second at 1000 Hz; the ectopic ones come 0.3 s early. */
function plant(count: number, isEctopic: (beat: number) => boolean, noiseMv = 0.05) {
  const random = new Random(3);
  const windows = new Float32Array(count * WINDOW_SAMPLES);
  for (let beat = 0; beat < count; beat++) {
    const shape = isEctopic(beat) ? ECTOPIC : PLANTED;
    windows.set(
      shape.map((value) => value + noiseMv * (2 * random.next() - 1)),
      beat * WINDOW_SAMPLES,
    );
  }
  const peaks = Array.from({ length: count }, (_, beat) => 1000 * (beat + 1) - (isEctopic(beat) ? 300 : 0));
  return usualBeat(windows, rrIntervals(peaks, 1000));
}

// Oracle: the planted beat.
describe('usualBeat', () => {
  it('recovers the normal beat from among 20 % ectopic ones', () => {
    expect(
      largestDifference(
        plant(200, (beat) => beat % 5 === 2),
        PLANTED,
      ),
    ).toBeLessThan(0.03);
  });

  it('recovers it from bigeminy, where hardly a beat is on time', () => {
    const bigeminyAtTheEnd = (beat: number) => beat > 60 && beat % 2 === 0;
    expect(largestDifference(plant(200, bigeminyAtTheEnd), PLANTED)).toBeLessThan(0.03);
  });

  it('takes evenly spread beats of a very long recording', () => {
    expect(
      largestDifference(
        plant(3000, (beat) => beat % 5 === 2),
        PLANTED,
      ),
    ).toBeLessThan(0.03);
  });

  it('is the median of all windows when too few are on time', () => {
    expect(
      largestDifference(
        plant(3, () => false, 0),
        PLANTED,
      ),
    ).toBe(0);
    expect(
      largestDifference(
        plant(1, () => true, 0),
        ECTOPIC,
      ),
    ).toBe(0);
  });

  it('is flat without beats', () => {
    expect(plant(0, () => false)).toEqual(new Float32Array(WINDOW_SAMPLES));
  });
});
