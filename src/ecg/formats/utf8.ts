const CHUNK = 8192;

/** Text of a byte array: UTF-8 where the bytes are valid UTF-8, Latin-1 otherwise (old header files). Never throws. */
export function decodeUtf8(bytes: Uint8Array): string {
  const latin1 = decodeLatin1(bytes);
  if (bytes.every((byte) => byte < 0x80)) return latin1;
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(escaped);
  } catch {
    return latin1;
  }
}

/** UTF-8 bytes of a text; an unpaired surrogate becomes U+FFFD. (Pure: the ECG library has no TextEncoder.) */
export function encodeUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
  const bytes: number[] = [];
  for (let i = 0; i < escaped.length; i++) {
    if (escaped[i] === '%') {
      bytes.push(Number.parseInt(escaped.slice(i + 1, i + 3), 16));
      i += 2;
    } else {
      bytes.push(escaped.charCodeAt(i));
    }
  }
  return Uint8Array.from(bytes);
}

function decodeLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  }
  return parts.join('');
}
