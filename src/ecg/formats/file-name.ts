import type { NamedBytes } from '../recording/named-bytes.ts';

/** File name without any folders, whichever slash they use. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The folders before a file name, without the last slash; empty when there are none. */
export function folder(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/'), path.lastIndexOf('\\')));
}

/** File name up to its last dot: "100" for "100.hea". */
export function stem(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Lower-case text after the last dot, without the dot; empty when there is none. */
export function extension(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** The file of that name: the exact name if it is there, else the first that differs only in upper and lower case. */
export function findByName(files: readonly NamedBytes[], wanted: string): NamedBytes | undefined {
  const exact = fileName(wanted);
  const folded = exact.toLowerCase();
  return (
    files.find((file) => fileName(file.name) === exact) ??
    files.find((file) => fileName(file.name).toLowerCase() === folded)
  );
}

/** Longest name a sentence quotes in full; damaged files hold names of any length. */
const LONGEST_NAME = 60;

/** Names for a sentence: "I, II and III", or the first few "and 7 more". */
export function listNames(given: readonly string[], most = 5): string {
  const names = given.map(shortened);
  if (names.length > most) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
