import { describe, expect, it } from 'vitest';
import { whatDecides } from '../../../src/ecg/atlas/what-decides.ts';
import { madeEntry, spreadAbout } from './made-entries.ts';

const normal = madeEntry();

// Oracle: the definitions: apart where the middle halves do not meet, nothing where medians differ by less than half their width.
describe('what decides', () => {
  it('is nothing between a shape and itself', () => {
    expect(whatDecides(normal, normal)).toEqual([]);
  });

  it('is when an early beat with the same QRS comes', () => {
    const early = madeEntry({ rrChange: spreadAbout(-0.3, 0.05) });
    expect(whatDecides(normal, early)).toEqual([
      { criterion: 'timing', values: [0, -0.3], verdict: 'apart', strength: expect.closeTo(3.75, 5) as number },
    ]);
  });

  it('only leans where the middle halves meet', () => {
    const wider = madeEntry({ qrsSeconds: spreadAbout(0.098, 0.005) });
    expect(whatDecides(normal, wider)).toMatchObject([{ criterion: 'qrs', verdict: 'leans' }]);
  });

  it('names the most telling first, P waves and the pause among them', () => {
    const ventricular = madeEntry({
      pShare: 0.1,
      qrsSeconds: spreadAbout(0.15, 0.01),
      rrAfterSeconds: spreadAbout(1.1, 0.05),
    });
    expect(whatDecides(normal, ventricular).map(({ criterion }) => criterion)).toEqual(['qrs', 'pause', 'pWave']);
  });

  it('says nothing of what was not measured', () => {
    expect(whatDecides(normal, madeEntry({ rrChange: null, qrsSeconds: null }))).toEqual([]);
  });
});
