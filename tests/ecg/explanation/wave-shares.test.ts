import { describe, expect, it } from 'vitest';
import { waveShares } from '../../../src/ecg/explanation/wave-shares.ts';

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

  it('says nothing of a beat whose QRS was not measured, and 0 of every part when nothing speaks for the class', () => {
    expect(waveShares(FLAT, -0.2, 0.003, { ...LIMITS, qrsEnd: NaN }, true)).toEqual([]);
    const none = waveShares(new Float32Array(200), -0.2, 0.003, LIMITS, true);
    expect(none.map(({ share }) => share)).toEqual([0, 0, 0, 0]);
  });
});
