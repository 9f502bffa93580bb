import { describe, expect, it } from 'vitest';
import { atrialTrain, P_BEFORE_R_SAMPLES } from '../../../src/ecg/preparation/atrial-train.ts';
import { BEAT_WINDOW } from '../../../src/ecg/preparation/beat-window.ts';
import { qrsHeight } from '../../../src/ecg/preparation/lead-beats.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { beatOf, SINUS } from './made-leads.ts';
import type { Bump } from './made-windows.ts';

const RATE_HZ = BEAT_WINDOW.rateHz;
const LATE = beatOf(SINUS);
const REFERENCE = { late: LATE, scale: qrsHeight(LATE) };
const P: Bump = [0.15, -0.16, 0.02];

/** Waves at times in seconds, ten seconds in all. */
function lead(waves: readonly (readonly [atSeconds: number, bumps: readonly Bump[]])[], gain = 1): Float32Array {
  return Float32Array.from({ length: 10 * RATE_HZ }, (_, t) =>
    waves.reduce(
      (sum, [at, bumps]) =>
        bumps.reduce((own, [height, when, width]) => {
          return own + gain * height * Math.exp(-(((t / RATE_HZ - at - when) / width) ** 2) / 2);
        }, sum),
      0,
    ),
  );
}

describe('atrialTrain', () => {
  // Closed form: the P wave itself gives |T|² / (|T| (|T| + 0.3 |T|)) = 1 / 1.3, and size 1; a half one 0.5 / 0.8 and a half.
  it('is 1 / 1.3 at a P wave like the reference one, with or without a QRS after it', () => {
    const { likeness, size } = atrialTrain(lead([[3, SINUS], [5, [P]], [7, [[0.075, -0.16, 0.02]]]]), RATE_HZ, REFERENCE); // prettier-ignore
    const at = (seconds: number) => Math.round(seconds * RATE_HZ) - P_BEFORE_R_SAMPLES;
    expect(likeness[at(3)]).toBeCloseTo(1 / 1.3, 2);
    expect(likeness[at(5)]).toBeCloseTo(1 / 1.3, 2);
    expect(likeness[at(7)]).toBeCloseTo(0.5 / 0.8, 2);
    expect([size[at(3)], size[at(5)]]).toEqual([expect.closeTo(1, 2), expect.closeTo(1, 2)]);
    expect(size[at(7)]).toBeCloseTo(0.5, 2);
    const best = likeness.subarray(at(5) - 20, at(5) + 21);
    expect(best.indexOf(Math.max(...best))).toBe(20);
  });

  it('is nothing where the lead is flat or drifts, and turned over with the P wave', () => {
    const drifting = lead([[5, [[-0.15, -0.16, 0.02]]]]).map((value, t) => value + 0.002 * t + 1);
    const { likeness, size } = atrialTrain(drifting, RATE_HZ, REFERENCE);
    expect(Math.abs(likeness[2 * RATE_HZ])).toBeLessThan(1e-3);
    expect(likeness[5 * RATE_HZ - P_BEFORE_R_SAMPLES]).toBeCloseTo(-1 / 1.3, 2);
    expect(size[5 * RATE_HZ - P_BEFORE_R_SAMPLES]).toBeCloseTo(-1, 2);
  });

  it('does not depend on the gain, and stays within 1 whatever the lead holds', () => {
    const random = new Random(5);
    const noise = Float32Array.from({ length: 1000 }, () => 20 * (random.next() - 0.5));
    const train = atrialTrain(noise, RATE_HZ, REFERENCE);
    expect(Math.max(...train.likeness.map(Math.abs))).toBeLessThan(1);
    expect(Math.max(...train.size.map(Math.abs))).toBeLessThanOrEqual(3);
    const louder = { late: LATE.map((value) => 8 * value), scale: 8 * REFERENCE.scale };
    const same = atrialTrain(noise.map((value) => 8 * value), RATE_HZ, louder); // prettier-ignore
    same.likeness.forEach((value, t) => expect(Math.abs(value - train.likeness[t])).toBeLessThan(1e-4));
  });

  it('has nothing to compare with without a reference, and nothing to look at in a lead too short', () => {
    const none = { late: new Float32Array(BEAT_WINDOW.samples), scale: 1 };
    expect(atrialTrain(lead([[3, SINUS]]), RATE_HZ, none).likeness.every((value) => value === 0)).toBe(true);
    expect(atrialTrain(new Float32Array(10), RATE_HZ, REFERENCE).likeness.every((value) => value === 0)).toBe(true);
  });
});
