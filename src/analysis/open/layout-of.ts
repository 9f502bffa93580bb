import type { ListedRecording } from '../../ecg/formats/catalogue/catalogue.ts';
import { readWhole } from '../../ecg/formats/catalogue/stored-file.ts';
import type { TableLayout } from '../../ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../../ecg/formats/table/table-options.ts';

/** The beginning of a table that shows how it is laid out. */
const DESCRIBED_BYTES = 256 * 1024;

/** How a table of samples is read with these options; null for a recording of any other format. */
export async function layoutOf(
  { format, files }: ListedRecording,
  options: TableOptions | undefined,
): Promise<TableLayout | null> {
  if (format.describeTable === undefined) return null;
  const beginning = await files[0].slice(0, DESCRIBED_BYTES);
  const isWhole = format.describesWhole?.(beginning, options) === true;
  return format.describeTable(isWhole ? await readWhole(files[0]) : beginning, options);
}
