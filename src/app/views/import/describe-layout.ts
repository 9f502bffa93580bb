import type { TableLayout } from '../../../ecg/formats/table/table-layout.ts';
import { text } from '../../text/text.svelte.ts';

/** What was understood of the table as a whole: "Polar Sensor Logger recording. Columns separated by a semicolon, …". */
export function describeLayout({ origin, delimiter, decimalComma, headerLineCount: lines }: TableLayout): string {
  const layout = text.importing.layout({ delimiter, decimalComma, lines });
  return origin === null ? layout : `${origin}. ${layout}`;
}
