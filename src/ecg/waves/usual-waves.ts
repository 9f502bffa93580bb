import { median } from '../signal/quantile.ts';
import { P_WAVE_STATES, type Waves } from './waves.ts';

/** What the beats of a stretch of one lead usually have. */
export interface UsualWaves {
  /** Median QRS duration, seconds; NaN when none was measured. */
  readonly qrsSeconds: number;
  /** Share of the beats with a P wave before them, 0…1; NaN without beats. */
  readonly pWaveShare: number;
  /** Share of the beats that follow a pacing spike, 0…1 (`pacedShare`). */
  readonly pacedShare: number;
}

/** A QRS longer than this is wide: complete bundle branch block, or no conduction through both bundles (AHA/ACCF/HRS 2009, part III). */
export const WIDE_QRS_SECONDS = 0.12;
/** Share of beats after a spike from which on a pacemaker leads. */
const LEAST_PACED = 0.5;

const PRESENT = P_WAVE_STATES.indexOf('present');

/** What the beats usually have, from the limits of their waves and the share that follows a pacing spike. */
export function usualWaves({ count, qrsOnset, qrsEnd, pWave }: Waves, pacedShare: number): UsualWaves {
  const durations = qrsEnd.map((end, beat) => end - qrsOnset[beat]).filter((seconds) => !Number.isNaN(seconds));
  const withP = pWave.reduce((sum, state) => sum + Number(state === PRESENT), 0);
  return { qrsSeconds: median(durations), pWaveShare: withP / count, pacedShare };
}

/** Whether most beats follow a pacing spike. */
export function isPaced({ pacedShare }: UsualWaves): boolean {
  return pacedShare >= LEAST_PACED;
}
