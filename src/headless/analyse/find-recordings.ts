import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ListedRecording } from '../../ecg/formats/catalogue/catalogue.ts';
import type { StoredFile } from '../../ecg/formats/catalogue/stored-file.ts';
import { listRecordings } from '../../ecg/formats/catalogue/list-recordings.ts';
import { extension, stem } from '../../ecg/formats/file-name.ts';
import { catalogueFiles } from '../../ecg/formats/read-recording.ts';
import { storedFiles } from './stored-files.ts';

const ARCHIVES = ['zip', 'gz'];

/** A recording to analyse, and where it is. */
export interface FoundRecording {
  /** Path of its main file, perhaps inside an archive. */
  readonly path: string;
  readonly listed: ListedRecording;
  /** Paths of the files it is read from: its own, or the archive that holds them. */
  readonly sources: readonly string[];
}

/**
 * The recordings meant by a path: all in a folder and its sub-folders, all in an archive, or the one a file belongs to
 * together with what lies beside it. Rejects with Node's error when there is no such path, with `RecordingError` when
 * there is no recording.
 */
export async function findRecordings(path: string): Promise<FoundRecording[]> {
  const isFolder = (await stat(path)).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const files = await storedFiles(folder, { deep: isFolder });
  const listed = isFolder ? (await catalogueFiles(files)).recordings : await listFile(basename(path), files);
  return listed.map((recording) => ({
    path: join(folder, recording.entry.id),
    listed: recording,
    sources: sourcesOf(recording, files).map((file) => join(folder, file.path)),
  }));
}

/** The files on disk that a recording is read from. */
function sourcesOf({ entry, files: own }: ListedRecording, onDisk: readonly StoredFile[]): readonly StoredFile[] {
  const unpacked = own.filter((file) => onDisk.includes(file));
  return unpacked.length > 0 ? unpacked : onDisk.filter((file) => entry.id.startsWith(`${file.path}/`));
}

/** Recordings the file called `name` belongs to, or that it holds. */
async function listFile(name: string, beside: readonly StoredFile[]): Promise<readonly ListedRecording[]> {
  const named = beside.filter((file) => file.path === name);
  if (ARCHIVES.includes(extension(name))) return (await catalogueFiles(named)).recordings;
  const unpacked = beside.filter((file) => !ARCHIVES.includes(extension(file.path)));
  // Without formats of single files only WFDB records are listed: those alone have companions of any name.
  const records = (await listRecordings(unpacked, [])).recordings;
  const owners = records.filter(({ files }) => files.some((file) => file.path === name));
  if (owners.length > 0) return owners;
  const sameName = unpacked.filter((file) => file.path !== name && stem(file.path) === stem(name));
  const { recordings } = await catalogueFiles([...named, ...sameName]);
  return recordings.filter(({ files }) => files.some((file) => file.path === name));
}
