import type { Catalogue } from '../../ecg/formats/catalogue/catalogue.ts';
import type { ReadOptions } from '../../ecg/formats/format.ts';
import { chooseRecording, readFromCatalogue } from '../../ecg/formats/read-recording.ts';
import type { TableLayout } from '../../ecg/formats/table/table-layout.ts';
import type { AdmittedRecording } from '../../ecg/formats/gate/admit-recording.ts';
import { layoutOf } from './layout-of.ts';

/** Where the open recording came from, so that it can be read again in another way. */
export interface Source {
  readonly catalogue: Catalogue;
  readonly options: ReadOptions;
}

/** Reads a recording, with the layout of its table where it is one. Rejects with `RecordingError`. */
export async function readSource({
  catalogue,
  options,
}: Source): Promise<{ readonly recording: AdmittedRecording; readonly table: TableLayout | null }> {
  const recording = await readFromCatalogue(catalogue, options);
  return { recording, table: await layoutOf(chooseRecording(catalogue, options.record), options.table) };
}
