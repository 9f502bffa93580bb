import type { TableLayout } from './table-layout.ts';
import type { TimeGrid } from './time-line.ts';
import type { Lead } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { listNames } from '../file-name.ts';

/** Steps of the time column that differ by more than this share are worth a word; rounding to milliseconds stays below. */
const UNEVEN_SHARE = 0.3;

/** One warning per kind of thing that had to be assumed or worked around in a table. */
export function warnOfTable(
  layout: TableLayout,
  leads: readonly Lead[],
  unreadable: ArrayLike<number>,
  grid: TimeGrid,
  sampleRateHz: number,
): RecordingWarning[] {
  const warnings: RecordingWarning[] = [];
  const add = (code: RecordingWarning['code'], applies: boolean, message: string) => {
    if (applies) warnings.push({ code, message });
  };
  const rate = `${Number(sampleRateHz.toFixed(2))} Hz`;
  const assumed = leads.filter(({ unitAssumed }) => unitAssumed);
  const damaged = leads.filter((_, index) => unreadable[index] > 0);
  const damagedCells = leads.reduce((sum, _, index) => sum + unreadable[index], 0);
  const ignored = layout.columns.filter(
    ({ role, name }) => role === 'ignored' && !/time|stamp|^column \d+$/i.test(name),
  );
  add(
    'assumed-sample-rate',
    layout.sampleRateCertainty === 'guessed',
    `The file does not tell how many samples a second has: ${rate} is assumed. Heart rate and intervals are wrong if it is not.`,
  );
  add(
    'assumed-sample-rate',
    layout.sampleRateCertainty === 'measured' && layout.timeUnitCertainty === 'guessed',
    `The time column has no unit: ${layout.timeUnit ?? ''} is assumed, which gives ${rate}.`,
  );
  add(
    'assumed-unit',
    assumed.length > 0,
    `The file gives no voltage unit for ${listNames(assumed.map(({ name }) => name))}: ${assumed[0]?.sourceUnit} is assumed.`,
  );
  add(
    'invalid-samples',
    damagedCells > 0,
    `${damagedCells} cells of ${listNames(damaged.map(({ name }) => name))} hold no number: shown as gaps.`,
  );
  add(
    'time-gap',
    grid.gapCount > 0,
    `The time column leaves out ${(grid.gapSamples / sampleRateHz).toFixed(2)} s in ${grid.gapCount} place${grid.gapCount === 1 ? '' : 's'}: shown as gaps.`,
  );
  add(
    'irregular-time',
    grid.closedCount > 0,
    `Time runs backwards or stops for very long in ${grid.closedCount} place${grid.closedCount === 1 ? '' : 's'}: the rows are joined there.`,
  );
  add(
    'irregular-time',
    grid.unevenness > UNEVEN_SHARE && layout.sampleRateCertainty !== 'chosen',
    `The times of the rows are uneven: the samples are taken as evenly spaced at ${rate}.`,
  );
  add(
    'ignored-column',
    ignored.length > 0,
    `Columns that are no leads were not read: ${listNames(ignored.map(({ name }) => name))}.`,
  );
  return warnings;
}
