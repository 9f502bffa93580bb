import type { NamedBytes } from '../../recording/named-bytes.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { readWhole, storedBytes } from '../catalogue/stored-file.ts';
import { describeTable } from '../table/describe-table.ts';
import { decodeUtf8, encodeUtf8 } from '../utf8.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import { zippedFile } from '../zip/zipped-file.ts';
import { numberStyles } from './date-styles.ts';
import { sharedStrings, sheetText, type Workbook } from './sheet-text.ts';
import { attributeOf, tagsOf } from './xml-tags.ts';

/** The first sheet of a workbook that is a table, as a text with tabs. */
export interface TableSheet {
  readonly bytes: Uint8Array;
  readonly sheetCount: number;
}

/** Sheets, styles, drawings and what names them; a workbook of fifty sheets with charts has a few hundred. */
const MOST_PARTS = 2000;
/** Where sheets usually are. */
const SHEET_PATH = /^xl\/worksheets\/[^/]{1,80}\.xml$/i;
/** Sheets beyond these are not looked at. */
const MOST_SHEETS = 50;
const FEWEST_ROWS = 2;
/** A sheet with a column that is known to be an ECG. */
const BEST_RANK = 3;
/** A million rows (a sheet has no more) of six leads; as one text it stays below what a text may have. */
const MOST_PART_BYTES = 256 * 1024 * 1024;

/**
 * Finds the first sheet with an ECG in a workbook (ECMA-376 part 1, 18.2 to 18.4), else the first with rows of numbers.
 * Formulas count with the value saved beside them. Rejects only with `RecordingError`.
 */
export async function readWorkbook({ name, bytes }: NamedBytes): Promise<TableSheet> {
  const archive = storedBytes({ name, bytes });
  const { entries } = await readZipDirectory(archive, MOST_PARTS);
  const textOf = async (path: string): Promise<string> => {
    const entry = entries.find((one) => one.path.toLowerCase() === path.toLowerCase());
    if (entry === undefined) return '';
    if (entry.unpackedBytes > MOST_PART_BYTES) {
      throw new RecordingError(
        'too-large',
        `${name} has a sheet of over ${MOST_PART_BYTES / 2 ** 20} MB: save it as CSV.`,
      );
    }
    return decodeUtf8(await readWhole(zippedFile(archive, entry, `${name}/${path}`)));
  };
  const main = await textOf('xl/workbook.xml');
  const workbook: Workbook = {
    name,
    strings: sharedStrings(await textOf('xl/sharedStrings.xml')),
    styles: numberStyles(await textOf('xl/styles.xml')),
    is1904: /\bdate1904="(?:1|true)"/.test(main),
  };
  const named = sheetPaths(main, await textOf('xl/_rels/workbook.xml.rels'));
  // A workbook that names no sheet may hold some all the same.
  const paths = named.length > 0 ? named : entries.map(({ path }) => path).filter((path) => SHEET_PATH.test(path));
  let best: { readonly bytes: Uint8Array; readonly rank: number } | null = null;
  for (const path of paths.slice(0, MOST_SHEETS)) {
    const bytes = encodeUtf8(sheetText(await textOf(path), workbook));
    const rank = rankOf(bytes);
    if (rank > (best?.rank ?? 0)) best = { bytes, rank };
    if (rank === BEST_RANK) break;
  }
  if (best !== null) return { bytes: best.bytes, sheetCount: paths.length };
  const advice = 'put one sample in each row and one lead in each column';
  throw new RecordingError('no-signal', `${name} has no sheet with a table of samples: ${advice}.`);
}

/** How much a sheet is a table of samples, from 0 for not at all. What the person says of the table does not change which sheet it is. */
function rankOf(text: Uint8Array): number {
  try {
    const { columns, firstRows } = describeTable(text);
    if (firstRows.length < FEWEST_ROWS) return 0;
    const leads = columns.filter(({ role }) => role === 'lead');
    if (leads.some(({ foreign }) => foreign === null)) return BEST_RANK;
    return leads.length > 0 ? 2 : 1;
  } catch (error) {
    if (error instanceof RecordingError) return 0;
    throw error;
  }
}

/** Where the sheets are, in the order of their tabs. */
function sheetPaths(main: string, relations: string): string[] {
  const targets = new Map<string, string>();
  for (const tag of tagsOf(relations)) {
    if (tag.name === 'Relationship') targets.set(attributeOf(tag, 'Id'), attributeOf(tag, 'Target'));
  }
  return [...tagsOf(main)].flatMap((tag) => {
    const target = tag.name === 'sheet' ? targets.get(attributeOf(tag, 'id', true)) : undefined;
    if (target === undefined) return [];
    return [target.startsWith('/') ? target.slice(1) : `xl/${target}`];
  });
}
