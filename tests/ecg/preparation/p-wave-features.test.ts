import { describe, expect, it } from 'vitest';
import { BEAT_WINDOW } from '../../../src/ecg/preparation/beat-window.ts';
import { P_WAVE_FEATURES, pWaveFeatures } from '../../../src/ecg/preparation/p-wave-features.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { beatOf, leadOf, namedRows, NARROW_QRS, SINUS, SINUS_P } from './made-leads.ts';

const [P_HEIGHT, P_AT, P_WIDTH] = SINUS_P;
const withP = (scale: number) => beatOf([[scale * P_HEIGHT, P_AT, P_WIDTH], ...NARROW_QRS]);

function rowsOf(beats: readonly Float32Array[], usual = beatOf(SINUS), late = usual) {
  return namedRows(P_WAVE_FEATURES, pWaveFeatures(leadOf(beats, usual, late)));
}

describe('pWaveFeatures', () => {
  // Oracle: the projection of k times the reference P wave on the reference is k, the ratio of powers k².
  it('measures how much of the usual P wave a beat has', () => {
    const beats = [1, 0, 2, -1, 0.5].map(withP);
    const rows = rowsOf(beats);
    [1, 0, 2, -1, 0.5].forEach((scale, beat) => {
      expect(Math.abs(rows[beat]['projection on the usual P'] - scale)).toBeLessThan(0.05);
      // What is left is nothing: far below e⁻², but for the foot of the QRS.
      expect(rows[beat]['rest after projection / usual']).toBeLessThan(-2);
    });
    expect(rows[2]['P zone power / usual']).toBeCloseTo(Math.log(4), 1);
    expect(rows[0]['P zone power / usual']).toBeCloseTo(0, 5);
    expect(rows[1]['P zone power / usual']).toBeLessThan(-2);
  });

  it('compares with the late beat’s P wave apart from the usual one', () => {
    const [row] = rowsOf([withP(1)], withP(-1), withP(1));
    expect(row['projection on the usual P']).toBeCloseTo(-1, 1);
    expect(row['projection on the late P']).toBeCloseTo(1, 1);
  });

  // Oracle: what is alike adds up, what is at random does not: coherence 1, and about 1 over the number of neighbours (21).
  it('tells P waves that come back from chance', () => {
    const random = new Random(3);
    const noisy = (base: Float32Array, size: number) => base.map((value) => value + size * (random.next() - 0.5));
    const sinus = rowsOf(Array.from({ length: 60 }, () => noisy(withP(1), 0.02)));
    const none = rowsOf(Array.from({ length: 60 }, () => noisy(withP(0), 0.4)));
    expect(sinus[30]['local coherence']).toBeGreaterThan(0.9);
    expect(sinus[30]['local projection']).toBeCloseTo(1, 1);
    expect(none[30]['local coherence']).toBeLessThan(0.2);
    expect(sinus[30]['reference P over residual']).toBeGreaterThan(1);
  });

  it('says nothing, in numbers, about beats without any wave', () => {
    const flat = new Float32Array(BEAT_WINDOW.samples);
    const features = pWaveFeatures(leadOf([flat, flat, flat], flat));
    expect(features.every(Number.isFinite)).toBe(true);
    expect(pWaveFeatures(leadOf([], flat))).toHaveLength(0);
  });
});
