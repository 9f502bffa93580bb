import type { Beats } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES, type BeatClass } from '../../../ecg/beats/beat-class.ts';
import { P_WAVE_STATES, type PWaveState } from '../../../ecg/waves/waves.ts';

export interface ClassProbability {
  readonly beatClass: BeatClass;
  readonly probability: number;
}

/** Everything the panel says of one beat without an explanation: taken from the arrays, nothing computed anew. */
export interface BeatFigures {
  readonly beatClass: BeatClass;
  readonly notSure: boolean;
  /** In BEAT_CLASSES order. */
  readonly probabilities: readonly ClassProbability[];
  readonly probability: number;
  readonly runnerUp: ClassProbability;
  readonly timeSeconds: number;
  readonly rrBeforeSeconds: number;
  readonly rrAfterSeconds: number;
  readonly rrUsualSeconds: number;
  readonly qrsSeconds: number;
  readonly prSeconds: number;
  readonly qtSeconds: number;
  /** QT corrected to a rate of 60 by Fridericia's formula. */
  readonly qtcSeconds: number;
  readonly pWave: PWaveState;
}

/** Figures of beat `index`; NaN where the arrays hold none. */
export function beatFigures(beats: Beats, index: number, sampleRateHz: number): BeatFigures {
  const probabilities = BEAT_CLASSES.map((beatClass, i) => ({
    beatClass,
    probability: beats.probabilities[index * BEAT_CLASSES.length + i] ?? NaN,
  }));
  const beatClass = BEAT_CLASSES[beats.classIndex[index] ?? -1] ?? 'Q';
  const others = probabilities.filter((entry) => entry.beatClass !== beatClass);
  return {
    beatClass,
    notSure: beats.notSure[index] === 1,
    probabilities,
    probability: probabilities.find((entry) => entry.beatClass === beatClass)?.probability ?? NaN,
    runnerUp: others.reduce((best, entry) => (entry.probability > best.probability ? entry : best)),
    timeSeconds: (beats.rPeakSample[index] ?? NaN) / sampleRateHz,
    rrBeforeSeconds: beats.rrBeforeSeconds[index] ?? NaN,
    rrAfterSeconds: beats.rrAfterSeconds[index] ?? NaN,
    rrUsualSeconds: beats.rrUsualSeconds[index] ?? NaN,
    qrsSeconds: beats.qrsSeconds[index] ?? NaN,
    prSeconds: beats.prSeconds[index] ?? NaN,
    qtSeconds: beats.qtSeconds[index] ?? NaN,
    qtcSeconds: (beats.qtSeconds[index] ?? NaN) / Math.cbrt(beats.rrBeforeSeconds[index] ?? NaN),
    pWave: P_WAVE_STATES[beats.pWave[index] ?? -1] ?? 'unsure',
  };
}

/** A change from the usual value as "−28 %" or "+4 %", with a true minus sign; empty when either is unknown. */
export function formatChange(value: number, usual: number): string {
  const percent = Math.round((value / usual - 1) * 100);
  if (!Number.isFinite(percent)) return '';
  if (percent === 0) return '±0\u00a0%';
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent)}\u00a0%`;
}

/** A difference in whole milliseconds as "+46 ms", from the rounded values that are shown; empty when either is unknown. */
export function formatDifference(seconds: number, usualSeconds: number): string {
  const difference = Math.round(seconds * 1000) - Math.round(usualSeconds * 1000);
  if (!Number.isFinite(difference)) return '';
  if (difference === 0) return '±0\u00a0ms';
  return `${difference < 0 ? '−' : '+'}${Math.abs(difference)}\u00a0ms`;
}
