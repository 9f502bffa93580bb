import { describe, expect, it } from 'vitest';
import { delineate } from '../../../src/ecg/waves/delineate.ts';
import { P_WAVE_STATES, T_SHAPES, WAVE_POINTS, type Waves } from '../../../src/ecg/waves/waves.ts';

const RATE_HZ = 360;
const BEATS = 24;
const [ABSENT, PRESENT] = P_WAVE_STATES.keys();

/** Raised cosines: each wave is exactly zero outside its limits. */
const P = { from: -0.2, to: -0.1, mv: 0.15 };
const QRS = { from: -0.04, to: 0.04, mv: 1.2 };
const T = { from: 0.18, to: 0.38, mv: 0.3 };

function heart(rateHz = RATE_HZ, waves = [P, QRS, T]): { lead: Float32Array; peaks: Int32Array } {
  const lead = new Float32Array(Math.round((BEATS + 1) * 0.85 * rateHz));
  const peaks = Int32Array.from({ length: BEATS }, (_, beat) => Math.round((0.5 + 0.85 * beat) * rateHz));
  for (const peak of peaks) {
    for (const { from, to, mv } of waves) {
      for (let i = Math.ceil(from * rateHz); i <= to * rateHz; i++) {
        if (lead[peak + i] === undefined) continue;
        lead[peak + i] += (mv / 2) * (1 - Math.cos((2 * Math.PI * (i / rateHz - from)) / (to - from)));
      }
    }
  }
  return { lead, peaks };
}

const times = (waves: Waves, beat: number) => WAVE_POINTS.map((point) => waves[point][beat]);

// Oracle: the limits the waves were made with; smooth ends are seen a little inside them.
describe('delineate', () => {
  it.each([100, 250, 360, 1000])('finds P, QRS and T where they are, at %d Hz', (rateHz) => {
    const { lead, peaks } = heart(rateHz);
    const waves = delineate([lead], rateHz, peaks);
    for (const beat of [0, 12, BEATS - 1]) {
      expect(waves.pWave[beat]).toBe(PRESENT);
      expect(Math.abs(waves.pPeak[beat] - (P.from + P.to) / 2)).toBeLessThan(0.012);
      expect(Math.abs(waves.tPeak[beat] - (T.from + T.to) / 2)).toBeLessThan(0.012);
      expect(T_SHAPES[waves.tShape[beat]]).toBe('upright');
      for (const [found, made] of [
        [waves.pOnset[beat], P.from],
        [waves.pEnd[beat], P.to],
        [waves.qrsOnset[beat], QRS.from],
        [waves.qrsEnd[beat], QRS.to],
        [waves.tOnset[beat], T.from],
        [waves.tEnd[beat], T.to],
      ]) {
        expect(Math.abs(found - made)).toBeLessThan(0.045);
      }
    }
  });

  it('says there is no P wave where there is none', () => {
    const { lead, peaks } = heart(RATE_HZ, [QRS, T]);
    // Noise of its own in every beat, as fibrillation has.
    let state = 1;
    const noisy = lead.map((mv) => mv + 0.02 * ((state = (state * 16807) % 2147483647) / 2147483647 - 0.5));
    const { pWave, pOnset } = delineate([noisy], RATE_HZ, peaks);
    expect(pWave.filter((wave) => wave === PRESENT).length).toBeLessThanOrEqual(2);
    pWave.forEach((wave, beat) => wave === ABSENT && expect(pOnset[beat]).toBeNaN());
  });

  it('gain changes nothing, polarity mirrors the T wave', () => {
    const { lead, peaks } = heart();
    const waves = delineate([lead], RATE_HZ, peaks);
    for (const gain of [0.1, 20]) {
      expect(times(delineate([lead.map((mv) => gain * mv)], RATE_HZ, peaks), 12)).toEqual(times(waves, 12));
    }
    const mirrored = delineate([lead.map((mv) => -mv)], RATE_HZ, peaks);
    expect(times(mirrored, 12)).toEqual(times(waves, 12));
    expect(T_SHAPES[mirrored.tShape[12]]).toBe('inverted');
  });

  it('of several leads the earliest onset and the latest end count, but not a lead of noise alone', () => {
    const wide = { ...QRS, from: -0.06, to: 0.06 };
    const { lead, peaks } = heart();
    const other = heart(RATE_HZ, [P, wide, T]).lead;
    const both = delineate([lead, other], RATE_HZ, peaks);
    const [one, two] = [lead, other].map((single) => delineate([single], RATE_HZ, peaks));
    expect(both.qrsOnset[12]).toBe(Math.min(one.qrsOnset[12], two.qrsOnset[12]));
    expect(both.qrsEnd[12]).toBe(Math.max(one.qrsEnd[12], two.qrsEnd[12]));
  });

  it('answers anything, and NaN where nothing can be said', () => {
    const { lead, peaks } = heart();
    const lines = [new Float32Array(2000), new Float32Array(2000).fill(0.7), new Float32Array(2000).fill(Number.NaN)];
    for (const line of lines) {
      const waves = delineate([line], RATE_HZ, [0, 400, 1999]);
      expect(waves.qrsOnset).toHaveLength(3);
      expect([...waves.qrsOnset, ...waves.tEnd, ...waves.pOnset].every(Number.isNaN)).toBe(true);
    }
    expect(delineate([lead], RATE_HZ, []).count).toBe(0);
    expect(delineate([], RATE_HZ, [1, 2]).count).toBe(2);
    expect(delineate([lead], RATE_HZ, [peaks[3]]).qrsEnd[0]).toBeGreaterThan(0);
    const gapped = lead.slice().fill(Number.NaN, peaks[5] - 10, peaks[5] + 10);
    const waves = delineate([gapped], RATE_HZ, peaks);
    expect(waves.qrsOnset[5]).toBeNaN();
    expect(waves.qrsOnset[9]).toBeLessThan(0);
  });
});
