const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(128).fill(-1);
[...ALPHABET].forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value));
const LAST_SPACE = 0x20;

/**
 * Bytes of a base64 text (RFC 4648, white space between the letters allowed) up to its padding or its first letter that is
 * none: what comes after damage is worth nothing. (Pure: the ECG library has no `atob`.)
 */
export function base64Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4) + 1);
  let length = 0;
  let bits = 0;
  let bitCount = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter <= LAST_SPACE) continue;
    const value = letter < VALUES.length ? VALUES[letter] : -1;
    if (value < 0) break;
    bits = ((bits << 6) | value) & 0xffff;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    bytes[length++] = (bits >> bitCount) & 0xff;
  }
  return bytes.subarray(0, length);
}
