import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Catalogue, ListedRecording } from '../../ecg/formats/catalogue/catalogue.ts';
import type { StoredFile } from '../../ecg/formats/catalogue/stored-file.ts';
import { listRecordings } from '../../ecg/formats/catalogue/list-recordings.ts';
import { extension, stem } from '../../ecg/formats/file-name.ts';
import { catalogueFiles } from '../../ecg/formats/read-recording.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import type { Failure } from './run-records.ts';
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

/** The recordings of a path, and what could not be looked into on the way. */
export interface Found {
  readonly recordings: readonly FoundRecording[];
  readonly problems: readonly Failure[];
}

/**
 * The recordings meant by a path: all in a folder and its sub-folders, all in an archive, or the one a file belongs to
 * together with what lies beside it. Rejects with Node's error when there is no such path, with `RecordingError` when
 * there is no recording.
 */
export async function findRecordings(path: string): Promise<Found> {
  const isFolder = (await stat(path)).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const { files, unreadable } = await storedFiles(folder, { deep: isFolder });
  const { recordings: listed, warnings } = isFolder
    ? await catalogueFiles(files, { unlimited: true })
    : await listFile(basename(path), files);
  const recordings = listed.map((recording) => ({
    path: join(folder, recording.entry.id),
    listed: recording,
    sources: sourcesOf(recording, files).map((file) => join(folder, file.path)),
  }));
  // What belongs to a recording is told when that is analysed.
  const sources = new Set(recordings.flatMap((recording) => recording.sources));
  const outside = isFolder ? unreadable.filter((problem) => !sources.has(problem.path)) : [];
  return { recordings, problems: [...outside, ...warnings.map(({ message }) => ({ path, problem: message }))] };
}

/** The files on disk that a recording is read from. */
function sourcesOf({ entry, files: own }: ListedRecording, onDisk: readonly StoredFile[]): readonly StoredFile[] {
  const unpacked = own.filter((file) => onDisk.includes(file));
  return unpacked.length > 0 ? unpacked : onDisk.filter((file) => entry.id.startsWith(`${file.path}/`));
}

/** Recordings the file called `name` belongs to, or that it holds. */
async function listFile(
  name: string,
  beside: readonly StoredFile[],
): Promise<Pick<Catalogue, 'recordings' | 'warnings'>> {
  const named = beside.filter((file) => file.path === name);
  if (ARCHIVES.includes(extension(name))) return catalogueFiles(named, { unlimited: true });
  const unpacked = beside.filter((file) => !ARCHIVES.includes(extension(file.path)));
  // Without formats of single files only WFDB records are listed: those alone have companions of any name.
  const records = (await listRecordings(unpacked, [], { unlimited: true })).recordings;
  const owners = records.filter(({ files }) => files.some((file) => file.path === name));
  if (owners.length > 0) return { recordings: owners, warnings: [] };
  const sameName = unpacked.filter((file) => file.path !== name && stem(file.path) === stem(name));
  const { recordings } = await catalogueFiles([...named, ...sameName]);
  const ofFile = recordings.filter(({ files }) => files.some((file) => file.path === name));
  if (ofFile.length === 0) throw new RecordingError('no-signal', 'It belongs to no recording.');
  return { recordings: ofFile, warnings: [] };
}
