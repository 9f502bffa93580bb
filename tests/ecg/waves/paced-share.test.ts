import { describe, expect, it } from 'vitest';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { delineateLead } from '../../../src/ecg/waves/delineate-lead.ts';
import { pacedShare } from '../../../src/ecg/waves/paced-share.ts';
import { madeHeart, madeNoise, type MadeWave } from './made-heart.ts';

const RATE_HZ = 500;
const BEATS = 30;
const WIDE: MadeWave = { from: -0.08, to: 0.08, mv: 1.2 };
const T: MadeWave = { from: 0.2, to: 0.42, mv: 0.3 };

/** Share of a made heart of wide beats with a spike of one sample before the beats asked for, so many seconds before R. */
function shareOf(spikeBefore: (beat: number) => number | null, mv = 0.6): number {
  const { lead, peaks } = madeHeart(RATE_HZ, BEATS, () => [WIDE, T]);
  const noise = madeNoise(lead.length, 0.005);
  const samples = lead.map((value, i) => value + noise[i]);
  peaks.forEach((peak, beat) => {
    const seconds = spikeBefore(beat);
    if (seconds !== null) samples[peak - Math.round(seconds * RATE_HZ)] += mv;
  });
  const waves = delineateLead(filterLead(samples, RATE_HZ), RATE_HZ, peaks);
  return pacedShare(samples, RATE_HZ, peaks, waves);
}

// Oracle: the beats that were given a spike.
describe('pacedShare', () => {
  it('counts the beats that follow a spike, up or down', () => {
    expect(shareOf(() => 0.09)).toBe(1);
    expect(shareOf(() => 0.09, -0.6)).toBe(1);
    expect(shareOf((beat) => (beat % 3 === 0 ? null : 0.09))).toBeCloseTo(2 / 3, 1);
  });

  it('counts no beat without one, and none whose spikes do not capture: they fall anywhere', () => {
    expect(shareOf(() => null)).toBeLessThan(0.1);
    expect(shareOf((beat) => 0.07 + 0.0061 * (beat % 10))).toBeLessThan(0.5);
    expect(shareOf(() => 0.4)).toBeLessThan(0.1);
  });

  it('says 0 where nothing was measured', () => {
    const { lead, peaks } = madeHeart(RATE_HZ, 3);
    const gap = lead.slice().fill(Number.NaN);
    expect(pacedShare(gap, RATE_HZ, peaks, delineateLead(gap, RATE_HZ, peaks))).toBe(0);
    expect(pacedShare(lead, RATE_HZ, [], delineateLead(lead, RATE_HZ, []))).toBe(0);
  });
});
