import { expect, it } from 'vitest';
import type { Annotation } from '../../../../src/ecg/recording/annotation.ts';
import { P_WAVE_STATES } from '../../../../src/ecg/waves/waves.ts';
import { countPWaves, sumPWaves } from '../../../../training/evaluate/waves/count-p-waves.ts';

const rhythm = (sample: number, aux: string): Annotation => ({
  sample,
  symbol: '+',
  subtype: 0,
  channel: 0,
  number: 0,
  aux,
});
const [absent, present, unsure] = P_WAVE_STATES.keys();

// Oracle: seven beats counted by hand; "(NOD" is a nodal rhythm, not the normal one, and "unsure" is not said to be present.
it('counts beats by the rhythm marked at their R peak', () => {
  const annotations = [rhythm(100, '(N'), rhythm(400, '(AFIB'), rhythm(700, '(NOD')];
  const peaks = Int32Array.of(50, 150, 250, 399, 400, 650, 750);
  const pWave = [present, present, unsure, absent, present, absent, present];
  const counts = countPWaves(annotations, peaks, pWave);
  expect(counts).toEqual({
    sinus: { beats: 3, withP: 1, withoutP: 1 },
    fibrillation: { beats: 2, withP: 1, withoutP: 1 },
  });
  expect(sumPWaves([counts, counts])).toEqual({
    sinus: { beats: 6, withP: 2, withoutP: 2 },
    fibrillation: { beats: 4, withP: 2, withoutP: 2 },
  });
});
