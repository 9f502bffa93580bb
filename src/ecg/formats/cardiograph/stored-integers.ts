import { base64Bytes } from '../base64-bytes.ts';

/** How whole numbers are stored. */
export interface IntegerLayout {
  readonly bytes: 1 | 2 | 4;
  readonly signed: boolean;
}

/** Little-endian whole numbers of a base64 text; a number cut in two by its end is left out. */
export function base64Integers(text: string, layout: IntegerLayout): Float64Array {
  return littleEndianIntegers(base64Bytes(text), layout);
}

/** Little-endian whole numbers of bytes; a number cut in two by their end is left out. */
export function littleEndianIntegers(bytes: Uint8Array, { bytes: width, signed }: IntegerLayout): Float64Array {
  const bits = 8 * width;
  const numbers = new Float64Array(Math.floor(bytes.length / width));
  for (let i = 0; i < numbers.length; i++) {
    let value = 0;
    for (let part = width - 1; part >= 0; part--) value = value * 256 + bytes[width * i + part];
    numbers[i] = signed && value >= 2 ** (bits - 1) ? value - 2 ** bits : value;
  }
  return numbers;
}

/** Whole numbers of a text, with commas or white space between; up to the first word that is none. */
export function listedIntegers(text: string): Float64Array {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const end = words.findIndex((word) => !/^[+-]?\d+(\.\d+)?$/.test(word));
  return Float64Array.from(end < 0 ? words : words.slice(0, end), Number);
}

/** The numbers as millivolts: what is added first, and millivolts in one. */
export function scaled(
  numbers: Float64Array,
  { offset = 0, mvPerStep }: { offset?: number; mvPerStep: number },
): Float32Array {
  return Float32Array.from(numbers, (value) => (value + offset) * mvPerStep);
}
