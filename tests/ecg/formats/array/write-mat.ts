import { deflateSync } from 'node:zlib';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { setNumber, type NpyType } from './write-npy.ts';

/** A variable: rows of numbers, a text, lines of text as a matrix of letters, or a structure of variables. */
export type MatValue =
  readonly (readonly number[])[] | readonly string[] | string | { readonly [field: string]: MatValue };

export interface MatOptions {
  /** How numbers are stored, whatever their class. */
  readonly type?: NpyType;
  readonly compressed?: boolean;
  readonly bigEndian?: boolean;
}

const TYPES: Readonly<Record<NpyType, number>> = { i1: 1, u1: 2, i2: 3, u2: 4, i4: 5, u4: 6, f4: 7, f8: 9, i8: 12 };
const DOUBLE = 6;
const CHAR = 4;
const STRUCT = 2;

/** Writes variables as a MATLAB file of version 5 (7 when compressed). */
export function writeMat5(variables: Readonly<Record<string, MatValue>>, { type = 'f8', compressed = false, bigEndian = false }: MatOptions = {}): NamedBytes {
  const header = Buffer.alloc(128, ' ');
  header.write('MATLAB 5.0 MAT-file, Platform: PCWIN64', 0, 'latin1');
  header.writeUInt16LE(bigEndian ? 0x0001 : 0x0100, 124);
  header.write(bigEndian ? 'MI' : 'IM', 126, 'latin1');
  const element = (kind: number, data: Buffer) => {
    const tag = Buffer.alloc(8);
    for (const [at, value] of [[0, kind], [4, data.length]] as const) if (bigEndian) tag.writeUInt32BE(value, at); else tag.writeUInt32LE(value, at);
    return Buffer.concat([tag, data, Buffer.alloc((8 - (data.length % 8)) % 8)]);
  };
  const numbers = (kind: NpyType, values: readonly number[]) => {
    const data = new DataView(new ArrayBuffer(values.length * Number(kind[1])));
    values.forEach((value, i) => setNumber(data, i * Number(kind[1]), kind, value, !bigEndian));
    return element(TYPES[kind], Buffer.from(data.buffer));
  };
  const matrix = (name: string, value: MatValue): Buffer<ArrayBuffer> => {
    const lines = typeof value === 'string' ? [value] : Array.isArray(value) && typeof value[0] === 'string' ? (value as readonly string[]) : [];
    const isText = lines.length > 0;
    const width = Math.max(0, ...lines.map((line) => line.length));
    const isStruct = !isText && !Array.isArray(value);
    const rows = isText || isStruct ? [] : (value as readonly (readonly number[])[]);
    const shape = isText ? [lines.length, width] : isStruct ? [1, 1] : [rows.length, rows[0]?.length ?? 0];
    const parts = [numbers('u4', [isText ? CHAR : isStruct ? STRUCT : DOUBLE, 0]), numbers('i4', shape), element(1, Buffer.from(name, 'latin1'))];
    if (isText) parts.push(numbers('u2', Array.from({ length: lines.length * width }, (_, at) => lines[at % lines.length].padEnd(width).charCodeAt(Math.floor(at / lines.length)))));
    else if (isStruct) {
      const fields = Object.entries(value as Readonly<Record<string, MatValue>>);
      parts.push(numbers('i4', [32]), element(1, Buffer.concat(fields.map(([field]) => Buffer.concat([Buffer.from(field, 'latin1'), Buffer.alloc(32 - field.length)])))));
      for (const [, inner] of fields) parts.push(matrix('', inner));
    } else parts.push(numbers(type, (rows[0] ?? []).flatMap((_, column) => rows.map((row) => row[column]))));
    return element(14, Buffer.concat(parts));
  };
  const all = Object.entries(variables).map(([name, value]) => {
    const whole = matrix(name, value);
    if (!compressed) return whole;
    const packed = deflateSync(whole);
    const tag = element(15, Buffer.alloc(0)).subarray(0, 8);
    if (bigEndian) tag.writeUInt32BE(packed.length, 4); else tag.writeUInt32LE(packed.length, 4);
    return Buffer.concat([tag, packed]);
  });
  return { name: 'ecg.mat', bytes: new Uint8Array(Buffer.concat([header, ...all])) };
} // prettier-ignore

/** Writes matrices as a MATLAB file of version 4. */
export function writeMat4(variables: Readonly<Record<string, readonly (readonly number[])[]>>, type: 'f8' | 'f4' | 'i4' | 'i2' | 'u2' | 'u1' = 'f8'): NamedBytes {
  const precision = ['f8', 'f4', 'i4', 'i2', 'u2', 'u1'].indexOf(type);
  const parts = Object.entries(variables).map(([name, rows]) => {
    const header = Buffer.alloc(20 + name.length + 1);
    [10 * precision, rows.length, rows[0].length, 0, name.length + 1].forEach((field, i) => header.writeInt32LE(field, 4 * i));
    header.write(name, 20, 'latin1');
    const values = rows[0].flatMap((_, column) => rows.map((row) => row[column]));
    const data = new DataView(new ArrayBuffer(values.length * Number(type[1])));
    values.forEach((value, i) => setNumber(data, i * Number(type[1]), type, value, true));
    return Buffer.concat([header, Buffer.from(data.buffer)]);
  });
  return { name: 'old.mat', bytes: new Uint8Array(Buffer.concat(parts)) };
} // prettier-ignore
