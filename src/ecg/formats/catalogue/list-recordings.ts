import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import type { Catalogue, ListedRecording } from './catalogue.ts';
import type { StoredFile } from './stored-file.ts';
import { extension, fileName, folder, stem } from '../file-name.ts';
import { wfdbFormat } from '../wfdb/wfdb-format.ts';
import { openArchives } from '../zip/open-archives.ts';
import { FileIndex } from './file-index.ts';
import { groupWfdbRecords } from './group-wfdb-records.ts';
import { SNIFFED_BYTES } from './stored-file.ts';

/** What databases lay beside their records; never a recording unless it is all there is. */
const DOCUMENTATION = /^(records|annotators|sha\d+sums?|md5sums?|readme|licen[cs]e|changes|changelog|index|notes)\b/i;

/**
 * Lists the recordings among files, folders and archives opened together. Files that belong together (a header and its
 * signals, a record and its segments, a recording and its annotations) make one entry; archives are looked into; a text
 * table counts only where its folder holds no other recording. Nothing is read but headers and the first bytes of files.
 * Rejects with `RecordingError` for an archive that cannot be read.
 */
export async function listRecordings(
  given: readonly StoredFile[],
  formats: readonly RecordingFormat[],
): Promise<Catalogue> {
  const { files, warnings } = await openArchives(given);
  const groups = await groupWfdbRecords(files);
  const claimed = new Set<StoredFile>(groups.flat());
  const recordings = groups.map((group) => listed(wfdbFormat, group));

  const others = formats.filter((format) => format !== wfdbFormat);
  const index = new FileIndex(files);
  const tables: ListedRecording[] = [];
  for (const file of files) {
    if (claimed.has(file) || (files.length > 1 && DOCUMENTATION.test(fileName(file.path)))) continue;
    const start = await sniffed(file);
    const format = others.find((candidate) => candidate.sniff([start]));
    if (format === undefined) continue;
    const companions = index.ofStem(folder(file.path), stem(file.path)).filter((other) => isCompanion(other, format));
    for (const member of [file, ...companions]) claimed.add(member);
    (format.describeTable ? tables : recordings).push(listed(format, [file, ...companions]));
  }

  const taken = new Set(recordings.map(({ entry }) => entry.folder));
  const shown = [...recordings, ...tables.filter(({ entry }) => !taken.has(entry.folder))].sort(byPlace);
  const used = new Set(shown.flatMap((recording) => recording.files));
  return { recordings: shown, unusedFiles: files.filter((file) => !used.has(file)), warnings };
}

function isCompanion({ path }: StoredFile, { companions = [] }: RecordingFormat): boolean {
  return companions.includes(extension(path));
}

/** The file as formats sniff it: by its name and its beginning. An archive member that cannot be unpacked has none. */
async function sniffed(file: StoredFile): Promise<NamedBytes> {
  const bytes = await file.slice(0, SNIFFED_BYTES).catch(() => new Uint8Array(0));
  return { name: fileName(file.path), bytes };
}

function listed(format: RecordingFormat, files: readonly [StoredFile, ...StoredFile[]]): ListedRecording {
  const { path } = files[0];
  return {
    entry: {
      id: path,
      name: stem(path),
      folder: folder(path),
      // "WFDB" of "WFDB (a .hea file with its .dat files)".
      format: format.name.split(' (')[0],
      files: files.map((file) => file.path),
      sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
    },
    format,
    files,
  };
}

/** Numbers in names count as numbers: 2 before 10. */
function byPlace({ entry: a }: ListedRecording, { entry: b }: ListedRecording): number {
  return compare(a.folder, b.folder) || compare(a.name, b.name) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
