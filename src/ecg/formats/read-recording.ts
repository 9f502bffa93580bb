import type { NamedBytes } from '../recording/named-bytes.ts';
import type { IntervalList } from '../recording/interval-list.ts';
import type { KeptRecording } from '../recording/recording.ts';
import type { RecordingWarning } from '../recording/recording-warning.ts';
import type { Catalogue, ListedRecording } from './catalogue/catalogue.ts';
import type { ListingWatch } from './catalogue/listing-work.ts';
import type { StoredFile } from './catalogue/stored-file.ts';
import type { ReadOptions, RecordingFormat } from './format.ts';
import type { AdmittedRecording } from './gate/admit-recording.ts';
import { loadPart } from '../part/load-part.ts';
import { RecordingError } from '../recording/recording-error.ts';
import { matlabFormat, numpyFormat } from './array/array-formats.ts';
import { aecgFormat } from './aecg/aecg-format.ts';
import { cardiographFormats } from './cardiograph/cardiograph-formats.ts';
import { listRecordings } from './catalogue/list-recordings.ts';
import { readListed, readListedIntervals } from './catalogue/read-listed.ts';
import { storedBytes } from './catalogue/stored-file.ts';
import { fileName, listNames } from './file-name.ts';
import { admitError } from './gate/admit-error.ts';
import { dicomFormat } from './dicom/dicom-format.ts';
import { edfFormat } from './edf/edf-format.ts';
import { ishneFormat } from './ishne/ishne-format.ts';
import { intervalFormat } from './intervals/interval-format.ts';
import { jsonFormat } from './json/json-format.ts';
import { kardiaFormat } from './kardia/kardia-format.ts';
import { scpFormat } from './scp/scp-format.ts';
import { sheetFormat } from './sheet/sheet-format.ts';
import { tableFormat } from './table/table-format.ts';
import { wfdbFormat } from './wfdb/wfdb-format.ts';

/** Every format Fiducial reads, in the order they are tried. */
const FORMATS: readonly RecordingFormat[] = [
  wfdbFormat,
  dicomFormat,
  edfFormat,
  ishneFormat,
  aecgFormat,
  ...cardiographFormats,
  scpFormat,
  kardiaFormat,
  jsonFormat,
  numpyFormat,
  matlabFormat,
  sheetFormat,
  intervalFormat,
  tableFormat,
];

/**
 * Reads the recording in files opened or dropped together, whatever their format: looks into archives, finds the header
 * and its companions, attaches reference annotations that came along, and warns about files it did not use. Of several
 * recordings it reads the one named in `options.record`, else the first by folder and name. All samples come as numbers, in twice the
 * memory that the app keeps long leads in (`readFromCatalogue`).
 * Throws `RecordingError` with a sentence that says what to do.
 */
export async function readRecording(
  files: readonly NamedBytes[],
  options: ReadOptions = {},
): Promise<AdmittedRecording<Float32Array>> {
  if (files.length === 0) throw new RecordingError('no-signal', 'No file was given: choose the files of a recording.');
  const kept = await readFromCatalogue(await catalogueFiles(files.map(storedBytes)), options);
  return { ...kept, leads: kept.leads.map((lead) => ({ ...lead, samplesMv: lead.samplesMv.subarray() })) };
}

/** Reads the intervals of a catalogue entry that holds nothing else. Rejects with `RecordingError`. */
export function readIntervalsFromCatalogue(catalogue: Catalogue, wanted: string): Promise<IntervalList> {
  return readListedIntervals(chooseRecording(catalogue, wanted));
}

/** Reads one recording of a catalogue, chosen as `readRecording` does it. Rejects with `RecordingError`. */
export async function readFromCatalogue(catalogue: Catalogue, options: ReadOptions = {}): Promise<AdmittedRecording> {
  const chosen = chooseRecording(catalogue, options.record);
  const recording = await readListed(chosen, options);
  const warnings = [...catalogue.warnings, ...warningsOfTheRest(recording, chosen, catalogue, options)];
  return warnings.length === 0 ? recording : { ...recording, warnings: [...recording.warnings, ...warnings] };
}

/**
 * The recordings among files, folders and archives, at least one. Rejects with `RecordingError` that says what the files
 * seem to be when there is none.
 */
export async function catalogueFiles(files: readonly StoredFile[], watch?: ListingWatch): Promise<Catalogue> {
  try {
    const catalogue = await listRecordings(files, FORMATS, watch);
    if (catalogue.recordings.length > 0) return catalogue;
    const { explainNoRecording } = await loadPart(() => import('./catalogue/explain-no-recording.ts'));
    throw await explainNoRecording(catalogue, FORMATS);
  } catch (error) {
    // Names in archives can be of any length.
    throw error instanceof RecordingError ? admitError(error) : error;
  }
}

/** The recording of that id or name; the first when none is named. Throws `RecordingError` when there is no such one. */
export function chooseRecording({ recordings }: Catalogue, wanted: string | undefined): ListedRecording {
  if (wanted === undefined) return recordings[0];
  const found =
    recordings.find(({ entry }) => entry.id === wanted) ?? recordings.find(({ entry }) => entry.name === wanted);
  if (found !== undefined) return found;
  const names = listNames(recordings.map(({ entry }) => entry.name));
  throw new RecordingError('no-signal', `There is no recording ${wanted} among these files: choose one of ${names}.`);
}

/** What was left out without being asked: other recordings when none was named, and files beside the only one. */
function warningsOfTheRest(
  { name }: KeptRecording,
  chosen: ListedRecording,
  { recordings, unusedFiles }: Catalogue,
  { record }: ReadOptions,
): RecordingWarning[] {
  const warnings: RecordingWarning[] = [];
  const others = recordings.filter((recording) => recording !== chosen);
  if (others.length > 0 && record === undefined) {
    const names = listNames(others.map(({ entry }) => entry.name));
    warnings.push({
      code: 'ignored-file',
      message: `Several records were given: ${name} was read, ${names} left out. Open them one at a time.`,
    });
  }
  if (others.length === 0 && unusedFiles.length > 0) {
    const names = listNames(unusedFiles.map(({ path }) => fileName(path)));
    warnings.push({ code: 'ignored-file', message: `Not needed for ${name}, so not read: ${names}.` });
  }
  return warnings;
}
