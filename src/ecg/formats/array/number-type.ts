/** Kinds of numbers in arrays: signed and unsigned whole numbers, floating point, and truth values. */
export type NumberKind = 'i' | 'u' | 'f' | 'b';

/** Reads the number at a place counted in bytes. */
export type NumberAt = (at: number) => number;

/**
 * A reader of numbers of one kind and width in a piece of memory; null for a width that does not exist. Whole numbers of 64
 * bits lose what a double cannot hold.
 */
export function numberReader(view: DataView, kind: NumberKind, bytes: number, littleEndian: boolean): NumberAt | null {
  const high = (at: number, signed: boolean) =>
    signed ? view.getInt32(at, littleEndian) : view.getUint32(at, littleEndian);
  const wide = (signed: boolean): NumberAt =>
    littleEndian
      ? (at) => view.getUint32(at, true) + high(at + 4, signed) * 2 ** 32
      : (at) => high(at, signed) * 2 ** 32 + view.getUint32(at + 4, false);
  const readers: Readonly<Record<string, NumberAt>> = {
    b1: (at) => view.getUint8(at),
    i1: (at) => view.getInt8(at),
    u1: (at) => view.getUint8(at),
    i2: (at) => view.getInt16(at, littleEndian),
    u2: (at) => view.getUint16(at, littleEndian),
    i4: (at) => view.getInt32(at, littleEndian),
    u4: (at) => view.getUint32(at, littleEndian),
    i8: wide(true),
    u8: wide(false),
    f2: (at) => halfFloat(view.getUint16(at, littleEndian)),
    f4: (at) => view.getFloat32(at, littleEndian),
    f8: (at) => view.getFloat64(at, littleEndian),
  };
  return readers[`${kind}${bytes}`] ?? null;
}

/** A number of IEEE 754's binary16. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
