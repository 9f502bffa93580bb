import { median } from '../signal/quantile.ts';
import { P_WAVE_STATES, type Waves } from './waves.ts';

/** What the beats of a stretch of one lead usually have. */
export interface UsualWaves {
  /** Median QRS duration, seconds; NaN when none was measured. */
  readonly qrsSeconds: number;
  /** Share of the beats with a P wave before them, 0…1; NaN without beats. */
  readonly pWaveShare: number;
}

const PRESENT = P_WAVE_STATES.indexOf('present');

/** What the beats usually have, from the limits of their waves. */
export function usualWaves({ count, qrsOnset, qrsEnd, pWave }: Waves): UsualWaves {
  const durations = qrsEnd.map((end, beat) => end - qrsOnset[beat]).filter((seconds) => !Number.isNaN(seconds));
  const withP = pWave.reduce((sum, state) => sum + Number(state === PRESENT), 0);
  return { qrsSeconds: median(durations), pWaveShare: withP / count };
}
