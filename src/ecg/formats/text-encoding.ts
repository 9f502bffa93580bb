import { encodeUtf8 } from './utf8.ts';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How many bytes without a byte order mark decide between UTF-8 and UTF-16. */
const PROBE_BYTES = 512;

/** The encoding of a text by its byte order mark, or by the zero bytes that ASCII characters have in UTF-16. */
export function textEncodingOf(bytes: Uint8Array): TextEncodingName {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const probe = bytes.subarray(0, PROBE_BYTES);
  probe.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]++;
  });
  const most = probe.length / 4;
  if (zeros[1] > most && zeros[0] === 0) return 'utf-16le';
  return zeros[0] > most && zeros[1] === 0 ? 'utf-16be' : 'utf-8';
}

/** Length of the byte order mark the bytes begin with. */
export function byteOrderMarkLength(bytes: Uint8Array): number {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 3;
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 2 : 0;
}

/** Turns pieces of a UTF-16 text into UTF-8; a character cut in two by the end of a piece waits for the next one. */
export class Utf16ToUtf8 {
  readonly #lowFirst: boolean;
  #waiting = -1;

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.#lowFirst = encoding === 'utf-16le';
  }

  convert(piece: Uint8Array): Uint8Array {
    // A UTF-16 unit is two bytes here and at most three in UTF-8.
    const out = new Uint8Array(((piece.length + 1) * 3) / 2 + 3);
    let length = 0;
    for (const byte of piece) {
      if (this.#waiting < 0) {
        this.#waiting = byte;
        continue;
      }
      const unit = this.#lowFirst ? this.#waiting | (byte << 8) : (this.#waiting << 8) | byte;
      this.#waiting = -1;
      if (unit < 0x80) out[length++] = unit;
      // Half of a pair becomes U+FFFD: no name or number in a table of samples needs such characters.
      else for (const part of encodeUtf8(String.fromCharCode(unit))) out[length++] = part;
    }
    return out.subarray(0, length);
  }
}
