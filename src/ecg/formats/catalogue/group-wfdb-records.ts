import type { StoredFile } from './stored-file.ts';
import { extension, fileName, folder, stem } from '../file-name.ts';
import { decodeUtf8 } from '../utf8.ts';
import { readRecordName } from '../wfdb/header/record-name.ts';
import type { ListingWork } from './listing-work.ts';
import { FileIndex } from './file-index.ts';

const HEADER = 'hea';
/** The header of a record in segments has a line for each: two days of MIMIC segments stay far below this. */
const LONGEST_HEADER_BYTES = 256 * 1024;
/** Lines of one header, and of all together, that are followed: days of segments of seconds; PTB-XL has 600,000. */
const MOST_LINES_OF_ONE = 20_000;
const MOST_LINES = 1_000_000;
/** Records that may own a file, on average. */
const MOST_OWNERS = 4;
/** Name of a segment without samples. Source: WFDB header(5). */
const GAP = '~';

/** The files of one WFDB record: its header first, then what the header names, then files of the same name. */
export type WfdbGroup = readonly [header: StoredFile, ...companions: StoredFile[]];

/** What a header names: signal files, or the records that are its segments. */
interface Named {
  readonly lineCount: number;
  readonly recordName: string;
  readonly signalFiles: readonly string[];
  readonly segments: readonly string[];
}

/**
 * Groups files into WFDB records. A record in segments owns the files of its segments, which are then no records of
 * their own. Files are looked for beside the header first, then anywhere else among the files. Source: WFDB header(5).
 */
export async function groupWfdbRecords(files: readonly StoredFile[], work: ListingWork): Promise<WfdbGroup[]> {
  const headers = files.filter(({ path }) => extension(path) === HEADER);
  const index = new FileIndex(files);
  const named = new Map<StoredFile, Named>();
  work.expect(headers.length);
  let lineRoom = MOST_LINES;
  for (const header of headers) {
    const bytes = await work.beginning(header, lineRoom > 0 ? LONGEST_HEADER_BYTES : 0);
    const names = namesIn(bytes, Math.min(MOST_LINES_OF_ONE, lineRoom));
    lineRoom -= names.lineCount;
    named.set(header, names);
  }
  if (lineRoom <= 0) work.leaveRest();

  const headersOfStem = new Map<string, number>();
  for (const { path } of headers) {
    const name = stem(path).toLowerCase();
    headersOfStem.set(name, (headersOfStem.get(name) ?? 0) + 1);
  }
  const isOnlyHeader = (name: string): boolean => (headersOfStem.get(name.toLowerCase()) ?? 0) < 2;
  const segmentHeaders = (header: StoredFile): StoredFile[] =>
    (named.get(header)?.segments ?? [])
      .map((name) => index.find(folder(header.path), `${name}.${HEADER}`))
      .filter((segment): segment is StoredFile => segment !== undefined && segment !== header);
  const ownFiles = (header: StoredFile): StoredFile[] => {
    const place = folder(header.path);
    const { signalFiles = [], recordName = '' } = named.get(header) ?? {};
    const signals = signalFiles.map((name) => index.find(place, name)).filter((file) => file !== undefined);
    // Annotations carry the name of the record or of its header. They lie beside the header, or anywhere when there is
    // no second header of that name.
    const sameName = [stem(header.path), recordName].flatMap((name) =>
      index.ofStem(isOnlyHeader(name) ? null : place, name),
    );
    const annotations = sameName.filter(
      (file) => extension(file.path) !== HEADER && index.find(place, fileName(file.path)) === file,
    );
    return [...signals, ...annotations];
  };

  const owned = new Set<StoredFile>();
  for (const header of headers) for (const segment of segmentHeaders(header)) owned.add(segment);
  // A file belongs to one record, or to two that overlap. Headers that all name the same files would own them all each.
  let fileRoom = MOST_OWNERS * files.length;
  return headers
    .filter((header) => !owned.has(header))
    .map((header) => {
      if (fileRoom <= 0) {
        work.leaveRest();
        return [header] as const;
      }
      // Segments have no segments of their own, so one level is all there is.
      const segments = segmentHeaders(header);
      const all = new Set([...ownFiles(header), ...segments, ...segments.flatMap(ownFiles)]);
      all.delete(header);
      fileRoom -= all.size;
      return [header, ...all] as const;
    });
}

/** The first word of every line after the record line, whatever else the header says (reading it is another file's task). */
function namesIn(header: Uint8Array, mostLines: number): Named {
  const lines = decodeUtf8(header)
    .split(/\r?\n|\r/, mostLines)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [recordLine = '', ...rest] = lines;
  const names = rest.map((line) => line.split(/\s+/)[0]);
  const { recordName, segmentCount } = readRecordName(recordLine.split(/\s/)[0], rest);
  return {
    lineCount: lines.length,
    recordName,
    signalFiles: segmentCount === null ? [...new Set(names)] : [],
    segments: segmentCount === null ? [] : [...new Set(names)].filter((name) => name !== GAP),
  };
}
