import type { ArrayFile, NamedArray, NamedTexts } from './named-array.ts';
import { elementsIn, MATRIX, matricesIn, type MatElement } from './mat5-elements.ts';
import { numberReader, type NumberKind } from './number-type.ts';

const HEADER_BYTES = 128;
const ENDIAN_AT = 126;
/** Types in which numbers are stored. Source: MAT-File Format, table 1-1. */
const STORED: Readonly<Record<number, readonly [kind: NumberKind, bytes: number]>> = {
  1: ['i', 1],
  2: ['u', 1],
  3: ['i', 2],
  4: ['u', 2],
  5: ['i', 4],
  6: ['u', 4],
  7: ['f', 4],
  9: ['f', 8],
  12: ['i', 8],
  13: ['u', 8],
  16: ['u', 1],
  17: ['u', 2],
};
/** Classes of arrays. Source: the same, table 1-3. */
const CELL = 1;
const STRUCT = 2;
const TEXT = 4;
const NUMBERS = new Set([6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
const DEEPEST = 6;
const MOST_ARRAYS = 1000;
const LONGEST_TEXT = 200;
const MOST_LINES = 1024;

/**
 * Reads the arrays of MATLAB's Level 5 files (versions 5 to 7), also in structures and cells. Rejects only with
 * `RecordingError`. Source: MAT-File Format (The MathWorks), chapter 1.
 */
export async function readMat5(bytes: Uint8Array, fileName: string): Promise<ArrayFile> {
  const view = new DataView(bytes.buffer, bytes.byteOffset + HEADER_BYTES, bytes.byteLength - HEADER_BYTES);
  // "IM" where the low byte comes first.
  const littleEndian = bytes[ENDIAN_AT] === 0x49;
  const found: MutableArrays = { arrays: [], texts: [], notes: [], others: [] };
  for (const matrix of await matricesIn(view, littleEndian, fileName)) takeMatrix(matrix, '', littleEndian, found, 0);
  return found;
}

interface MutableArrays {
  readonly arrays: NamedArray[];
  readonly texts: NamedTexts[];
  readonly notes: string[];
  readonly others: string[];
}

function takeMatrix(
  matrix: DataView,
  prefix: string,
  littleEndian: boolean,
  found: MutableArrays,
  depth: number,
): void {
  const [flags, dimensions, nameElement, ...rest] = elementsIn(matrix, littleEndian);
  if (nameElement === undefined || flags.data.byteLength < 4 || found.arrays.length > MOST_ARRAYS) return;
  const word = flags.data.getUint32(0, littleEndian);
  const ownName = textOf(nameElement, littleEndian);
  const name = [prefix, ownName].filter((part) => part !== '').join('.');
  const shape = numbersOf(dimensions, littleEndian);
  const kind = word & 0xff;
  if (kind === STRUCT && depth < DEEPEST) return takeFields(rest, name, littleEndian, found, depth);
  if (kind === CELL && depth < DEEPEST) {
    const inner = rest.filter(({ type }) => type === MATRIX);
    const before = found.texts.length;
    inner.forEach(({ data }, i) =>
      takeMatrix(data, inner.length === 1 ? name : `${name} ${i + 1}`, littleEndian, found, depth + 1),
    );
    // A cell of texts is one list of them.
    const texts = found.texts.slice(before);
    if (texts.length === inner.length && texts.length > 1) {
      found.texts.splice(before, texts.length, { name, lines: texts.flatMap(({ lines }) => lines) });
    }
    return;
  }
  const [numbers] = rest;
  if (kind === TEXT && numbers !== undefined) {
    const lines = linesOf(numbers, shape[0] ?? 1, littleEndian);
    found.texts.push({ name, lines });
    if (lines.length === 1) found.notes.push(`${name} = ${lines[0]}`);
    return;
  }
  const array = numbers !== undefined && NUMBERS.has(kind) ? arrayOf(name, shape, numbers, littleEndian) : null;
  if (array === null) found.others.push(name);
  else if (array.shape.every((length) => length === 1)) found.notes.push(`${name} = ${array.valueAt(0, 0)}`);
  else found.arrays.push(array);
}

/** The fields of a structure of one element; of a structure array, those of every element in turn. */
function takeFields(
  rest: readonly MatElement[],
  name: string,
  littleEndian: boolean,
  found: MutableArrays,
  depth: number,
): void {
  const [lengthElement, namesElement, ...values] = rest;
  const length = lengthElement === undefined ? 0 : (numbersOf(lengthElement, littleEndian)[0] ?? 0);
  if (namesElement === undefined || length <= 0) return;
  const bytes = new Uint8Array(namesElement.data.buffer, namesElement.data.byteOffset, namesElement.data.byteLength);
  const names = Array.from({ length: Math.floor(bytes.length / length) }, (_, i) =>
    asciiOf(bytes.subarray(i * length, (i + 1) * length)),
  );
  values
    .filter(({ type }) => type === MATRIX)
    .forEach(({ data }, i) =>
      takeMatrix(
        data,
        [name, names[i % names.length]].filter((part) => part !== '').join('.'),
        littleEndian,
        found,
        depth + 1,
      ),
    );
}

function arrayOf(
  name: string,
  lengths: readonly number[],
  { type, data }: MatElement,
  littleEndian: boolean,
): NamedArray | null {
  const [kind, width] = STORED[type] ?? [];
  const shape = lengths.length > 2 ? lengths.filter((length) => length !== 1) : lengths;
  const count = shape.reduce((product, length) => product * length, 1);
  if (kind === undefined || shape.length > 2 || count === 0 || !(count * width <= data.byteLength)) return null;
  const read = numberReader(data, kind, width, littleEndian);
  const [rows] = shape;
  return read === null
    ? null
    : { name, shape: shape.length === 0 ? [1] : shape, valueAt: (row, column) => read(width * (column * rows + row)) };
}

function numbersOf({ type, data }: MatElement, littleEndian: boolean): number[] {
  const [kind, width] = STORED[type] ?? [];
  const read = kind === undefined ? null : numberReader(data, kind, width, littleEndian);
  if (read === null) return [];
  return Array.from({ length: Math.min(64, Math.floor(data.byteLength / width)) }, (_, i) => read(i * width));
}

/** The rows of a matrix of letters, which is stored column by column. */
function linesOf(element: MatElement, rows: number, littleEndian: boolean): string[] {
  if (rows <= 1) return [textOf(element, littleEndian)];
  const [kind, width] = STORED[element.type] ?? [];
  const read = kind === undefined ? null : numberReader(element.data, kind, width, littleEndian);
  if (read === null) return [];
  const columns = Math.min(LONGEST_TEXT, Math.floor(element.data.byteLength / (width * rows)));
  return Array.from({ length: Math.min(rows, MOST_LINES) }, (_, row) =>
    String.fromCharCode(...Array.from({ length: columns }, (__, column) => read(width * (column * rows + row)))).replace(/\0/g, '').trim(),
  );
} // prettier-ignore

function textOf(element: MatElement, littleEndian: boolean): string {
  const [kind, width] = STORED[element.type] ?? [];
  const read = kind === undefined ? null : numberReader(element.data, kind, width, littleEndian);
  if (read === null) return '';
  const length = Math.min(LONGEST_TEXT, Math.floor(element.data.byteLength / width));
  return String.fromCharCode(...Array.from({ length }, (_, i) => read(i * width))).replace(/\0/g, '');
}

function asciiOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return String.fromCharCode(...(end < 0 ? bytes : bytes.subarray(0, end)).subarray(0, LONGEST_TEXT));
}
