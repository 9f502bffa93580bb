import type { ArrayFile, NamedArray, NamedTexts } from './named-array.ts';
import { numberReader, type NumberKind } from './number-type.ts';

const HEADER_BYTES = 20;
const MOST_MATRICES = 1000;
/** The tens of a type: how its numbers are stored. */
const PRECISIONS: readonly (readonly [kind: NumberKind, bytes: number])[] = [
  ['f', 8],
  ['f', 4],
  ['i', 4],
  ['i', 2],
  ['u', 2],
  ['u', 1],
];
const NUMBERS = 0;
const TEXT = 1;
const LONGEST_TEXT = 200;
const MOST_LINES = 1024;

/**
 * Reads MATLAB's Level 4 matrices one after the other, up to the first that makes no sense. Source: MAT-File Format (The
 * MathWorks), chapter 2.
 */
export function readMat4(bytes: Uint8Array): ArrayFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const arrays: NamedArray[] = [];
  const texts: NamedTexts[] = [];
  const notes: string[] = [];
  const others: string[] = [];
  for (let at = 0; at + HEADER_BYTES <= bytes.length && arrays.length + others.length < MOST_MATRICES;) {
    const littleEndian = view.getUint32(at, true) < 5000;
    const [type, rows, columns, imaginary, nameLength] = [0, 4, 8, 12, 16].map((field) =>
      view.getUint32(at + field, littleEndian),
    );
    const [kind, width] = PRECISIONS[Math.floor(type / 10) % 10] ?? [];
    const start = at + HEADER_BYTES + nameLength;
    const size = rows * columns * (width ?? Number.NaN);
    if (kind === undefined || type >= 5000 || !(start + size <= bytes.length)) break;
    const name = String.fromCharCode(
      ...bytes.subarray(at + HEADER_BYTES, Math.max(at + HEADER_BYTES, start - 1)).subarray(0, 64),
    );
    const read = numberReader(view, kind, width, littleEndian);
    const valueAt = (row: number, column: number) => read?.(start + width * (column * rows + row)) ?? Number.NaN;
    if (type % 10 === TEXT) {
      const lines = Array.from({ length: Math.min(rows, MOST_LINES) }, (_, row) =>
        Array.from({ length: Math.min(columns, LONGEST_TEXT) }, (__, column) => String.fromCharCode(valueAt(row, column))).join('').trim(),
      ); // prettier-ignore
      texts.push({ name, lines });
      if (rows === 1) notes.push(`${name} = ${lines[0]}`);
    } else if (type % 10 !== NUMBERS) others.push(name);
    else if (rows * columns === 1) notes.push(`${name} = ${valueAt(0, 0)}`);
    else if (rows * columns > 0) arrays.push({ name, shape: [rows, columns], valueAt });
    at = start + size * (imaginary === 1 ? 2 : 1);
  }
  return { arrays, texts, notes, others };
}
