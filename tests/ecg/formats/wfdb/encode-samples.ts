/** Packs ADC values as the named WFDB signal format, written straight from signal(5): the inverse of the decoder under test. */
export function encodeSamples(format: 16 | 212, values: readonly number[]): Uint8Array {
  if (format === 16) return Uint8Array.from(values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]));
  const bytes: number[] = [];
  for (let i = 0; i < values.length; i += 2) {
    const pair = [values[i] & 0xfff, (values[i + 1] ?? 0) & 0xfff];
    bytes.push(pair[0] & 0xff, (pair[0] >> 8) | ((pair[1] >> 8) << 4));
    if (i + 1 < values.length) bytes.push(pair[1] & 0xff);
  }
  return Uint8Array.from(bytes);
}
