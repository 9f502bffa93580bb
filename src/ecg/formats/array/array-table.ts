import type { KeptRecording } from '../../recording/recording.ts';
import type { TableLayout } from '../table/table-layout.ts';
import type { TableOptions } from '../table/table-options.ts';
import type { ArrayFile } from './named-array.ts';
import { describeNumbers, readNumbers } from '../table/number-table.ts';
import { numberTableOf } from './number-table-of.ts';

/** How the table in a file of arrays is read. Throws `RecordingError` when there is none. */
export function describeArrays(file: ArrayFile, name: string, options?: TableOptions): TableLayout {
  return describeNumbers(numberTableOf(file, name).table, options);
}

/** Reads the table in a file of arrays. Throws only `RecordingError`. */
export function readArraysAsTable(file: ArrayFile, name: string, options?: TableOptions): KeptRecording {
  const { table, warnings } = numberTableOf(file, name);
  const recording = readNumbers(table, name, options);
  return { ...recording, warnings: [...warnings, ...recording.warnings] };
}
