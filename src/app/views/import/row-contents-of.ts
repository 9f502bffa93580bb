import type { TableLayout } from '../../../ecg/formats/table/table-layout.ts';
import type { RowContent } from '../../../ecg/formats/table/table-options.ts';

/** Fewer columns of numbers are no packet. */
const FEWEST_PACKET_COLUMNS = 5;

/** What the rows of this table could hold: what its columns allow, what they are read as now, and were read as at `first`. */
export function rowContentsOf({ rowContent, columns }: TableLayout, first: RowContent): RowContent[] {
  const numeric = columns.filter(({ isNumeric }) => isNumeric).length;
  const contents: readonly (readonly [RowContent, boolean])[] = [
    ['sample', true],
    ['packet', numeric >= FEWEST_PACKET_COLUMNS],
    ['named-sample', columns.some(({ isNumeric, role }) => !isNumeric && role !== 'time' && role !== 'date')],
    ['lead', false],
  ];
  return contents
    .filter(([content, isPossible]) => isPossible || content === rowContent || content === first)
    .map(([content]) => content);
}
