import type { TableOptions } from './table-options.ts';
import type { ColumnValues } from './column-values.ts';
import { RecordingError } from '../../recording/recording-error.ts';

/** Columns of such names hold something else than an ECG lead. */
const OTHER_NAME =
  /\b(hr|heart ?rate|bpm|pulse|rr|ibi|hrv|ppg|pleth|spo2|resp\w*|breath\w*|temp\w*|acc\w*|gyro\w*|mag\w*|battery|event\w*|marker|label|annotation\w*|class|quality|status|id|n?seq|other|digital|aux\w*)\b/i;
/** More leads than any ECG recorder has (body-surface maps aside): such a table holds beats, features or a transposed recording. */
const MOST_LEADS = 64;

/** Indices of the columns with leads. Throws `RecordingError` when there is none, or a table of something else. */
export function chooseLeadColumns(
  columns: readonly ColumnValues[],
  timeLike: ReadonlySet<number>,
  options: TableOptions,
): number[] {
  if (options.columns !== undefined) {
    const chosen = options.columns.filter((index) => columns[index] !== undefined);
    if (chosen.length > 0) return [...new Set(chosen)].slice(0, MOST_LEADS);
    throw noLeads(`The table has ${columns.length} columns, and none of those chosen: choose again.`);
  }
  const numeric = columns.filter(
    ({ index, measuredCount, filledCount }) =>
      !timeLike.has(index) && measuredCount > 0 && measuredCount >= filledCount / 2,
  );
  if (numeric.length > MOST_LEADS) {
    throw noLeads(
      `This table has ${numeric.length} columns of numbers: it seems to hold one beat per row, or one lead per row. A recording needs one row per sample and one column per lead.`,
    );
  }
  const named = numeric.filter(({ leadNamed, voltageUnit }) => leadNamed || voltageUnit !== null);
  const rest = numeric.filter(({ name }) => !OTHER_NAME.test(name.replaceAll('_', ' ')));
  const varying = rest.filter(({ values }) => values.some((value) => value !== values[0]));
  const leads = [named, varying, rest].find((choice) => choice.length > 0) ?? [];
  if (leads.length > 0) return leads.map(({ index }) => index);
  throw noLeads('No column of this table looks like an ECG lead: choose the columns to read.');
}

function noLeads(message: string): RecordingError {
  return new RecordingError('no-signal', message);
}
