import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waveShares } from '../../../src/ecg/explanation/wave-shares.ts';
import { zonePercents, zoneShares } from '../../../src/ecg/explanation/zone-shares.ts';

// The window of the app: 200 samples, 3 ms apart, from 0.2 s before R. Oracle: a flat curve gives shares in proportion to time.
const FLAT = new Float32Array(200).fill(1);
const LIMITS = { pOnset: -0.17, pEnd: -0.08, qrsOnset: -0.05, qrsEnd: 0.04 };

const shares = (limits: typeof LIMITS, hasP: boolean) =>
  waveShares(FLAT, -0.2, 0.003, limits, hasP).map(({ part, share }) => [part, Number(share.toFixed(4))]);

describe('waveShares', () => {
  it('names P and PR where a P wave was found', () => {
    expect(shares(LIMITS, true)).toEqual([
      ['p', 0.15],
      ['pr', 0.05],
      ['qrs', 0.15],
      // Half a step is missing: the last sample stands for the time around it.
      ['stT', 0.5975],
    ]);
  });

  it('names no P and no PR without a P wave: only what is before the QRS', () => {
    expect(shares(LIMITS, false).map(([part]) => part)).toEqual(['beforeQrs', 'qrs', 'stT']);
    expect(shares({ ...LIMITS, pOnset: NaN, pEnd: NaN }, true).map(([part]) => part)).toEqual([
      'beforeQrs',
      'qrs',
      'stT',
    ]);
  });

  it('cuts a P wave at the beginning of the window and at the QRS', () => {
    const [p, pr] = waveShares(FLAT, -0.2, 0.003, { ...LIMITS, pOnset: -0.3, pEnd: -0.04 }, true);
    expect([p?.part, p?.fromSeconds, p?.toSeconds]).toEqual(['p', -0.2, -0.05]);
    expect(pr?.part).toBe('qrs');
  });

  // Oracle: the percentages of QRS and ST-T are those of the zones that sentences name, and those before the QRS never more than theirs.
  it('tells whole percent that agree with the zones of the sentences and never come to 101', () => {
    const limit = fc.double({ min: -0.25, max: 0.35, noNaN: true });
    const curve = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(curve, fc.array(limit, { minLength: 4, maxLength: 4 }), fc.boolean(), (values, four, hasP) => {
        const [pOnset, pEnd, qrsOnset, qrsEnd] = [...four].sort((a, b) => a - b);
        // Half of what the first and the last sample stand for lies outside the window, in the zones but in no part.
        const attribution = Float32Array.from(values).fill(0, 0, 1).fill(0, -1);
        const parts = waveShares(attribution, -0.2, 0.003, { pOnset, pEnd, qrsOnset, qrsEnd }, hasP);
        const zones = zonePercents(zoneShares(attribution, -0.2, 0.003, [qrsOnset, qrsEnd]) ?? expect.fail());
        let early = 0;
        for (const { part, share, percent } of parts) {
          if (part === 'qrs') expect(percent).toBe(zones.qrs);
          else if (part === 'stT') expect(percent).toBe(zones.afterQrs);
          else early += percent;
          expect(Number.isInteger(percent)).toBe(true);
          expect(Math.abs(percent - 100 * share)).toBeLessThan(2);
        }
        expect(early).toBeLessThanOrEqual(zones.beforeQrs);
        if (parts.some(({ part }) => part === 'beforeQrs')) expect(early).toBe(zones.beforeQrs);
      }),
    );
  });

  it('says nothing of a beat whose QRS was not measured, and 0 of every part when nothing speaks for the class', () => {
    expect(waveShares(FLAT, -0.2, 0.003, { ...LIMITS, qrsEnd: NaN }, true)).toEqual([]);
    const none = waveShares(new Float32Array(200), -0.2, 0.003, LIMITS, true);
    expect(none.map(({ share }) => share)).toEqual([0, 0, 0, 0]);
  });
});
