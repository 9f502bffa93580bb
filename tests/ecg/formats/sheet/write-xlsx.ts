import { strToU8, zipSync } from 'fflate';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';

/** A number shown as a time. */
export interface TimeCell {
  readonly serial: number;
  readonly style: 'date' | 'elapsed';
}
export type Cell = number | string | TimeCell | null;
export type Rows = readonly (readonly Cell[])[];

export interface XlsxOptions {
  /** Texts in the cells themselves. */
  readonly inline?: boolean;
  /** Cells without their reference, as some libraries write them. */
  readonly bare?: boolean;
  readonly is1904?: boolean;
  /** Parts that replace the written ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Writes sheets as a workbook; a null is a cell that is not there. */
export function writeXlsx(sheets: readonly Rows[], { inline = false, bare = false, is1904 = false, parts = {} }: XlsxOptions = {}): NamedBytes {
  const strings: string[] = [];
  const cell = (value: Cell, row: number, column: number): string => {
    const ref = bare ? '' : ` r="${letters(column)}${row + 1}"`;
    if (value === null) return bare ? '<c/>' : '';
    if (typeof value === 'number') return `<c${ref}><v>${value}</v></c>`;
    if (typeof value === 'object') return `<c${ref} s="${value.style === 'date' ? 1 : 2}"><v>${value.serial}</v></c>`;
    if (inline) return `<c${ref} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    return `<c${ref} t="s"><v>${strings.push(value) - 1}</v></c>`;
  };
  const files: Record<string, string> = {};
  sheets.forEach((rows, i) => {
    const written = rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</row>`);
    files[`xl/worksheets/sheet${i + 1}.xml`] = `${HEAD}<worksheet ${MAIN}><sheetData>${written.join('')}</sheetData></worksheet>`;
  });
  const order = sheets.map((_, i) => `<sheet name="Tab ${i}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  files['xl/workbook.xml'] = `${HEAD}<workbook ${MAIN} xmlns:r="r"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${order.join('')}</sheets></workbook>`;
  files['xl/_rels/workbook.xml.rels'] = `${HEAD}<Relationships>${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Target="${i % 2 ? '/xl/' : ''}worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`;
  files['xl/sharedStrings.xml'] = `${HEAD}<sst ${MAIN}>${strings.map((text) => `<si><r><t>${escaped(text.slice(0, 2))}</t></r><r><t xml:space="preserve">${escaped(text.slice(2))}</t></r><rPh sb="0"><t>ruby</t></rPh></si>`).join('')}</sst>`;
  files['xl/styles.xml'] = `${HEAD}<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm:ss.000"/><numFmt numFmtId="165" formatCode="[h]:mm:ss.000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
  const all = { ...files, ...parts };
  return { name: 'ecg.xlsx', bytes: zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)]))) };
} // prettier-ignore

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('µ', '&#181;');
}
