import { describe, expect, it } from 'vitest';
import { delineate } from '../../../src/ecg/waves/delineate.ts';
import { P_WAVE_STATES, T_SHAPES, WAVE_POINTS, type Waves } from '../../../src/ecg/waves/waves.ts';
import { MADE_P as P, MADE_QRS as QRS, MADE_T as T, madeHeart, madeNoise, type MadeWave } from './made-heart.ts';

const RATE_HZ = 360;
const BEATS = 24;
const [ABSENT, PRESENT] = P_WAVE_STATES.keys();

const heart = (rateHz = RATE_HZ, waves: readonly MadeWave[] = [P, QRS, T]) => madeHeart(rateHz, BEATS, () => waves);
const times = (waves: Waves, beat: number) => WAVE_POINTS.map((point) => waves[point][beat]);

// Oracle: the limits the waves were made with; smooth ends are seen a little inside them.
describe('delineate', () => {
  it.each([100, 250, 360, 1000, 2000])('finds P, QRS and T where they are, at %d Hz', (rateHz) => {
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
    const noise = madeNoise(lead.length, 0.01);
    const noisy = lead.map((mv, i) => mv + noise[i]);
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

  it('finds a P wave on the end of the T wave before it', () => {
    // Without P the same range holds nothing but the falling T wave: no P may be seen there.
    const late = { from: 0.3, to: 0.62, mv: 0.5 };
    const onT = { from: -0.3, to: -0.22, mv: 0.12 };
    const { lead, peaks } = heart(RATE_HZ, [onT, QRS, late]);
    const waves = delineate([lead], RATE_HZ, peaks);
    expect(waves.pWave[12]).toBe(PRESENT);
    expect(Math.abs(waves.pPeak[12] + 0.26)).toBeLessThan(0.02);
    const bare = heart(RATE_HZ, [QRS, late]);
    expect(delineate([bare.lead], RATE_HZ, bare.peaks).pWave[12]).toBe(ABSENT);
  });

  it('sees a P wave smaller than the noise by what a minute of beats has in common', () => {
    const small = { ...P, mv: 0.05 };
    const { lead, peaks } = madeHeart(RATE_HZ, 60, () => [small, QRS, T]);
    const noise = madeNoise(lead.length, 0.06);
    const waves = delineate([lead.map((mv, i) => mv + noise[i])], RATE_HZ, peaks);
    expect(waves.pWave.filter((wave) => wave === PRESENT).length).toBeGreaterThan(50);
    expect(Math.abs(waves.pPeak[30] + 0.15)).toBeLessThan(0.03);
  });

  it('keeps kinds of beats apart: a broad beat among narrow ones has its own limits', () => {
    const broad = [{ from: -0.07, to: 0.09, mv: 1.6 }, { from: 0.2, to: 0.46, mv: -0.5 }]; // prettier-ignore
    const { lead, peaks } = madeHeart(RATE_HZ, BEATS, (beat) => (beat % 3 === 1 ? broad : [P, QRS, T]));
    const { qrsOnset, qrsEnd, tShape } = delineate([lead], RATE_HZ, peaks);
    const width = (beat: number) => qrsEnd[beat] - qrsOnset[beat];
    expect(Math.abs(width(12) - 0.08)).toBeLessThan(0.03);
    expect(Math.abs(width(13) - 0.16)).toBeLessThan(0.04);
    expect([12, 13].map((beat) => T_SHAPES[tShape[beat]])).toEqual(['upright', 'inverted']);
  });

  it('follows a beat whose T wave ends elsewhere than that of its neighbours', () => {
    const drift = (beat: number) => ({ ...T, from: T.from + 0.002 * beat, to: T.to + 0.002 * beat });
    const { lead, peaks } = madeHeart(RATE_HZ, BEATS, (beat) => [P, QRS, drift(beat)]);
    const { tPeak } = delineate([lead], RATE_HZ, peaks);
    expect(Math.abs(tPeak[4] - 0.288)).toBeLessThan(0.014);
    expect(Math.abs(tPeak[20] - 0.32)).toBeLessThan(0.014);
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
    const few = delineate(
      [lead.slice(0, 5 * RATE_HZ)],
      RATE_HZ,
      peaks.filter((peak) => peak < 4.5 * RATE_HZ),
    );
    expect(few.count).toBe(5);
    expect(few.tEnd[2] - few.qrsOnset[2]).toBeGreaterThan(0.3);
    const clipped = delineate([lead.map((mv) => Math.min(0.25, mv))], RATE_HZ, peaks);
    expect(clipped.qrsEnd[12] - clipped.qrsOnset[12]).toBeGreaterThan(0.04);
    const gapped = lead.slice().fill(Number.NaN, peaks[5] - 10, peaks[5] + 10);
    const waves = delineate([gapped], RATE_HZ, peaks);
    expect(waves.qrsOnset[5]).toBeNaN();
    expect(waves.qrsOnset[9]).toBeLessThan(0);
  });
});
