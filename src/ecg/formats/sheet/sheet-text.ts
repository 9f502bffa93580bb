import { RecordingError } from '../../recording/recording-error.ts';
import type { NumberStyle } from './date-styles.ts';
import { timeOfSerial } from './serial-time.ts';
import { attributeOf, plainText, tagsOf, type XmlTag } from './xml-tags.ts';

/** What the cells of all sheets of a workbook refer to. */
export interface Workbook {
  readonly name: string;
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly is1904: boolean;
}

/** Marks around a number are longer than the number: only shared texts and columns far to the right make more of less. */
const MOST_PER_CHARACTER = 2;
const SPARE_CHARACTERS = 1024 * 1024;
/** Last column a sheet has. */
const MOST_COLUMNS = 16_384;

/** Letters of the column a cell names: "AB12" is 27. Null when it names none. */
export function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The rows of a sheet as text, tabs between the cells. Throws `RecordingError` when that is out of proportion to the sheet. */
export function sheetText(xml: string, workbook: Workbook): string {
  const mostCharacters = SPARE_CHARACTERS + MOST_PER_CHARACTER * xml.length;
  const lines: string[] = [];
  let cells: string[] = [];
  let length = 0;
  let cell: XmlTag | null = null;
  let written = '';
  let isRuby = false;
  const endCell = (): void => {
    if (cell === null) return;
    const column = columnOf(attributeOf(cell, 'r')) ?? cells.length;
    if (column < MOST_COLUMNS) cells[column] = cellText(cell, plainText(written), workbook);
    cell = null;
  };
  const endRow = (): void => {
    if (cells.length === 0) return;
    // Cells that are not there are empty texts.
    const line = cells.join('\t');
    length += line.length + 1;
    if (length > mostCharacters) {
      throw new RecordingError(
        'too-large',
        `${workbook.name} has a sheet of cells far apart or with long texts: save the table of samples as CSV.`,
      );
    }
    lines.push(line);
    cells = [];
  };
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'c') {
      endCell();
      if (tag.kind !== 'end') [cell, written] = [tag, ''];
    } else if (tag.name === 'row') {
      endCell();
      endRow();
    } else if (tag.name === 'rPh') isRuby = tag.kind === 'start';
    else if (tag.kind === 'start' && (tag.name === 'v' || tag.name === 't') && !isRuby) written += tag.text;
  }
  endCell();
  endRow();
  return lines.join('\n');
}

/** The texts cells share, in order; of one in parts, all of its parts. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let isRuby = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'si' && tag.kind !== 'end') strings.push('');
    else if (tag.name === 'rPh') isRuby = tag.kind === 'start';
    else if (tag.name === 't' && tag.kind === 'start' && !isRuby && strings.length > 0) {
      strings[strings.length - 1] += plainText(tag.text);
    }
  }
  return strings;
}

function cellText(cell: XmlTag, written: string, { strings, styles, is1904 }: Workbook): string {
  const type = attributeOf(cell, 't');
  if (type === 'e') return '';
  if (type === 's') return inOneCell(strings[Number(written)] ?? '');
  if (type !== '' && type !== 'n') return inOneCell(written);
  const style = styles[Number(attributeOf(cell, 's'))] ?? 'number';
  if (style === 'number' || written === '') return inOneCell(written);
  return timeOfSerial(Number(written), style === 'elapsed', is1904) ?? written;
}

function inOneCell(text: string): string {
  return text.replaceAll(/[\t\r\n]/g, ' ').trim();
}
