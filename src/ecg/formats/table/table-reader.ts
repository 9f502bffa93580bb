import type { KeptRecording } from '../../recording/recording.ts';
import type { TableOptions } from './table-options.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { columnsToRead } from './columns-to-read.ts';
import { describeTable, optionsOfTurned } from './describe-table.ts';
import { BEGINNING_BYTES } from './table-limits.ts';
import { RowReader } from './rows/row-reader.ts';
import { isTurned, turnText } from './rows/turn-text.ts';
import { TableBuilder } from './table-builder.ts';
import { byteOrderMarkLength, textEncodingOf, Utf16ToUtf8 } from '../text-encoding.ts';

/** No row of samples is longer: a longer one is no table, or one row with everything. */
const LONGEST_LINE_BYTES = 1 << 20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

interface Parts {
  readonly rows: RowReader;
  readonly builder: TableBuilder;
  readonly decoder: Utf16ToUtf8 | null;
}

/** Reads a table piece by piece, holding the samples and one unfinished line, never the text. */
export class TableReader {
  readonly #name: string;
  readonly #options: TableOptions;
  readonly #asked: readonly number[];
  #beginning: Uint8Array[] = [];
  #beginningLength = 0;
  /** A text that is turned takes the whole file. */
  #takesAll = false;
  #parts: Parts | null = null;
  #rest = new Uint8Array(0);
  #linesToSkip = 0;
  #afterReturn = false;

  /** `name` is the file's name, for the recording and for messages; `asked` are columns to read although they are no ECG. */
  constructor(name: string, options: TableOptions, asked: readonly number[] = []) {
    this.#name = name;
    this.#options = options;
    this.#asked = asked;
  }

  /** Takes the next piece of the file. Throws `RecordingError`. */
  push(piece: Uint8Array): void {
    if (this.#parts !== null) {
      this.#read(this.#parts, piece);
      return;
    }
    this.#beginning.push(piece);
    this.#beginningLength += piece.length;
    // One byte more than is looked at tells that the file goes on.
    if (this.#beginningLength <= BEGINNING_BYTES || this.#takesAll) return;
    this.#takesAll = isTurned(joined(this.#beginning), this.#options);
    if (!this.#takesAll) this.#start();
  }

  /** The file has ended. Throws `RecordingError`. */
  finish(): KeptRecording {
    const turned = this.#parts === null ? turnText(joined(this.#beginning), this.#options) : null;
    if (turned !== null) {
      const reader = new TableReader(this.#name, optionsOfTurned(this.#options), this.#asked);
      reader.push(turned.bytes);
      return reader.finish();
    }
    const { rows, builder } = this.#parts ?? this.#start();
    if (this.#linesToSkip === 0) rows.readLines(this.#rest);
    return builder.finish(this.#name);
  }

  #start(): Parts {
    const bytes = joined(this.#beginning);
    this.#beginning = [];
    if (bytes.length === 0)
      throw new RecordingError('empty-file', `${this.#name} is empty: copy it again from where it came from.`);
    const layout = describeTable(bytes, this.#options);
    this.#linesToSkip = layout.headerLineCount;
    const leadColumns = columnsToRead(layout, this.#options, this.#asked, this.#name);
    const builder = new TableBuilder(layout, leadColumns);
    const encoding = textEncodingOf(bytes);
    this.#parts = {
      builder,
      rows: new RowReader(layout, leadColumns, builder),
      decoder: encoding === 'utf-8' ? null : new Utf16ToUtf8(encoding),
    };
    this.#read(this.#parts, bytes.subarray(byteOrderMarkLength(bytes)));
    return this.#parts;
  }

  #read({ rows, decoder }: Parts, piece: Uint8Array): void {
    const utf8 = decoder === null ? piece : decoder.convert(piece);
    const last = Math.max(utf8.lastIndexOf(NEWLINE), utf8.lastIndexOf(RETURN)) + 1;
    if (this.#rest.length + utf8.length - last > LONGEST_LINE_BYTES) {
      throw new RecordingError('no-signal', 'The file has a line of over a megabyte: a table has one row per sample.');
    }
    if (last === 0) {
      this.#rest = joined([this.#rest, utf8]);
      return;
    }
    // Only the line that the pieces share is copied.
    const first = firstLineEnd(utf8);
    this.#readLines(rows, joined([this.#rest, utf8.subarray(0, first)]));
    this.#readLines(rows, utf8.subarray(first, last));
    this.#rest = utf8.slice(last);
  }

  #readLines(rows: RowReader, lines: Uint8Array): void {
    let start = 0;
    if (this.#afterReturn && lines[0] === NEWLINE) start = 1;
    if (lines.length > 0) this.#afterReturn = lines[lines.length - 1] === RETURN;
    for (; this.#linesToSkip > 0 && start < lines.length; start++) {
      if (lines[start] !== NEWLINE && lines[start] !== RETURN) continue;
      if (lines[start] === RETURN && lines[start + 1] === NEWLINE) start++;
      this.#linesToSkip--;
    }
    rows.readLines(lines.subarray(start));
  }
}

function firstLineEnd(bytes: Uint8Array): number {
  let at = 0;
  while (bytes[at] !== NEWLINE && bytes[at] !== RETURN) at++;
  return at + 1;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
