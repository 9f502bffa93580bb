import { formatCount } from '../format-count.ts';
import { counted } from './grammar.ts';

/** The Rhythm tab: findings, RR plots, numbers. */
export const rhythm = {
  waiting: 'The rhythm appears when all beats are labelled.',
  findings: 'Findings',
  findingCount: ({ count }: { count: number }) =>
    count === 0 ? 'No findings' : counted(count, { one: 'finding', other: 'findings' }),
  noFindings: 'No pauses, couplets, runs or irregular spells were found.',
  earlier: 'Earlier',
  later: 'Later',
  page: ({ page, pages }: { page: number; pages: number }) => `${page} of ${pages}`,
  ectopics: 'Ectopic beats',
  ventricular: 'Ventricular',
  supraventricular: 'Supraventricular',
  beats: 'Beats',
  burden: 'Share of all',
  alone: 'Alone',
  couplets: 'Couplets',
  runs: 'Runs of 3 or more',
  longestRun: 'Longest run, beats',
  fastestRun: 'Fastest run, per min',
  variability: 'Heart rate variability',
  variabilityCaption: 'Variability of normal intervals',
  intervalsUsed: 'Intervals used',
  meanNn: 'Mean NN',
  sdnn: 'Standard deviation of the intervals (n − 1)',
  rmssd: 'Root mean square of successive differences',
  pnn50: 'Share of successive differences over 50 ms',
  nothingLeftOut: 'No interval was left out.',
  leftOut: ({ reasons }: { reasons: readonly string[] }) => `Left out: ${reasons.join(', ')}.`,
  exclusions: {
    gap: ({ count }: { count: number }) => `${formatCount(count)} across unreadable signal`,
    notNormal: ({ count }: { count: number }) => `${formatCount(count)} next to a beat that is not normal`,
    notSure: ({ count }: { count: number }) => `${formatCount(count)} next to a beat the model is not sure of`,
    outOfLine: ({ count }: { count: number }) => `${formatCount(count)} out of line with their neighbours`,
    pause: ({ count }: { count: number }) => counted(count, { one: 'pause', other: 'pauses' }),
    tooShort: ({ count }: { count: number }) => `${formatCount(count)} too short to be real`,
  },
  tachogram: 'RR over time',
  tachogramName: 'RR interval before each beat over time; the beat table holds the values',
  poincare: 'RR after against RR before (Poincaré)',
  poincareName: 'RR interval after each beat against the one before it; the beat table holds the values',
  histogram: 'RR histogram',
  histogramEmpty: 'RR histogram: no intervals',
  histogramName: ({ from, to, peak }: { from: string; to: string; peak: string }) =>
    `RR histogram: from ${from} to ${to}, most often near ${peak}`,
};
