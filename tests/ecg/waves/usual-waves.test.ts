import { expect, it } from 'vitest';
import { isPaced, usualWaves } from '../../../src/ecg/waves/usual-waves.ts';
import { P_WAVE_STATES, unknownWaves } from '../../../src/ecg/waves/waves.ts';

// Oracle: counted by hand.
it('usualWaves takes the median of the QRS measured and counts the P waves that are present', () => {
  const waves = unknownWaves(4);
  waves.qrsOnset.set([-0.04, -0.05, NaN, -0.1]);
  waves.qrsEnd.set([0.04, 0.05, 0.05, 0.1]);
  waves.pWave.set((['present', 'absent', 'unsure', 'present'] as const).map((state) => P_WAVE_STATES.indexOf(state)));
  const usual = usualWaves(waves, 0.5);
  expect(usual.qrsSeconds).toBeCloseTo(0.1, 6);
  expect(usual.pWaveShare).toBe(0.5);
  expect(isPaced(usual)).toBe(true);
  expect(isPaced(usualWaves(waves, 0.49))).toBe(false);
});

it('usualWaves of nothing is unknown', () => {
  expect(usualWaves(unknownWaves(0), 0)).toEqual({ qrsSeconds: NaN, pWaveShare: NaN, pacedShare: 0 });
});
