const LITERALS = 256;
const FIRST_LENGTH = 4096;

/**
 * Unpacks LZW with codes of one width, highest bit first; the highest code ends it, and the table is not extended past the
 * one before. `check` is told the length as it grows. Source: T. A. Welch, Computer 17(6), 1984.
 */
export function unpackLzw(packed: Uint8Array, codeBits: number, check: (length: number) => void): Uint8Array {
  const end = 2 ** codeBits - 1;
  // A string is the bytes of an earlier place of the output: where it starts there, and its length.
  const starts = new Uint32Array(end + 1);
  const lengths = new Uint32Array(end + 1);
  let known = LITERALS;
  let out = new Uint8Array(FIRST_LENGTH);
  let length = 0;
  let previousStart = 0;
  let previousLength = 0;
  let bits = 0;
  let bitCount = 0;
  for (const byte of packed) {
    bits = ((bits << 8) | byte) & 0xffffff;
    bitCount += 8;
    if (bitCount < codeBits) continue;
    bitCount -= codeBits;
    const code = (bits >> bitCount) & end;
    if (code === end || code > known || (code === known && previousLength === 0)) break;
    const isLiteral = code < LITERALS;
    const isKnown = code < known;
    // A code that is not in the table yet is the string before with its own first byte added.
    const stringStart = isKnown ? starts[code] : previousStart;
    const stringLength = isLiteral ? 1 : isKnown ? lengths[code] : previousLength + 1;
    if (length + stringLength > out.length) {
      check(length + stringLength);
      const larger = new Uint8Array(2 * (length + stringLength));
      larger.set(out.subarray(0, length));
      out = larger;
    }
    if (isLiteral) out[length] = code;
    // Byte by byte: the string may run into what it writes.
    else for (let i = 0; i < stringLength; i++) out[length + i] = out[stringStart + i];
    if (previousLength > 0 && known < end) {
      // The string before, continued by the first byte of this one, stands in the output already.
      starts[known] = previousStart;
      lengths[known] = previousLength + 1;
      known++;
    }
    previousStart = length;
    previousLength = stringLength;
    length += stringLength;
  }
  return out.subarray(0, length);
}
