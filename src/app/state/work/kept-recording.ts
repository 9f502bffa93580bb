import type {
  RowContent,
  TableDelimiter,
  TableOptions,
  TableUnit,
  TimeUnit,
} from '../../../ecg/formats/table/table-options.ts';
import { copyStored } from '../stored/copy-stored.ts';
import { label, moment } from '../stored/parts.ts';
import {
  blob,
  either,
  listOf,
  nameOf,
  optional,
  orNull,
  real,
  record,
  truth,
  whole,
  type Schema,
} from '../stored/schema.ts';

/** The recording opened last: its files, so that an accidental reload loses nothing. */
export interface KeptRecording {
  /** Empty while its files have not been read through. */
  readonly key: string;
  /** The opening it was kept of (`OpenMark`). */
  readonly opening?: string;
  readonly name: string;
  readonly savedAt: number;
  readonly sizeBytes: number;
  readonly files: readonly KeptFile[];
  /** How the person said its table is to be read. */
  readonly table: TableOptions | null;
}

interface KeptFile {
  readonly name: string;
  readonly blob: Blob;
}

const MOST_FILES = 100_000;
const column = whole(0, 1_000_000);

const timeUnit = nameOf<TimeUnit>({
  s: true,
  ms: true,
  us: true,
  ns: true,
  min: true,
  h: true,
  d: true,
  sample: true,
  clock: true,
});

/** How a person said a table is to be read. */
export const tableOptions: Schema<TableOptions> = record<TableOptions>({
  delimiter: optional(nameOf<TableDelimiter>({ ',': true, ';': true, '\t': true, '|': true, ' ': true })),
  decimalComma: optional(truth),
  columns: optional(listOf(column, 1_000_000)),
  timeColumn: optional(orNull(column)),
  timeUnit: optional(timeUnit),
  rowContent: optional(nameOf<RowContent>({ sample: true, packet: true, 'named-sample': true, lead: true })),
  unit: optional(
    either(nameOf<Exclude<TableUnit, number>>({ nV: true, uV: true, mV: true, V: true }), real(1e-9, 1e12)),
  ),
  sampleRateHz: optional(real(1e-6, 1e9)),
});

export const keptRecordingSchema: Schema<KeptRecording> = record<KeptRecording>({
  key: label,
  opening: optional(label),
  name: label,
  savedAt: moment,
  sizeBytes: whole(0, Number.MAX_SAFE_INTEGER),
  files: listOf(record<KeptFile>({ name: label, blob }), MOST_FILES),
  table: orNull(tableOptions),
});

/** The recording as it was stored; null when there is none, or nothing that can be understood. */
export function readKeptRecording(stored: unknown): KeptRecording | null {
  return copyStored(keptRecordingSchema, stored) ?? null;
}
