import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';
import { dataFolder } from './data-folder.ts';

const SIGNAL_EXTENSIONS = ['hea', 'dat', 'mat'];

/**
 * Reads a record of a downloaded database ("mitdb", "100"; a name may hold a folder, "aftdb", "test-set-a/a01") with the app's own
 * reader, and the annotations of one annotator.
 * Throws `RecordingError` for bad files, and an `Error` that names the download command when the database isn't there.
 */
export async function loadRecord(database: string, name: string, annotator = 'atr'): Promise<Recording> {
  const folder = join(dataFolder(), database, dirname(name));
  const file = basename(name);
  const wanted = [...SIGNAL_EXTENSIONS, annotator].map((extension) => `${file}.${extension}`);
  const present = (await listFolder(folder)).filter((found) => wanted.includes(found));
  if (!present.includes(`${file}.hea`)) {
    throw new Error(
      `No record ${name} in ${folder}: run "npm run data -- ${database}", or set ECG_DATA to your data folder.`,
    );
  }
  const files = await Promise.all(
    present.map(async (found): Promise<NamedBytes> => {
      return { name: found, bytes: await readFile(join(folder, found)) };
    }),
  );
  return readRecording(files);
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
