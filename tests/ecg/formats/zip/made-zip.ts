import { zipSync, type Zippable } from 'fflate';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';

/** A ZIP of files, packed (level 6) or stored (level 0). */
export function madeZip(files: readonly NamedBytes[], level: 0 | 6 = 6): Uint8Array {
  const content: Zippable = {};
  for (const { name, bytes } of files) content[name] = bytes;
  return zipSync(content, { level, mtime: new Date(2020, 0, 1) });
}
