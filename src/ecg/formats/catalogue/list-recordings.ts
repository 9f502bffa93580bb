import type { RecordingFormat } from '../format.ts';
import type { Catalogue, ListedRecording } from './catalogue.ts';
import type { StoredFile } from './stored-file.ts';
import { loadPart } from '../../part/load-part.ts';
import { extension, fileName, folder, stem } from '../file-name.ts';
import { wfdbFormat } from '../wfdb/wfdb-format.ts';
import { isJunk, mayBeArchive } from '../zip/may-be-archive.ts';
import type { OpenedArchives } from '../zip/open-archives.ts';
import { withDistinctPaths } from './distinct-paths.ts';
import { FileIndex } from './file-index.ts';
import { groupWfdbRecords } from './group-wfdb-records.ts';
import { ListingWork, type ListingWatch } from './listing-work.ts';
import { SNIFFED_BYTES } from './stored-file.ts';

/** What databases lay beside their records; never a recording unless it is all there is. */
const DOCUMENTATION = /^(records|annotators|sha\d+sums?|md5sums?|readme|licen[cs]e|changes|changelog|index|notes)\b/i;

/** Files without a header of their own that are looked into; a folder of recorders' files holds some hundreds. */
const MOST_SNIFFED = 20_000;

/**
 * Lists the recordings among files, folders and archives opened together. Files that belong together (a header and its
 * signals, a record and its segments, a recording and its annotations) make one entry; archives are looked into; a text
 * table or list of intervals counts only where its folder holds no other recording. Nothing is read but headers and the
 * first bytes of files. Rejects with `RecordingError` for an archive that cannot be read, with the reason of the watch's signal
 * when that is aborted.
 */
export async function listRecordings(
  given: readonly StoredFile[],
  formats: readonly RecordingFormat[],
  watch: ListingWatch = {},
): Promise<Catalogue> {
  const work = new ListingWork(watch);
  const opened = await withoutArchives(given, work);
  const files = withDistinctPaths(opened.files);
  const warnings = [...opened.warnings];
  const groups = await groupWfdbRecords(files, work);
  const claimed = new Set<StoredFile>(groups.flat());
  const recordings = groups.map((group) => listed(wfdbFormat, group));

  const others = formats.filter((format) => format !== wfdbFormat);
  const index = new FileIndex(files);
  const tables: ListedRecording[] = [];
  const candidates = files.filter(
    (file) => !claimed.has(file) && (files.length === 1 || !DOCUMENTATION.test(fileName(file.path))),
  );
  const mostSniffed = watch.unlimited ? Infinity : MOST_SNIFFED;
  work.expect(Math.min(candidates.length, mostSniffed));
  for (const file of candidates.slice(0, mostSniffed)) {
    // Companions of one that was looked into before.
    if (claimed.has(file)) continue;
    const start = { name: fileName(file.path), bytes: await work.beginning(file, SNIFFED_BYTES) };
    const format = others.find((candidate) => candidate.sniff([start]));
    if (format === undefined) continue;
    const companions = index.ofStem(folder(file.path), stem(file.path)).filter((other) => isCompanion(other, format));
    for (const member of [file, ...companions]) claimed.add(member);
    (format.describeTable || format.readIntervals ? tables : recordings).push(listed(format, [file, ...companions]));
  }

  if (candidates.length > mostSniffed || work.isSpent) {
    const count = candidates.length > mostSniffed ? `the first ${MOST_SNIFFED.toLocaleString('en-GB')}` : 'some';
    const message = `Of ${files.length.toLocaleString('en-GB')} files ${count} were looked into: open a smaller folder to see the others.`;
    warnings.push({ code: 'ignored-file', message });
  }
  const taken = new Set(recordings.map(({ entry }) => entry.folder));
  const shown = [...recordings, ...tables.filter(({ entry }) => !taken.has(entry.folder))].sort(byPlace);
  const used = new Set(shown.flatMap((recording) => recording.files));
  return { recordings: shown, unusedFiles: files.filter((file) => !used.has(file)), warnings };
}

/** The files with those in archives; what opens archives is loaded when there may be one. */
async function withoutArchives(given: readonly StoredFile[], work: ListingWork): Promise<OpenedArchives> {
  const files = given.filter(({ path }) => !isJunk(path));
  if (!files.some(({ path }) => mayBeArchive(path))) return { files, warnings: [] };
  const { openArchives } = await loadPart(() => import('../zip/open-archives.ts'));
  return openArchives(files, work);
}

function isCompanion({ path }: StoredFile, { companions = [] }: RecordingFormat): boolean {
  return companions.includes(extension(path));
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
      holds: format.readIntervals ? 'intervals' : 'signal',
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
