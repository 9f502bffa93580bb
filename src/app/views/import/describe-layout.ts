import type { TableLayout } from '../../../ecg/formats/table/table-layout.ts';
import { text } from '../../text/text.svelte.ts';
import { factWords } from './describe-origin.ts';

/** What was understood of the table as a whole: "Polar Sensor Logger recording. Columns separated by a semicolon, …". */
export function describeLayout({
  origin,
  writing,
  delimiter,
  decimalComma,
  headerLineCount: lines,
}: TableLayout): string {
  const layout =
    writing.as === 'text' ? text.importing.layout({ delimiter, decimalComma, lines }) : factWords().numbersLayout;
  return origin === null ? layout : `${origin}. ${layout}`;
}
