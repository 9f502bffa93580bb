import type { NamedArray } from './named-array.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { decodeUtf8 } from '../utf8.ts';
import { numberReader, type NumberAt, type NumberKind } from './number-type.ts';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const LONGEST_HEADER = 65_536;
const MOST_FIELDS = 256;
const PLAIN_TYPE = /^'([<>|=])([biuf])(\d{1,2})'$/;
const FIELD = /\(\s*'([^']{0,80})'\s*,\s*'([<>|=])([a-zA-Z])(\d{0,4})'\s*\)/g;

/** Whether bytes begin as a NumPy array does. */
export function isNpy(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/** One kind of number in each item of an array. */
interface Field {
  readonly name: string;
  readonly offset: number;
  readonly read: NumberAt;
}

/**
 * Reads a NumPy array of one or two dimensions, plain or structured, in either order and byte order. Throws `RecordingError`
 * for what is no array of numbers, and where the file ends before it. Source: NEP 1, numpy.lib.format (versions 1 to 3).
 */
export function readNpy(bytes: Uint8Array, name: string, fileName: string): NamedArray {
  const { view, header, data } = openNpy(bytes, fileName);
  const shape = shapeIn(header, fileName);
  const { fields, itemBytes } = fieldsIn(header, view, fileName);
  const count = shape.reduce((product, length) => product * length, 1);
  if (data + count * itemBytes > bytes.length) {
    throw new RecordingError(
      'bad-header',
      `${fileName} ends before its array of ${shape.join(' × ')} numbers: copy it again.`,
    );
  }
  const isTurned = /'fortran_order'\s*:\s*True/.test(header);
  const [rows, columns = 1] = shape;
  const itemAt = (row: number, column: number) =>
    data + itemBytes * (isTurned ? column * rows + row : row * columns + column);
  if (fields.length === 1 && fields[0].name === '') {
    return { name, shape, valueAt: (row, column) => fields[0].read(itemAt(row, column)) };
  }
  if (shape.length > 1) throw unreadable(fileName, 'a structured array of several dimensions');
  return {
    name,
    shape,
    columnNames: fields.map((field) => field.name),
    valueAt: (row, column) => fields[column].read(itemAt(row, 0) + fields[column].offset),
  };
}

/** Header and data of a NumPy array. Throws `RecordingError` for a damaged header. */
export function openNpy(bytes: Uint8Array, fileName: string): { view: DataView; header: string; data: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isShort = bytes[6] === 1;
  const start = isShort ? 10 : 12;
  if (!isNpy(bytes) || bytes.length < start) throw damaged(fileName);
  const headerLength = isShort ? view.getUint16(8, true) : view.getUint32(8, true);
  if (headerLength > LONGEST_HEADER || start + headerLength > bytes.length) throw damaged(fileName);
  return { view, header: decodeUtf8(bytes.subarray(start, start + headerLength)), data: start + headerLength };
}

/** One or two lengths; a dimension of one item is none. */
function shapeIn(header: string, fileName: string): number[] {
  const text = /'shape'\s*:\s*\(([\d,\sL]{0,200})\)/.exec(header)?.[1];
  if (text === undefined) throw damaged(fileName);
  const lengths = (text.match(/\d+/g) ?? []).map(Number);
  const several = lengths.filter((length) => length !== 1);
  const shape = lengths.length > 2 ? several : lengths;
  if (shape.length > 2) throw unreadable(fileName, `an array of ${lengths.length} dimensions (${lengths.join(' × ')})`);
  if (!shape.every((length) => Number.isSafeInteger(length))) throw damaged(fileName);
  return shape.length === 0 ? [1] : shape;
}

function fieldsIn(header: string, view: DataView, fileName: string): { fields: Field[]; itemBytes: number } {
  const start = header.indexOf("'descr'");
  const described = start < 0 ? '' : header.slice(header.indexOf(':', start) + 1).trimStart();
  if (described.startsWith('[')) return structuredFields(described, view, fileName);
  const type = PLAIN_TYPE.exec(described.slice(0, described.indexOf("'", 1) + 1));
  const read = type === null ? null : numberReader(view, type[2] as NumberKind, Number(type[3]), type[1] !== '>');
  if (type === null || read === null) {
    throw unreadable(fileName, /'\|?O/.test(described) ? 'objects of Python (a pickle)' : 'no plain numbers');
  }
  return { fields: [{ name: '', offset: 0, read }], itemBytes: Number(type[3]) };
}

function structuredFields(described: string, view: DataView, fileName: string): { fields: Field[]; itemBytes: number } {
  const fields: Field[] = [];
  let offset = 0;
  for (const [, name, order, kind, width] of described.slice(0, described.indexOf(']')).matchAll(FIELD)) {
    const bytes = Number(width || 0) * (kind === 'U' ? 4 : 1);
    const read = numberReader(view, kind as NumberKind, bytes, order !== '>');
    if (read !== null) fields.push({ name, offset, read });
    offset += bytes;
    if (kind === 'O' || fields.length > MOST_FIELDS) throw unreadable(fileName, 'objects of Python (a pickle)');
  }
  if (fields.length === 0) throw unreadable(fileName, 'no plain numbers');
  return { fields, itemBytes: offset };
}

function damaged(fileName: string): RecordingError {
  return new RecordingError('bad-header', `${fileName} has a damaged header: save or copy the array again.`);
}

function unreadable(fileName: string, what: string): RecordingError {
  return new RecordingError(
    'unsupported-signal-format',
    `${fileName} holds ${what}: save the samples of one recording as a plain array of numbers, with numpy.save and one column a lead.`,
  );
}
