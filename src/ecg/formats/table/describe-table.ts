import type { Certainty, TableColumn, TableLayout } from './table-layout.ts';
import type { TableOptions, TableUnit } from './table-options.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { foreignKind, looksLikeText } from '../describe-bytes.ts';
import { decodeUtf8 } from '../utf8.ts';
import { chooseLeadColumns } from './choose-lead-columns.ts';
import { chooseTimeColumn } from './choose-time-column.ts';
import { readColumnValues, type ColumnValues } from './column-values.ts';
import { findDialect } from './find-dialect.ts';
import { guessVoltageUnit } from './guess-voltage-unit.ts';
import { findOrigin, type TableOrigin } from './known-origins.ts';
import { readHeaderLines, type TableHeader } from './read-header-lines.ts';
import { splitRow } from './split-row.ts';
import { byteOrderMarkLength, textEncodingOf, Utf16ToUtf8 } from '../text-encoding.ts';

/** As much of the file as is looked at: lines of metadata and some seconds of samples. */
export const BEGINNING_BYTES = 256 * 1024;

/** Rows of the beginning that are taken apart: 20 s at 200 Hz, so that several beats decide about the unit. */
const JUDGED_ROWS = 4000;
const SHOWN_ROWS = 10;
const FEW_LINES = 20;
/** Where nothing tells the rate: a usual one of recorders, and the person is told to correct it. */
const ASSUMED_RATE_HZ = 250;
/** A stated rate this close to that of the time column is the right one. */
const SAME_RATE_SHARE = 0.02;

/**
 * Works out from the beginning of a file how its table is written and which columns are time and leads; `options` override.
 * Throws `RecordingError` when there is no table of samples.
 */
export function describeTable(bytes: Uint8Array, options: TableOptions = {}): TableLayout {
  const beginning = bytes.subarray(0, BEGINNING_BYTES);
  const encoding = textEncodingOf(beginning);
  const unmarked = beginning.subarray(byteOrderMarkLength(beginning));
  const utf8 = encoding === 'utf-8' ? unmarked : new Utf16ToUtf8(encoding).convert(unmarked);
  if (foreignKind(beginning) !== null || !looksLikeText(utf8)) {
    throw new RecordingError('unknown-format', 'The file is not a text: a table of samples is a CSV, TSV or TXT file.');
  }
  const lines = decodeUtf8(utf8).split(/\r\n|\n|\r/);
  // The last line may be cut off, and one row more or less decides nothing.
  if (lines.length > FEW_LINES) lines.pop();

  const dialect = findDialect(lines, options);
  const header = readHeaderLines(lines.slice(0, dialect.firstRow), dialect.delimiter, dialect.columnCount);
  const rows = lines.slice(dialect.firstRow, dialect.firstRow + JUDGED_ROWS).filter((line) => line.trim() !== '');
  const values = readColumnValues(rows, dialect, header);
  const time = chooseTimeColumn(values, options);
  const leads = chooseLeadColumns(values, time.timeLike, options);
  const timeColumn = time.column !== null && !leads.includes(time.column.index) ? time.column : null;
  const origin = findOrigin(header, values);
  return {
    origin: origin?.name ?? null,
    encoding,
    delimiter: dialect.delimiter,
    decimalComma: dialect.decimalComma,
    columns: nameColumns(values, leads, timeColumn?.index ?? null, header, origin, options),
    timeColumn: timeColumn?.index ?? null,
    timeUnit: timeColumn?.unit ?? null,
    timeUnitCertainty: timeColumn?.certainty ?? 'guessed',
    ...chooseRate(timeColumn?.rateHz ?? Number.NaN, header.sampleRateHz, origin, options),
    headerLineCount: dialect.firstRow,
    headerLines: header.lines,
    firstRows: rows.slice(0, SHOWN_ROWS).map((row) => splitRow(row, dialect.delimiter)),
  };
}

function nameColumns(
  values: readonly ColumnValues[],
  leads: readonly number[],
  timeColumn: number | null,
  header: TableHeader,
  origin: TableOrigin | null,
  options: TableOptions,
): TableColumn[] {
  const guessed = guessVoltageUnit(leads.map((index) => values[index].values));
  const unitOf = ({ voltageUnit }: ColumnValues): [TableUnit, Certainty] => {
    if (options.unit !== undefined) return [options.unit, 'chosen'];
    const stated = voltageUnit ?? header.unit;
    return stated === null ? [origin?.unit ?? guessed, 'guessed'] : [stated, 'stated'];
  };
  return values.map((column) => {
    const { index, name } = column;
    const [unit, unitCertainty] = unitOf(column);
    const isLead = leads.includes(index);
    const alone = isLead && leads.length === 1 ? header.leadName : null;
    return {
      name: (name || alone) ?? `column ${index + 1}`,
      role: isLead ? 'lead' : index === timeColumn ? 'time' : 'ignored',
      unit,
      unitCertainty,
    };
  });
}

function chooseRate(
  measuredHz: number,
  statedHz: number | null,
  origin: TableOrigin | null,
  options: TableOptions,
): { sampleRateHz: number; sampleRateCertainty: Certainty } {
  if (options.sampleRateHz !== undefined) return { sampleRateHz: options.sampleRateHz, sampleRateCertainty: 'chosen' };
  const agrees = statedHz !== null && Math.abs(measuredHz - statedHz) <= SAME_RATE_SHARE * statedHz;
  if (statedHz !== null && (agrees || Number.isNaN(measuredHz))) {
    return { sampleRateHz: statedHz, sampleRateCertainty: 'stated' };
  }
  if (!Number.isNaN(measuredHz)) return { sampleRateHz: measuredHz, sampleRateCertainty: 'measured' };
  return { sampleRateHz: origin?.sampleRateHz ?? ASSUMED_RATE_HZ, sampleRateCertainty: 'guessed' };
}
