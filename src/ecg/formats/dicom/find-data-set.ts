/** Where the data set of a DICOM file begins, and how it is written. */
export interface DataSetStart {
  /** UID of the transfer syntax. */
  readonly transferSyntax: string;
  /** Stated in the meta information, measured in the first elements where there is none, or the default. */
  readonly known: 'stated' | 'measured' | 'assumed';
  readonly offset: number;
}

const IMPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2';
export const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
export const DEFLATED = '1.2.840.10008.1.2.1.99';
export const EXPLICIT_BIG_ENDIAN = '1.2.840.10008.1.2.2';

/** "DICM" after a preamble of 128 bytes (DICOM PS3.10, 7.1); some programs leave the preamble out, or both. */
const PREFIX = 'DICM';
const PREAMBLE_BYTES = 128;
const META_GROUP = 0x0002;
/** The group every data set begins with that has no meta information. */
const FIRST_GROUP = 0x0008;
const TRANSFER_SYNTAX_ELEMENT = 0x0010;
/** Value representations whose length takes four bytes after two that are reserved (PS3.5, 7.1.2). */
const LONG_LENGTHS: ReadonlySet<string> = new Set(['OB', 'OD', 'OF', 'OL', 'OW', 'SQ', 'UC', 'UN', 'UR', 'UT']);
const VALUE_REPRESENTATION =
  /^(AE|AS|AT|CS|DA|DS|DT|FD|FL|IS|LO|LT|OB|OD|OF|OL|OW|PN|SH|SL|SQ|SS|ST|TM|UC|UI|UL|UN|UR|US|UT)$/;
/** First elements without their VR are short: a character set, an image type, a date. */
const LONGEST_FIRST_VALUE = 256;

/** Finds the data set, from the first bytes of a file; null when they are no DICOM. */
export function findDataSet(bytes: Uint8Array): DataSetStart | null {
  const start = [PREAMBLE_BYTES, 0].find((at) => textAt(bytes, at, PREFIX.length) === PREFIX);
  if (start !== undefined) return afterMeta(bytes, start + PREFIX.length);
  const element = elementAt(bytes, 0, 'explicit', true);
  if (element?.group === META_GROUP && element.vr === 'UL') return afterMeta(bytes, 0);
  for (const [kind, isLittleEndian, transferSyntax] of [
    ['explicit', true, EXPLICIT_LITTLE_ENDIAN],
    ['implicit', true, IMPLICIT_LITTLE_ENDIAN],
    ['explicit', false, EXPLICIT_BIG_ENDIAN],
  ] as const) {
    if (beginsWithElements(bytes, kind, isLittleEndian)) return { transferSyntax, known: 'measured', offset: 0 };
  }
  return null;
}

interface Element {
  readonly group: number;
  readonly number: number;
  readonly vr: string;
  readonly valueAt: number;
  readonly end: number;
}

/** Reads over the meta information, which is always explicit and little endian. */
function afterMeta(bytes: Uint8Array, from: number): DataSetStart {
  let transferSyntax = EXPLICIT_LITTLE_ENDIAN;
  let known: DataSetStart['known'] = 'assumed';
  let at = from;
  for (let element = elementAt(bytes, at, 'explicit', true); element?.group === META_GROUP;) {
    if (element.number === TRANSFER_SYNTAX_ELEMENT) {
      transferSyntax = textAt(bytes, element.valueAt, element.end - element.valueAt).replace(/[^\d.]/g, '');
      known = 'stated';
    }
    at = element.end;
    element = elementAt(bytes, at, 'explicit', true);
  }
  return { transferSyntax, known, offset: at };
}

/** Two elements in ascending order, the first of group 8: by chance no other file begins so. */
function beginsWithElements(bytes: Uint8Array, kind: 'explicit' | 'implicit', isLittleEndian: boolean): boolean {
  const first = elementAt(bytes, 0, kind, isLittleEndian);
  if (first === null || first.group !== FIRST_GROUP || first.end - first.valueAt > LONGEST_FIRST_VALUE) return false;
  const second = elementAt(bytes, first.end, kind, isLittleEndian);
  return second !== null && second.group === FIRST_GROUP && second.number > first.number;
}

function elementAt(
  bytes: Uint8Array,
  at: number,
  kind: 'explicit' | 'implicit',
  isLittleEndian: boolean,
): Element | null {
  const headBytes = 12;
  if (at + headBytes > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known = { group: view.getUint16(at, isLittleEndian), number: view.getUint16(at + 2, isLittleEndian) };
  if (kind === 'implicit') return sized(known, '', at + 8, view.getUint32(at + 4, isLittleEndian), bytes);
  const vr = textAt(bytes, at + 4, 2);
  if (!VALUE_REPRESENTATION.test(vr)) return null;
  return LONG_LENGTHS.has(vr)
    ? sized(known, vr, at + 12, view.getUint32(at + 8, isLittleEndian), bytes)
    : sized(known, vr, at + 8, view.getUint16(at + 6, isLittleEndian), bytes);
}

function sized(
  known: Pick<Element, 'group' | 'number'>,
  vr: string,
  valueAt: number,
  length: number,
  bytes: Uint8Array,
): Element | null {
  return valueAt + length <= bytes.length ? { ...known, vr, valueAt, end: valueAt + length } : null;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + Math.min(length, LONGEST_FIRST_VALUE)));
}
