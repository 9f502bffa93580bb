import type { NamedBytes } from '../recording/named-bytes.ts';
import type { Recording } from '../recording/recording.ts';
import type { RecordingFormat } from './format.ts';
import { RecordingError } from '../recording/recording-error.ts';
import { describeBytes } from './describe-bytes.ts';
import { wfdbFormat } from './wfdb/wfdb-format.ts';

/** Every format Fiducial reads, in the order they are tried. */
const FORMATS: readonly RecordingFormat[] = [wfdbFormat];

/** How many unrecognised files an error message describes. */
const DESCRIBED_FILES = 3;

/**
 * Reads the recording in files opened or dropped together, whatever their format: finds the header and its companions,
 * attaches reference annotations that came along, and warns about files it did not use.
 * Throws `RecordingError` with a sentence that says what to do.
 */
export async function readRecording(files: readonly NamedBytes[]): Promise<Recording> {
  if (files.length === 0) throw new RecordingError('no-signal', 'No file was given: choose the files of a recording.');
  const format = FORMATS.find((candidate) => candidate.sniff(files));
  if (format !== undefined) return format.read(files);
  if (files.every((file) => file.bytes.length === 0)) {
    throw new RecordingError('empty-file', `${files[0]?.name} is empty: copy it again from where it came from.`);
  }
  const seen = files.slice(0, DESCRIBED_FILES).map((file) => `${file.name} is ${describeBytes(file.bytes)}`);
  throw new RecordingError(
    'unknown-format',
    `No ECG recording found: ${seen.join('; ')}. Formats read: ${FORMATS.map((known) => known.name).join('; ')}.`,
  );
}
