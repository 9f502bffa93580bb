import { decodeUtf8 } from './utf8.ts';

/** File signatures that can't be the start of an ECG signal file in practice. Source: each format's specification. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], kind: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'a PNG picture'],
  [[0xff, 0xd8, 0xff, 0xe0], 'a JPEG picture'],
  [[0xff, 0xd8, 0xff, 0xe1], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive'],
  [[0x1f, 0x8b, 0x08, 0x00], 'a gzip archive'],
  [[0x1f, 0x8b, 0x08, 0x08], 'a gzip archive'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'a RAR archive'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'a 7-Zip archive'],
  [[0x42, 0x5a, 0x68, 0x39], 'a bzip2 archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'an xz archive'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard archive'],
  [[0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a], 'an HDF5 file (MATLAB 7.3 saves those)'],
  [[0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59], 'a NumPy array'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet table'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], 'an SQLite database'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'an old Office document'],
  [[0x66, 0x4c, 0x61, 0x43], 'a FLAC file'],
  [[0x52, 0x49, 0x46, 0x46], 'a RIFF (WAV or AVI) file'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];

/** A database asked for without signing in answers with a page instead of the file. */
const WEB_PAGE = /^\s*(<!doctype html|<html)/i;

/** How much of a text a description quotes. */
const QUOTED_CHARACTERS = 40;

/** How many bytes decide whether a file is text. */
const TEXT_PROBE_BYTES = 512;

/** What kind of foreign file the bytes are ("a PNG picture"), or null when no known signature matches. */
export function foreignKind(bytes: Uint8Array): string | null {
  const match = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  return match === undefined ? null : match[1];
}

/** True when the first bytes are all printable characters, tabs or line ends. */
export function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, TEXT_PROBE_BYTES).every((byte) => byte === 9 || byte === 10 || byte === 13 || byte >= 32);
}

/** A few words for a person about what a file seems to be, from its first bytes. */
export function describeBytes(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'empty';
  const foreign = foreignKind(bytes);
  if (foreign !== null) return foreign;
  if (looksLikeText(bytes)) {
    const text = decodeUtf8(bytes.subarray(0, TEXT_PROBE_BYTES));
    if (WEB_PAGE.test(text)) return 'a web page (perhaps saved in place of the file itself)';
    return `a text file that starts with “${firstWords(text)}”`;
  }
  const start = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return `a binary file that starts with ${start}`;
}

function firstWords(text: string): string {
  const line = text.trim().split(/[\r\n]/, 1)[0];
  return line.length > QUOTED_CHARACTERS ? `${line.slice(0, QUOTED_CHARACTERS)}…` : line;
}
