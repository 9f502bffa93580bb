import { describe, expect, it } from 'vitest';
import { chooseClearLead, proposeClearLead } from '../../../src/ecg/quality/choose-clear-lead.ts';
import { madeHeart, madeNoise } from '../waves/made-heart.ts';

const RATE_HZ = 250;
const heart = madeHeart(RATE_HZ, 70).lead;
/** Without any noise the isoelectric line would be the lowest value, again and again, as in a lead that is clipped. */
const clean = madeNoise(heart.length, 0.01, 7).map((noise, i) => noise + heart[i]);

/** The clean lead with noise as tall as its QRS in the first part of its samples, 0…1. */
function noisy(share: number): Float32Array {
  const noise = madeNoise(clean.length, 1.2);
  return clean.map((mv, i) => mv + (i < share * clean.length ? noise[i] : 0));
}

function chosen(...leads: (readonly [name: string, samplesMv: Float32Array])[]): string {
  const recording = { sampleRateHz: RATE_HZ, leads: leads.map(([name, samplesMv]) => ({ name, samplesMv, sourceUnit: 'mV', unitAssumed: false })) }; // prettier-ignore
  return leads[chooseClearLead(recording)][0];
}

// Oracle: which part of each made lead was spoilt; the margin of a tenth is the documented one.
describe('chooseClearLead', () => {
  it('takes the lead preferred by name where all are clear, or nearly', () => {
    expect(chosen(['V1', clean], ['MLII', clean], ['V5', clean])).toBe('MLII');
    expect(chosen(['MLII', noisy(0.06)], ['V5', clean])).toBe('MLII');
    expect(chosen(['III', clean], ['V4', clean])).toBe('III');
  });

  it.each([
    ['noise', noisy(0.7)],
    ['a loose electrode', new Float32Array(clean.length).fill(0.1)],
    ['gaps', clean.map((mv, i) => (i % 500 < 250 ? Number.NaN : mv))],
  ])('passes over a lead with %s for a clear one', (_, poor) => {
    expect(chosen(['III', poor], ['V4', clean])).toBe('V4');
    expect(chosen(['II', poor], ['V1', clean], ['V5', clean])).toBe('V5');
  });

  it('takes the preferred one where all are equally poor', () => {
    expect(chosen(['V5', noisy(1)], ['II', noisy(1)])).toBe('II');
  });

  it('looks all over a long recording: an hour whose second half is spoilt is not clear', () => {
    const hour = new Float32Array(3600 * RATE_HZ);
    for (let at = 0; at + clean.length <= hour.length; at += clean.length) hour.set(clean, at);
    const spoilt = hour.slice().fill(0, hour.length / 2);
    expect(chosen(['II', spoilt], ['V1', hour])).toBe('V1');
  });

  it('knows no lead where none is an ECG, and refuses to choose one', () => {
    const foreign = { sampleRateHz: RATE_HZ, leads: [{ name: 'Resp', samplesMv: clean, sourceUnit: 'mV', unitAssumed: false, foreign: 'respiration' as const }] }; // prettier-ignore
    expect(proposeClearLead(foreign)).toBeNull();
    expect(() => chooseClearLead(foreign)).toThrow(/name the one to analyse/);
  });
});
