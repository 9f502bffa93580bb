import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import type { ArrayFile } from './named-array.ts';
import { loadPart } from '../../part/load-part.ts';
import { warnOfOthers } from '../warn-of-others.ts';

/** What a kind of file of arrays is made of. */
interface ArrayKind {
  readonly name: string;
  /** In a word, for people. */
  readonly format: string;
  readonly isOne: (file: NamedBytes) => boolean;
  readonly readArrays: (bytes: Uint8Array, name: string) => Promise<ArrayFile>;
}

/** A format whose files hold arrays: the largest becomes a table, and the import dialog asks which way it runs, rate and unit. */
export function arrayFormat({ name, format, isOne, readArrays }: ArrayKind): RecordingFormat {
  return {
    name,
    describesWhole: () => true,
    sniff: (files) => files.some(isOne),

    async describeTable(bytes, options) {
      const { describeArrays } = await loadPart(() => import('./array-table.ts'));
      return describeArrays(await readArrays(bytes, format), format, options);
    },

    async read(files, options) {
      const file = files.find(isOne) ?? files[0];
      const { readArraysAsTable } = await loadPart(() => import('./array-table.ts'));
      const recording = readArraysAsTable(await readArrays(file.bytes, file.name), file.name, options.table);
      return warnOfOthers({ ...recording, format }, file, files);
    },
  };
}
