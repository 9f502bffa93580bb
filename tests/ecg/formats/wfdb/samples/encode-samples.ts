/** Signal formats of plain bytes that hold absolute values. */
export type PackedFormat = 16 | 24 | 32 | 61 | 80 | 160 | 212 | 310 | 311;

/** Packs ADC values as the named WFDB signal format, written straight from signal(5): the inverse of the decoder under test. */
export function encodeSamples(format: PackedFormat, values: readonly number[]): Uint8Array {
  switch (format) {
    case 16:
    case 24:
    case 32:
      return littleEndian(values, format);
    case 61:
      return Uint8Array.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));
    case 80:
      return Uint8Array.from(values, (value) => value + 128);
    case 160:
      return littleEndian(
        values.map((value) => value + 32_768),
        16,
      );
    case 212:
      return encode212(values);
    case 310:
    case 311:
      return encodeTenBits(format, values);
  }
}

function littleEndian(values: readonly number[], bits: number): Uint8Array {
  const shifts = [0, 8, 16, 24].slice(0, bits / 8);
  return Uint8Array.from(values.flatMap((value) => shifts.map((shift) => (value >> shift) & 0xff)));
}

function encode212(values: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < values.length; i += 2) {
    const pair = [values[i] & 0xfff, (values[i + 1] ?? 0) & 0xfff];
    bytes.push(pair[0] & 0xff, (pair[0] >> 8) | ((pair[1] >> 8) << 4));
    if (i + 1 < values.length) bytes.push(pair[1] & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Three samples in four bytes; the last group is cut to the bytes its samples need. */
function encodeTenBits(format: 310 | 311, values: readonly number[]): Uint8Array {
  const needed = format === 310 ? [0, 2, 4] : [0, 2, 3];
  const bytes: number[] = [];
  for (let i = 0; i < values.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => (values[i + k] ?? 0) & 0x3ff);
    const word =
      format === 311 ? a | (b << 10) | (c << 20) : (a << 1) | ((c & 0x1f) << 11) | (b << 17) | ((c >> 5) << 27);
    const count = needed[values.length - i] ?? 4;
    bytes.push(...[0, 8, 16, 24].slice(0, count).map((shift) => (word >> shift) & 0xff));
  }
  return Uint8Array.from(bytes);
}
