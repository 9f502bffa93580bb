import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Recording } from '../../recording/recording.ts';
import type { TableOptions } from './table-options.ts';
import { TableReader } from './table-reader.ts';

/** UTF-16 is converted piece by piece: bounds the copy. */
const PIECE_BYTES = 1 << 20;

/** Reads a table of samples: CSV, TSV or text with one row per sample. Throws only `RecordingError`. */
export function readTable(file: NamedBytes, options: TableOptions = {}): Recording {
  const reader = new TableReader(file.name, options);
  for (let start = 0; start < file.bytes.length; start += PIECE_BYTES) {
    reader.push(file.bytes.subarray(start, start + PIECE_BYTES));
  }
  return reader.finish();
}
