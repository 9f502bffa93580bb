import type { StoredFile } from './stored-file.ts';
import { extension, fileName, folder, stem } from '../file-name.ts';
import { decodeUtf8 } from '../utf8.ts';
import { FileIndex } from './file-index.ts';

const HEADER = 'hea';
/** The header of a record in segments has a line for each: two days of MIMIC segments stay far below this. */
const LONGEST_HEADER_BYTES = 1024 * 1024;
/** Name of a segment without samples. Source: WFDB header(5). */
const GAP = '~';

/** The files of one WFDB record: its header first, then what the header names, then files of the same name. */
export type WfdbGroup = readonly [header: StoredFile, ...companions: StoredFile[]];

/** What a header names: signal files, or the records that are its segments. */
interface Named {
  readonly recordName: string;
  readonly signalFiles: readonly string[];
  readonly segments: readonly string[];
}

/**
 * Groups files into WFDB records. A record in segments owns the files of its segments, which are then no records of
 * their own. Files are looked for beside the header first, then anywhere else among the files. Source: WFDB header(5).
 */
export async function groupWfdbRecords(files: readonly StoredFile[]): Promise<WfdbGroup[]> {
  const headers = files.filter(({ path }) => extension(path) === HEADER);
  const index = new FileIndex(files);
  const named = new Map<StoredFile, Named>();
  for (const header of headers) named.set(header, namesIn(await header.slice(0, LONGEST_HEADER_BYTES)));

  const isOnlyHeader = (name: string): boolean =>
    index.ofStem(null, name).filter(({ path }) => extension(path) === HEADER).length < 2;
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

  const owned = new Set(headers.flatMap(segmentHeaders));
  return headers
    .filter((header) => !owned.has(header))
    .map((header) => {
      // Segments have no segments of their own, so one level is all there is.
      const segments = segmentHeaders(header);
      const all = new Set([...ownFiles(header), ...segments, ...segments.flatMap(ownFiles)]);
      all.delete(header);
      return [header, ...all] as const;
    });
}

/** The first word of every line after the record line, whatever else the header says (reading it is another file's task). */
function namesIn(header: Uint8Array): Named {
  const lines = decodeUtf8(header)
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [recordLine = '', ...rest] = lines;
  const names = rest.map((line) => line.split(/\s+/)[0]);
  const isSegmented = /^[^\s/]+\/\d+/.test(recordLine);
  return {
    recordName: recordLine.split(/[\s/]/)[0],
    signalFiles: isSegmented ? [] : [...new Set(names)],
    segments: isSegmented ? [...new Set(names)].filter((name) => name !== GAP) : [],
  };
}
