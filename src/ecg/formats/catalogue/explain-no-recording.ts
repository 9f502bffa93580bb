import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import type { StoredFile } from './stored-file.ts';
import type { Catalogue } from './catalogue.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { describeBytes, foreignKind } from '../describe-bytes.ts';
import { fileName } from '../file-name.ts';
import { loadFiles } from './read-listed.ts';
import { SNIFFED_BYTES } from './stored-file.ts';

/** How many unrecognised files an error message describes. */
const DESCRIBED_FILES = 3;
/** Every Office document (spreadsheet, text) is a ZIP with this file in it. Source: ECMA-376, part 2. */
const OFFICE_CONTENTS = '[Content_Types].xml';

/** Why files hold no recording, and what to do: a companion is missing, they are empty, or they are something else. */
export async function explainNoRecording(
  { unusedFiles: files, warnings }: Catalogue,
  formats: readonly RecordingFormat[],
): Promise<RecordingError> {
  if (files.length === 0) {
    return new RecordingError(
      'no-signal',
      warnings[0]?.message ?? 'There is no file in it: choose the files of a recording.',
    );
  }
  if (files.some(({ path }) => fileName(path) === OFFICE_CONTENTS)) {
    return new RecordingError('unknown-format', 'This is an Office document: save its table as CSV and open that.');
  }
  const starts: NamedBytes[] = [];
  for (const file of files) starts.push({ name: fileName(file.path), bytes: await file.slice(0, SNIFFED_BYTES) });
  const format = formats.find((candidate) => candidate.sniff(starts));
  if (format !== undefined) {
    const halves = files.filter((_, i) => format.sniff([starts[i]]));
    const failure = await whyUnreadable(halves, format);
    if (failure !== null) return failure;
  }
  if (starts.every(({ bytes }) => bytes.length === 0)) {
    return new RecordingError('empty-file', `${starts[0].name} is empty: copy it again from where it came from.`);
  }
  const seen = starts.slice(0, DESCRIBED_FILES).map(({ name, bytes }) => `${name} is ${describeBytes(bytes)}`);
  const isPacked = starts.some(({ bytes }) => foreignKind(bytes)?.endsWith('archive') === true);
  const advice = isPacked ? ' Of archives only ZIP and gzip are opened: unpack the others first.' : '';
  const others = starts.length - DESCRIBED_FILES;
  const more = others > 0 ? `; and ${others} more ${others === 1 ? 'file' : 'files'}` : '';
  return new RecordingError(
    'unknown-format',
    `No ECG recording found: ${seen.join('; ')}${more}.${advice} Formats read: ${formats.map(({ name }) => name).join('; ')}.`,
  );
}

/** What the format says about files that belong to a recording but are not all of it: which ones are missing. */
async function whyUnreadable(files: readonly StoredFile[], format: RecordingFormat): Promise<RecordingError | null> {
  try {
    await format.read(await loadFiles(files));
    return null;
  } catch (error) {
    if (error instanceof RecordingError) return error;
    throw error;
  }
}
