import { attributeOf, tagsOf } from './xml-tags.ts';

/** How a cell's number is shown: as a point in time, as hours that go on beyond a day, or as the number it is. */
export type NumberStyle = 'number' | 'date' | 'elapsed';

/** Numbers of the formats every workbook has. Source: ECMA-376 part 1, 18.8.30. */
const BUILT_IN_DATES: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const ELAPSED_HOURS = 46;
/** Quoted and escaped characters, colours and conditions in brackets, and the spacing of one character. */
const NOT_A_FIELD = /"[^"]*"|\\.|\[(?![hms]+\])[^[\]]*\]|_./gi;

/** How the cells of each style (the attribute `s`) are shown. */
export function numberStyles(stylesXml: string): NumberStyle[] {
  const custom = new Map<number, NumberStyle>();
  const styles: NumberStyle[] = [];
  let inCells = false;
  for (const tag of tagsOf(stylesXml)) {
    if (tag.name === 'numFmt')
      custom.set(Number(attributeOf(tag, 'numFmtId')), styleOfCode(attributeOf(tag, 'formatCode'))); // prettier-ignore
    else if (tag.name === 'cellXfs') inCells = tag.kind === 'start';
    else if (tag.name === 'xf' && tag.kind !== 'end' && inCells) {
      const id = Number(attributeOf(tag, 'numFmtId'));
      styles.push(custom.get(id) ?? builtIn(id));
    }
  }
  return styles;
}

function builtIn(id: number): NumberStyle {
  if (id === ELAPSED_HOURS) return 'elapsed';
  return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number';
}

function styleOfCode(code: string): NumberStyle {
  const fields = code.replaceAll(NOT_A_FIELD, '');
  if (/\[[hms]+\]/i.test(fields)) return 'elapsed';
  return /[dmyhs]/i.test(fields) ? 'date' : 'number';
}
