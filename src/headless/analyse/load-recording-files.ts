import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { NamedBytes } from '../../ecg/recording/named-bytes.ts';

/**
 * The bytes of a recording. For a WFDB header these are the header, the files beside it that the header names, and the
 * reference annotations of the same name; otherwise just the file. A companion that is not there is left for the reader
 * to name. Throws Node's own error when the file itself cannot be read.
 */
export async function loadRecordingFiles(path: string): Promise<NamedBytes[]> {
  const file = await load(path);
  if (extname(path).toLowerCase() !== '.hea') return [file];
  const folder = dirname(path);
  const wanted = new Set([...namesInHeader(file.bytes), `${basename(path, extname(path))}.atr`]);
  const companions = (await readdir(folder)).filter((name) => wanted.has(name));
  return [file, ...(await Promise.all(companions.map((name) => load(join(folder, name)))))];
}

async function load(path: string): Promise<NamedBytes> {
  // Node pools small reads in one shared buffer; the copy owns its memory.
  return { name: basename(path), bytes: Uint8Array.from(await readFile(path)) };
}

/** The first word of every signal line is a file name (WFDB header(5)); `#` lines are comments. */
function namesInHeader(bytes: Uint8Array): string[] {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  return lines.filter((line) => !line.startsWith('#')).map((line) => line.trim().split(/\s+/)[0]);
}
