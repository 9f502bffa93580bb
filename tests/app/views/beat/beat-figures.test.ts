import { describe, expect, it } from 'vitest';
import { beatFigures, formatChange, formatDifference } from '../../../../src/app/views/beat/beat-figures.ts';
import { makeBeats } from './made-beats.ts';

// Oracle: the made beats; closed form.
describe('beatFigures', () => {
  it('reads one beat from the arrays', () => {
    const figures = beatFigures(makeBeats('NVS'), 1, 360);
    expect(figures).toMatchObject({ beatClass: 'V', notSure: false, runnerUp: { beatClass: 'S' } });
    expect(figures.probability).toBeCloseTo(0.9, 6);
    expect(figures.timeSeconds).toBeCloseTo(410 / 360, 9);
  });
});

describe('formatChange and formatDifference', () => {
  it('signs the change, and says nothing where a value is unknown', () => {
    expect([formatChange(0.46, 0.64), formatChange(0.83, 0.64), formatChange(0.64, 0.64)]).toEqual([
      '−28\u00a0%',
      '+30\u00a0%',
      '±0\u00a0%',
    ]);
    expect([formatDifference(0.138, 0.092), formatDifference(0.08, 0.092)]).toEqual(['+46\u00a0ms', '−12\u00a0ms']);
    expect([formatChange(NaN, 0.64), formatChange(0.6, NaN), formatDifference(0.1, NaN)]).toEqual(['', '', '']);
  });
});
