import type { LeftOutSignal } from '../../recording/signal-kind.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import type { TableColumn, TableLayout } from './table-layout.ts';
import type { TableOptions } from './table-options.ts';

/**
 * The columns to read as leads: those of the layout, in the order the person gave, and those asked for although they are no
 * ECG. Throws `RecordingError` when there is none.
 */
export function columnsToRead(
  { columns, rowContent, firstRows }: TableLayout,
  options: TableOptions,
  asked: readonly number[],
  fileName: string,
): number[] {
  const leads = options.columns ?? columns.flatMap(({ role }, index) => (role === 'lead' ? [index] : []));
  // Only rows with one sample of everything hold a second signal beside the leads.
  const added = rowContent === 'sample' || rowContent === 'lead' ? asked.filter((index) => isLeftOut(columns[index])) : [];
  const read = [...new Set([...leads.filter((index) => columns[index]?.role === 'lead'), ...added])];
  if (read.length > 0) return read;
  const what = firstRows.length < 2 ? 'one row of numbers' : 'no column of numbers beside its times';
  throw new RecordingError('no-signal', `${fileName} holds ${what}: a table has one row per sample, one column per lead.`);
} // prettier-ignore

/** Columns that could be signals and were not read. */
export function leftOutColumns({ columns }: TableLayout, read: readonly number[]): LeftOutSignal[] {
  return columns.flatMap((column, index): LeftOutSignal[] => {
    const { name, identity } = column;
    const what = identity.what === 'ecg' ? 'unknown' : identity.what;
    return !read.includes(index) && isLeftOut(column) ? [{ index, name, what }] : [];
  });
}

function isLeftOut(column: TableColumn | undefined): boolean {
  if (column === undefined || column.role !== 'ignored' || !column.isNumeric) return false;
  return column.identity.what !== 'time' && column.identity.what !== 'counter';
}
