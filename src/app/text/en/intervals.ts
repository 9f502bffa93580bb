import { formatCount } from '../format-count.ts';
import { counted } from './grammar.ts';

/** A list of intervals between beats, opened without the ECG they were found in. */
export const intervals = {
  count: ({ count }: { count: number }) => counted(count, { one: 'interval', other: 'intervals' }),
  rate: 'HR',
  explained:
    'This file holds the intervals between beats, not the ECG they were found in. There is no wave to look at, so no beat is classified; what is out of line may be an ectopic beat or one that was missed.',
  save: 'Save intervals',
  close: 'Close',
  figures: 'Intervals',
  inFile: 'In the file',
  shortest: 'Shortest',
  longest: 'Longest',
  slowest: 'Slowest rate (8 beats)',
  fastest: 'Fastest rate (8 beats)',
  variability: 'Variability of intervals in line',
  tachogramName: 'Interval before each beat over time; the saved list holds the values',
  poincareName: 'Each interval against the one before it; the saved list holds the values',
  perMinute: ({ rate }: { rate: string }) => `${rate} per min`,
  missing: ({ count }: { count: number }) => `${formatCount(count)} missing`,
};
