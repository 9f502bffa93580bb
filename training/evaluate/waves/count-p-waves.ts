import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import { P_WAVE_STATES } from '../../../src/ecg/waves/waves.ts';

/** Beats in a rhythm, how many of them are said to have a P wave, and how many to have none; the rest is unsure. */
export interface PWaveCount {
  readonly beats: number;
  readonly withP: number;
  readonly withoutP: number;
}

export interface PWaveCounts {
  /** In atrial fibrillation: there is none. */
  readonly fibrillation: PWaveCount;
  /** In normal rhythm, ectopic beats (which need not have one) included. */
  readonly sinus: PWaveCount;
}

const [ABSENT, PRESENT] = P_WAVE_STATES.keys();

/** Counts beats by what the rhythm annotations of a record ("(AFIB", "(N") say at their R peaks. */
export function countPWaves(
  annotations: readonly Annotation[],
  rPeakSample: Int32Array,
  pWave: ArrayLike<number>,
): PWaveCounts {
  const rhythms = annotations.filter(({ symbol }) => symbol === '+');
  const count = (isRhythm: (aux: string) => boolean): PWaveCount => {
    const beats = [...rPeakSample.keys()].filter((beat) => {
      const rhythm = rhythms.findLast((mark) => mark.sample <= rPeakSample[beat]);
      return rhythm !== undefined && isRhythm(rhythm.aux);
    });
    const inState = (state: number) => beats.filter((beat) => pWave[beat] === state).length;
    return { beats: beats.length, withP: inState(PRESENT), withoutP: inState(ABSENT) };
  };
  return {
    fibrillation: count((aux) => aux.startsWith('(AFIB')),
    sinus: count((aux) => /^\(N\b/.test(aux)),
  };
}

/** The counts of many records together. */
export function sumPWaves(counts: readonly PWaveCounts[]): PWaveCounts {
  const sum = (rhythm: keyof PWaveCounts): PWaveCount => ({
    beats: counts.reduce((total, count) => total + count[rhythm].beats, 0),
    withP: counts.reduce((total, count) => total + count[rhythm].withP, 0),
    withoutP: counts.reduce((total, count) => total + count[rhythm].withoutP, 0),
  });
  return { fibrillation: sum('fibrillation'), sinus: sum('sinus') };
}
