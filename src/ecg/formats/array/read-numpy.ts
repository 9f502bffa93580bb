import type { ArrayFile, NamedArray, NamedTexts } from './named-array.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { readWhole, storedBytes } from '../catalogue/stored-file.ts';
import { fileName, stem } from '../file-name.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import { zippedFile } from '../zip/zipped-file.ts';
import { readNpyTexts } from './npy-texts.ts';
import { isNpy, readNpy } from './npy.ts';

const MOST_ARRAYS = 200;

/** Reads a NumPy array, or the arrays of an .npz. Rejects only with `RecordingError`. */
export async function readNumpy(bytes: Uint8Array, name: string): Promise<ArrayFile> {
  if (isNpy(bytes)) return { arrays: [readNpy(bytes, '', name)], texts: [], notes: [], others: [] };
  const archive = storedBytes({ name, bytes });
  const arrays: NamedArray[] = [];
  const texts: NamedTexts[] = [];
  const notes: string[] = [];
  const { entries, overlapping } = await readZipDirectory(archive, MOST_ARRAYS);
  const others = overlapping.map(({ path }) => stem(path));
  for (const entry of entries.slice(0, MOST_ARRAYS)) {
    const label = stem(entry.path);
    const inner = await readWhole(zippedFile(archive, entry, entry.path));
    try {
      const array = readNpy(inner, label, fileName(entry.path));
      const isSingle = array.shape.every((length) => length === 1) && array.columnNames === undefined;
      if (isSingle) notes.push(`${label} = ${array.valueAt(0, 0)}`);
      else arrays.push(array);
    } catch (error) {
      // Objects beside the samples are named, not read.
      if (!(error instanceof RecordingError)) throw error;
      const lines = readNpyTexts(inner);
      if (lines === null) others.push(label);
      else texts.push({ name: label, lines });
      if (lines?.length === 1) notes.push(`${label} = ${lines[0]}`);
    }
  }
  return { arrays, texts, notes, others };
}
