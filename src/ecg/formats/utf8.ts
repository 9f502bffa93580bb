const CHUNK = 8192;
/** Halves of characters beyond U+FFFF in UTF-16; one alone is no character. */
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const REPLACEMENT = 0xfffd;

/** Text of a byte array: UTF-8 where the bytes are valid UTF-8, Latin-1 otherwise (old header files). Never throws. */
export function decodeUtf8(bytes: Uint8Array): string {
  const latin1 = decodeLatin1(bytes);
  if (bytes.every((byte) => byte < 0x80)) return latin1;
  const parts: string[] = [];
  try {
    // Only what is no ASCII is decoded: a text of a hundred megabytes may have one µ in it.
    for (let at = 0; at < bytes.length;) {
      let end = at;
      while (end < bytes.length && bytes[end] < 0x80) end++;
      if (end > at) parts.push(latin1.slice(at, end));
      for (at = end; end < bytes.length && bytes[end] >= 0x80;) end++;
      if (end > at) parts.push(decodeURIComponent(escapesOf(bytes.subarray(at, end))));
      at = end;
    }
  } catch {
    return latin1;
  }
  return parts.join('');
}

function escapesOf(bytes: Uint8Array): string {
  let escapes = '';
  for (const byte of bytes) escapes += `%${byte.toString(16)}`;
  return escapes;
}

/** Text of a field that ends at its first NUL, or where the bytes end. */
export function decodeUntilNul(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return decodeUtf8(end < 0 ? bytes : bytes.subarray(0, end));
}

/** UTF-8 bytes of a text; an unpaired surrogate becomes U+FFFD. (Pure: the ECG library has no TextEncoder.) */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengthInUtf8(text));
  let to = 0;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      bytes[to++] = code;
      continue;
    }
    if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) {
      const whole = text.codePointAt(at) ?? code;
      if (whole > 0xffff) at++;
      code = whole > 0xffff ? whole : REPLACEMENT;
    }
    if (code < 0x800) bytes[to++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[to++] = 0xe0 | (code >> 12);
      else {
        bytes[to++] = 0xf0 | (code >> 18);
        bytes[to++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[to++] = 0x80 | (code & 0x3f);
  }
  return bytes;
}

function lengthInUtf8(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    // Both halves of a pair are four bytes together; one alone is replaced, which takes three.
    const isPair = (text.codePointAt(at) ?? 0) > 0xffff;
    length += code < 0x800 ? 1 : 2;
    if (isPair) at++;
  }
  return length;
}

function decodeLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    // Spread into arguments, the bytes would go through an iterator one by one.
    parts.push(String.fromCharCode.apply(null, bytes.subarray(start, start + CHUNK) as unknown as number[]));
  }
  return parts.join('');
}
