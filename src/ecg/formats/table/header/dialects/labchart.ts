import { unitNamed } from '../../../facts/unit.ts';
import type { ColumnStatement, HeaderDialect } from '../header-text.ts';

const TITLES = 'ChannelTitle=';

/**
 * Text files of ADInstruments LabChart: "Interval=", "ChannelTitle=", "Range=" and sometimes "UnitName=", tabs between. The time
 * column, where there is one, has no title. Checked against the header of a real file (phys2bids' tutorial).
 */
export const labChart: HeaderDialect = labChartWith('\t');

/** The same saved with commas. No real file was seen. */
export const labChartCommas: HeaderDialect = labChartWith(',');

function labChartWith(delimiter: '\t' | ','): HeaderDialect { return {
  name: 'LabChart',
  rows: { delimiter },

  recognises: (lines) => {
    const first = lines.slice(0, 12);
    return first.some((line) => line.startsWith('Interval=')) && first.some((line) => line.startsWith(TITLES + delimiter));
  },

  states({ lines, columnCount }) {
    const valuesOf = (key: string) => {
      const line = lines.findIndex((text) => text.startsWith(`${key}=`));
      return { line: line + 1, values: line < 0 ? [] : lines[line].split(delimiter).slice(1).map((value) => value.trim()) };
    };
    const titles = valuesOf('ChannelTitle');
    const ranges = valuesOf('Range');
    const units = valuesOf('UnitName');
    const channels = lastFilled(titles.values) + 1;
    const hasTime = columnCount > channels;
    const timeFormat = valuesOf('TimeFormat').values[0] ?? '';
    const columns = Array.from({ length: columnCount }, (_, column): ColumnStatement => {
      const channel = column - (hasTime ? 1 : 0);
      if (channel < 0) {
        return { name: 'time', unit: 's', isTime: true, where: { line: valuesOf('TimeFormat').line, field: timeFormat } };
      }
      // "10.000 mV": the unit is behind the number; "*" in UnitName stands for that of the range.
      const range = (ranges.values[channel] ?? '').split(' ');
      const own = units.values[channel] ?? '*';
      const isOwn = own !== '*' && own !== '';
      return {
        name: titles.values[channel] ?? '',
        unit: isOwn ? own : (range.find((part) => unitNamed(part) !== null && !/\d/.test(part)) ?? ''),
        where: { line: isOwn ? units.line : ranges.line, field: isOwn ? 'UnitName' : 'Range' },
      };
    });
    return { columns };
  },
}; } // prettier-ignore

function lastFilled(values: readonly string[]): number {
  let last = values.length - 1;
  while (last >= 0 && values[last] === '') last--;
  return last;
}
