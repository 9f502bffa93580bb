import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { foreignKind } from '../describe-bytes.ts';
import { extension } from '../file-name.ts';
import { warnOfOthers } from '../warn-of-others.ts';
import { describeTable } from './describe-table.ts';
import { readTableStream } from './read-table-stream.ts';
import { readTable } from './read-table.ts';

/** Files of these names with rows of numbers are tables, even if no column seems to be a lead. */
const TABLE_EXTENSIONS = ['csv', 'tsv'];
/** Files of these names may be anything: only one that can be read as a table is one. */
const TEXT_EXTENSIONS = ['txt', 'asc', 'log', 'tab'];
/** First character of XML and JSON. */
const MARKUP = /^\s*[<{[]/;

/** Tables of samples: text with one row per sample and one column per lead. Tried after every other format. */
export const tableFormat: RecordingFormat = {
  name: 'CSV, TSV or TXT (one row per sample, one column per lead)',

  sniff(files) {
    return files.some(isTable);
  },

  describeTable,

  readPieces(pieces, name, options) {
    return readTableStream(pieces, name, options?.table);
  },

  read(files, options) {
    const file = files.find(isTable) ?? files[0];
    return warnOfOthers(readTable(file, options?.table), file, files);
  },
};

function isTable({ name, bytes }: NamedBytes): boolean {
  const ending = extension(name);
  const isNamed = TABLE_EXTENSIONS.includes(ending);
  if (bytes.length === 0 || (!isNamed && !TEXT_EXTENSIONS.includes(ending))) return false;
  if (foreignKind(bytes) !== null || MARKUP.test(String.fromCharCode(...bytes.subarray(0, 64)))) return false;
  try {
    describeTable(bytes);
    return true;
  } catch (error) {
    return isNamed && error instanceof RecordingError && error.code === 'no-signal';
  }
}
