import type { NamedBytes } from '../../recording/named-bytes.ts';
import { extension } from '../file-name.ts';
import { decodeUtf8 } from '../utf8.ts';
import { FOREIGN_FILES, type ForeignFile, type ForeignKind } from './foreign-files.ts';

/** As much of a text as says who wrote it. */
const SAID_BYTES = 2048;
const KINDS = Object.entries(FOREIGN_FILES) as [ForeignKind, ForeignFile][];

/** Which of the kinds that are known and not read a file is, by its first bytes, then by its ending; null for none. */
export function foreignKindOf({ name, bytes }: NamedBytes): ForeignKind | null {
  const start = decodeUtf8(bytes.subarray(0, SAID_BYTES));
  const byContent = KINDS.find(
    ([, { signatures = [], says }]) => signatures.some((signature) => stands(bytes, ...signature)) || says?.test(start),
  );
  const ending = extension(name);
  return (byContent ?? KINDS.find(([, { endings = [] }]) => endings.includes(ending)))?.[0] ?? null;
}

function stands(bytes: Uint8Array, offset: number, text: string): boolean {
  return [...text].every((letter, i) => bytes[offset + i] === letter.charCodeAt(0));
}
