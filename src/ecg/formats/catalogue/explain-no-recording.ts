import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import type { Catalogue } from './catalogue.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { loadPart } from '../../part/load-part.ts';
import { describeBytes, foreignKind } from '../describe-bytes.ts';
import { fileName, listNames } from '../file-name.ts';
import { MemoryPromise } from '../gate/memory-promise.ts';
import { SNIFFED_BYTES } from './stored-file.ts';

/** Of more files than this only the first are looked into: the others say the same. */
const LOOKED_INTO = 100;
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
    return new RecordingError(
      'unknown-format',
      'This is an Office document under another name: give a workbook back its ending .xlsx, or save its table as CSV.',
    );
  }
  const starts: NamedBytes[] = [];
  for (const file of files.slice(0, LOOKED_INTO)) {
    starts.push({ name: fileName(file.path), bytes: await file.slice(0, SNIFFED_BYTES) });
  }
  const format = formats.find((candidate) => candidate.sniff(starts));
  if (format !== undefined) {
    const halves = starts.filter((start) => format.sniff([start]));
    const failure = await whyUnreadable(halves, format);
    if (failure !== null) return failure;
  }
  if (starts.every(({ bytes }) => bytes.length === 0)) {
    return new RecordingError('empty-file', `${starts[0].name} is empty: copy it again from where it came from.`);
  }
  const advice = await adviceFor(starts);
  if (advice !== null) return new RecordingError('unknown-format', advice);
  const seen = starts.slice(0, DESCRIBED_FILES).map(({ name, bytes }) => `${name} is ${describeBytes(bytes)}`);
  const isPacked = starts.some(({ bytes }) => foreignKind(bytes)?.endsWith('archive') === true);
  const unpack = isPacked ? ' Of archives ZIP, gzip and tar are opened: unpack the others first.' : '';
  const others = files.length - DESCRIBED_FILES;
  const more = others > 0 ? `; and ${others} more ${others === 1 ? 'file' : 'files'}` : '';
  return new RecordingError(
    'unknown-format',
    `No ECG recording found: ${seen.join('; ')}${more}.${unpack} Formats read: ${formats.map(({ name }) => name).join('; ')}.`,
  );
}

/** What to export instead, where every file is of a kind that is known and not read; null where one is not. */
async function adviceFor(files: readonly NamedBytes[]): Promise<string | null> {
  const { foreignKindOf } = await loadPart(() => import('../foreign/foreign-kind-of.ts'));
  const { FOREIGN_FILES } = await loadPart(() => import('../foreign/foreign-files.ts'));
  const kinds = files.map(foreignKindOf);
  const sentences = [...new Set(kinds)].map((kind) => {
    if (kind === null) return null;
    const { what, instead } = FOREIGN_FILES[kind];
    const named = listNames(files.filter((_, index) => kinds[index] === kind).map(({ name }) => name));
    return `${named}: this is ${what}. What to open instead: ${instead}.`;
  });
  return sentences.includes(null) ? null : sentences.slice(0, DESCRIBED_FILES).join(' ');
}

/** What the format says about files that belong to a recording but are not all of it: which ones are missing. */
async function whyUnreadable(starts: readonly NamedBytes[], format: RecordingFormat): Promise<RecordingError | null> {
  try {
    await format.read(starts, {}, new MemoryPromise(0));
    return null;
  } catch (error) {
    // Only beginnings were given to it: what else goes wrong says nothing about the files.
    return error instanceof RecordingError ? error : null;
  }
}
