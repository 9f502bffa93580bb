import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAnnotations } from '../../src/ecg/formats/wfdb/annotations/read-annotations.ts';
import type { Annotation } from '../../src/ecg/recording/annotation.ts';
import { dataFolder } from './data-folder.ts';

/** The annotations of one annotator ("q1c", "ii") of a downloaded record. Rejects when the file is not there. */
export async function loadAnnotations(
  database: string,
  name: string,
  annotator: string,
  sampleRateHz: number,
): Promise<readonly Annotation[]> {
  const file = `${name}.${annotator}`;
  const bytes = await readFile(join(dataFolder(), database, file));
  return readAnnotations(bytes, file, sampleRateHz).annotations;
}
