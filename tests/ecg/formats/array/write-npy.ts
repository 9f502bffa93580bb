import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';

export type NpyType = 'i1' | 'u1' | 'i2' | 'u2' | 'i4' | 'u4' | 'i8' | 'f4' | 'f8';

export interface NpyOptions {
  readonly type?: NpyType;
  readonly bigEndian?: boolean;
  readonly fortran?: boolean;
  /** Replaces the shape in the header. */
  readonly shape?: string;
  /** Replaces the type in the header. */
  readonly descr?: string;
  readonly version?: 1 | 2;
}

/** Writes rows as a NumPy array. */
export function writeNpy(rows: readonly (readonly number[])[], { type = 'f8', bigEndian = false, fortran = false, shape, descr, version = 1 }: NpyOptions = {}): NamedBytes {
  const [rowCount, columnCount] = [rows.length, rows[0]?.length ?? 0];
  const order = bigEndian ? '>' : type.endsWith('1') ? '|' : '<';
  const text = `{'descr': ${descr ?? `'${order}${type}'`}, 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': ${shape ?? `(${rowCount}, ${columnCount})`}, }`;
  const start = version === 1 ? 10 : 12;
  const header = `${text.padEnd(Math.ceil((text.length + start + 1) / 64) * 64 - start - 1)}\n`;
  const bytes = new Uint8Array(start + header.length + rowCount * columnCount * Number(type[1]));
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), version, 0]);
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, header.length, true);
  else view.setUint32(8, header.length, true);
  bytes.set(new TextEncoder().encode(header), start);
  const places = fortran ? rows[0].flatMap((_, column) => rows.map((row) => row[column])) : rows.flat();
  places.forEach((value, i) => setNumber(view, start + header.length + i * Number(type[1]), type, value, !bigEndian));
  return { name: 'ecg.npy', bytes };
} // prettier-ignore

/** Writes one number of a type. */
export function setNumber(view: DataView, at: number, type: NpyType, value: number, littleEndian: boolean): void {
  const set: Readonly<Record<NpyType, () => void>> = {
    i1: () => view.setInt8(at, value),
    u1: () => view.setUint8(at, value),
    i2: () => view.setInt16(at, value, littleEndian),
    u2: () => view.setUint16(at, value, littleEndian),
    i4: () => view.setInt32(at, value, littleEndian),
    u4: () => view.setUint32(at, value, littleEndian),
    i8: () => view.setBigInt64(at, BigInt(value), littleEndian),
    f4: () => view.setFloat32(at, value, littleEndian),
    f8: () => view.setFloat64(at, value, littleEndian),
  };
  set[type]();
}
