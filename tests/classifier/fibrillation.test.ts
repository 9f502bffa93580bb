import { describe, expect, it } from 'vitest';
import { markFibrillation } from '../../src/classifier/fibrillation.ts';
import { prepareBeats } from '../../src/ecg/beats/prepare-beats.ts';
import { Random } from '../../training/random.ts';

const RATE_HZ = 250;
const BEATS = 120;
const SAMPLES = 150 * RATE_HZ;

/** A lead made of bells: QRS at every R, P 160 ms before it where there is one, and noise 40 dB below the QRS. */
function madeLead(rSeconds: readonly number[], hasP: boolean, random: Random): Float32Array {
  const lead = Float32Array.from({ length: SAMPLES }, () => 0.02 * (random.next() - 0.5));
  const bell = (atSeconds: number, height: number, widthSeconds: number) => {
    const reach = Math.ceil(4 * widthSeconds * RATE_HZ);
    const centre = Math.round(atSeconds * RATE_HZ);
    for (let t = Math.max(0, centre - reach); t < Math.min(SAMPLES, centre + reach); t++)
      lead[t] += height * Math.exp(-(((t / RATE_HZ - atSeconds) / widthSeconds) ** 2) / 2);
  };
  for (const r of rSeconds) {
    bell(r, 1, 0.012);
    bell(r + 0.28, 0.25, 0.04);
    if (hasP) bell(r - 0.16, 0.12, 0.02);
  }
  return lead;
}

/** Share of the beats that are marked, for intervals drawn by `rr`. */
function markedShare(rr: (beat: number, random: Random) => number, hasP: boolean): number {
  const random = new Random(4);
  const rSeconds: number[] = [];
  let at = 1;
  for (let beat = 0; beat < BEATS; beat++) {
    rSeconds.push(at);
    at += rr(beat, random);
  }
  const peaks = rSeconds.map((seconds) => Math.round(seconds * RATE_HZ));
  const { features, count } = prepareBeats([madeLead(rSeconds, hasP, random)], RATE_HZ, peaks);
  return markFibrillation(features).reduce((sum, mark) => sum + mark, 0) / count;
}

const irregular = (_beat: number, random: Random) => 0.45 + 0.6 * random.next();

// Oracle: what fibrillation is: intervals without order, and no P wave. Each lacks one thing in the other cases.
describe('markFibrillation', () => {
  it('marks irregular beats without P waves', () => {
    expect(markedShare(irregular, false)).toBeGreaterThan(0.8);
  });

  it('marks no irregular beats that have a P wave', () => {
    expect(markedShare(irregular, true)).toBeLessThan(0.05);
  });

  it('marks no regular beats without P waves', () => {
    expect(markedShare((_beat, random) => 0.75 + 0.02 * random.next(), false)).toBe(0);
  });

  it('marks no bigeminy, which is irregular in an orderly way', () => {
    expect(markedShare((beat) => (beat % 2 === 0 ? 0.5 : 0.95), false)).toBe(0);
  });
});
