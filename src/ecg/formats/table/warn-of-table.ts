import type { LeadSamples } from '../../recording/lead-samples.ts';
import type { Lead } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { listNames } from '../file-name.ts';
import { warnOfShape } from '../leads/choose-signals.ts';
import { isSameRate } from './columns/choose-time-column.ts';
import type { TableLayout } from './table-layout.ts';
import type { TimeGrid } from './time/time-line.ts';

/** Steps of the time column that differ by more than this share are worth a word; rounding to milliseconds stays below. */
const UNEVEN_SHARE = 0.3;

/** One warning per kind of thing that had to be assumed or worked around in a table. */
export function warnOfTable(
  layout: TableLayout,
  leads: readonly Lead<LeadSamples>[],
  cells: Readonly<Record<'unreadable' | 'missing', readonly number[]>>,
  grid: TimeGrid,
  sampleRateHz: number,
  skippedLines: number,
): RecordingWarning[] {
  const warnings: RecordingWarning[] = [];
  const add = (code: RecordingWarning['code'], applies: boolean, message: string) => {
    if (applies) warnings.push({ code, message });
  };
  const { sampleRateOrigin, timeUnitOrigin, timeColumnRateHz } = layout;
  const rate = `${Number(sampleRateHz.toFixed(2))} Hz`;
  const assumed = leads.filter(({ unitAssumed }) => unitAssumed);
  const damaged = cellsOf(leads, cells.unreadable);
  const missing = cellsOf(leads, cells.missing);
  const foreign = leads.filter((lead) => lead.foreign !== undefined);
  add(
    'no-ecg',
    foreign.length === leads.length,
    `No column is known to be an ECG: ${listNames(foreign.map(({ name }) => name))}. Choose which one to analyse, or say in the table which column is a lead.`,
  );
  const read = layout.columns.filter(({ role, roleOrigin }) => role === 'lead' && roleOrigin.kind !== 'chosen');
  const judged = layout.rowContent === 'packet' ? read.slice(0, 1) : read;
  warnings.push(...warnOfShape(judged.map(({ identity, name }) => ({ ...identity, leadName: name }))));
  add(
    'assumed-sample-rate',
    sampleRateOrigin.kind === 'assumed',
    `The file does not tell how many samples a second has: ${rate} is assumed. Heart rate and intervals are wrong if it is not.`,
  );
  add(
    'assumed-sample-rate',
    sampleRateOrigin.kind === 'measured' && timeUnitOrigin.kind === 'assumed',
    `The time column has no unit: ${layout.timeUnit ?? ''} is assumed, which gives ${rate}.`,
  );
  add(
    'assumed-sample-rate',
    sampleRateOrigin.kind === 'stated' && timeColumnRateHz !== null && !isSameRate(timeColumnRateHz, sampleRateHz),
    `The header states ${rate}, the time column runs at ${Number((timeColumnRateHz ?? 0).toFixed(2))} Hz: the stated rate was taken.`,
  );
  add(
    'assumed-unit',
    assumed.length > 0,
    `The file gives no voltage unit for ${listNames(assumed.map(({ name }) => name))}: ${assumed[0]?.sourceUnit} is assumed.`,
  );
  add(
    'invalid-samples',
    damaged.count > 0,
    `${places(damaged.count, 'cell')} of ${damaged.names} ${damaged.count === 1 ? 'holds' : 'hold'} no number: shown as gaps.`,
  );
  add(
    'time-gap',
    missing.count > 0,
    `${places(missing.count, 'cell')} of ${missing.names} ${missing.count === 1 ? 'is' : 'are'} empty or marked as missing: shown as gaps.`,
  );
  add('invalid-samples', skippedLines > 0, `${places(skippedLines, 'line')} among the rows hold no samples: left out.`);
  add(
    'time-gap',
    grid.gapCount > 0,
    `The time column leaves out ${(grid.gapSamples / sampleRateHz).toFixed(2)} s in ${places(grid.gapCount, 'place')}: shown as gaps.`,
  );
  add(
    'irregular-time',
    layout.isReversed,
    'The rows run from the last to the first by their times: they were turned round.',
  );
  add(
    'irregular-time',
    grid.movedCount > 0,
    `Rows are out of order in ${places(grid.movedCount, 'place')}: they were put where their time says.`,
  );
  add(
    'irregular-time',
    grid.restartCount > 0,
    `Time runs backwards in ${places(grid.restartCount, 'place')}: the rows are joined there.`,
  );
  const [pause] = grid.closedGaps;
  add(
    'time-gap',
    grid.closedGaps.length > 0,
    `${places(grid.closedGaps.length, 'pause')} too long to draw: the first, of ${lasting((pause?.samples ?? 0) / sampleRateHz)}, begins after ${lasting((pause?.place ?? 0) / sampleRateHz)}. What follows is joined there, so its times are earlier than they were.`,
  );
  add(
    'irregular-time',
    grid.unevenness > UNEVEN_SHARE && sampleRateOrigin.kind !== 'chosen',
    `The times of the rows are uneven: the samples are taken as evenly spaced at ${rate}.`,
  );
  const ignored = layout.columns.filter(({ role, identity, name }) => {
    return role === 'ignored' && identity.what !== 'time' && identity.what !== 'counter' && !/^column \d+$/.test(name);
  });
  add(
    'ignored-column',
    ignored.length > 0,
    `Columns that are no leads were not read: ${listNames(ignored.map(({ name, originalName }) => originalName || name))}.`,
  );
  return warnings;
}

/** How many such cells all leads have, and which leads have any. */
function cellsOf(
  leads: readonly Lead<LeadSamples>[],
  counts: readonly number[],
): { readonly count: number; readonly names: string } {
  const names = leads.filter((_, index) => counts[index] > 0).map(({ name }) => name);
  return { count: leads.reduce((sum, _, index) => sum + counts[index], 0), names: listNames(names) };
}

/** "25 h 0 min 10 s". */
function lasting(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(String);
  const first = whole >= 3600 ? 0 : whole >= 60 ? 1 : 2;
  return parts.map((part, index) => `${part} ${['h', 'min', 's'][index]}`).slice(first).join(' ');
} // prettier-ignore

function places(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
