import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { KeptRecording } from '../../recording/recording.ts';
import type { TableOptions } from './table-options.ts';
import { TableReader } from './table-reader.ts';

/** UTF-16 is converted piece by piece: bounds the copy. */
const PIECE_BYTES = 1 << 20;

/**
 * Reads a table of samples: CSV, TSV or text with one row per sample; `asked` are columns to read although they are no ECG.
 * Throws only `RecordingError`.
 */
export function readTable(file: NamedBytes, options: TableOptions = {}, asked: readonly number[] = []): KeptRecording {
  const reader = new TableReader(file.name, options, asked);
  for (let start = 0; start < file.bytes.length; start += PIECE_BYTES) {
    reader.push(file.bytes.subarray(start, start + PIECE_BYTES));
  }
  return reader.finish();
}
