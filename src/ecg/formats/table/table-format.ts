import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import { loadPart } from '../../part/load-part.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { foreignKind } from '../describe-bytes.ts';
import { extension } from '../file-name.ts';
import { warnOfOthers } from '../warn-of-others.ts';
import { describeTable } from './describe-table.ts';
import { hasNumberRows } from './has-number-rows.ts';
import { isTurned } from './rows/turn-text.ts';
import type { TableLayout } from './table-layout.ts';

/** Files of these names with rows of numbers are tables, even if no column seems to be a lead. */
const TABLE_EXTENSIONS = ['csv', 'tsv'];
/** Files of these names may be anything: only one that can be read as a table is one. */
const TEXT_EXTENSIONS = ['txt', 'asc', 'log', 'tab'];
/** Of any other name only a table beyond doubt is one: so many rows, with a lead or with times an ECG may have. */
const ROWS_BEYOND_DOUBT = 10;
const LONGEST_HEADER = 100;
/** What others know better what to do with, whatever numbers are in it. */
const OTHER_EXTENSIONS = [
  'hea',
  'xml',
  'json',
  'html',
  'htm',
  'md',
  'svg',
  'py',
  'm',
  'r',
  'js',
  'ts',
  'yml',
  'yaml',
  'tex',
  'hrm',
  'rri',
];
/** First character of XML and JSON. */
const MARKUP = /^\s{0,64}[<{[]/;
/** Readings without samples: what to do is said with the other foreign files. */
const SAMSUNG_LIST = /^.{0,3}com\.samsung\.s?health/;

/** Tables of samples: text with one row per sample and one column per lead, or with a lead in each row. Tried after every other format. */
export const tableFormat: RecordingFormat = {
  name: 'CSV, TSV or TXT (one row per sample, one column per lead)',

  sniff(files) {
    return files.some(isTable);
  },

  describeTable,

  describesWhole: isTurned,

  async readPieces(pieces, name, options) {
    const { readTableStream } = await loadPart(() => import('./read-table-stream.ts'));
    return readTableStream(pieces, name, options);
  },

  async read(files, options) {
    const file = files.find(isTable) ?? files[0];
    const { readTable } = await loadPart(() => import('./read-table.ts'));
    return warnOfOthers(readTable(file, options.table, options.signals), file, files);
  },
};

function isTable({ name, bytes }: NamedBytes): boolean {
  const ending = extension(name);
  if (bytes.length === 0 || OTHER_EXTENSIONS.includes(ending)) return false;
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (foreignKind(bytes) !== null || MARKUP.test(start) || SAMSUNG_LIST.test(start)) return false;
  if (!hasNumberRows(bytes)) return false;
  const isNamed = TABLE_EXTENSIONS.includes(ending);
  try {
    const layout = describeTable(bytes);
    if (isNamed) return true;
    return TEXT_EXTENSIONS.includes(ending) || isBeyondDoubt(layout);
  } catch (error) {
    return isNamed && error instanceof RecordingError && (error.code === 'no-signal' || isOneLongRow(bytes));
  }
}

/** A row with all samples of a recording in one cell may be longer than the beginning that is looked at. */
function isOneLongRow(bytes: Uint8Array): boolean {
  const end = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d));
  return end > 0 && bytes.length - end > bytes.length / 2;
}

function isBeyondDoubt({ headerLineCount, firstRows, columns, timeColumnRateHz, sampleRateOrigin }: TableLayout): boolean {
  const isTimed = timeColumnRateHz !== null || sampleRateOrigin.kind === 'stated';
  const hasLead = columns.some(({ role, foreign }) => role === 'lead' && (foreign === null || isTimed));
  return hasLead && headerLineCount <= LONGEST_HEADER && firstRows.length >= ROWS_BEYOND_DOUBT;
} // prettier-ignore
