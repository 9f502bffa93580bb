import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import type { IntervalList } from '../../src/ecg/recording/interval-list.ts';
import type { KeptRecording } from '../../src/ecg/recording/recording.ts';
import { storedBytes } from '../../src/ecg/formats/catalogue/stored-file.ts';
import {
  catalogueFiles,
  readFromCatalogue,
  readIntervalsFromCatalogue,
  readRecording,
} from '../../src/ecg/formats/read-recording.ts';
import { RecordingError, type RecordingErrorCode } from '../../src/ecg/recording/recording-error.ts';

const SHORTEST_MESSAGE = 10;
const LONGEST_MESSAGE = 1500;

/**
 * Reads files that may be damaged in any way and holds the readers to their contract: a recording of equally long leads
 * with annotations inside it and in order, or a RecordingError with a sentence. Throws Error that says what was broken.
 * `whileHeld` is called while the recording is there.
 */
export async function readMutant(
  files: readonly NamedBytes[],
  whileHeld?: () => void,
): Promise<'read' | RecordingErrorCode> {
  let recording: KeptRecording | IntervalList;
  try {
    recording = await readEither(files);
  } catch (error) {
    if (!(error instanceof RecordingError)) throw new Error(`threw ${String(error)}`, { cause: error });
    expectSentence(error.message);
    return error.code;
  }
  whileHeld?.();
  if ('rrSeconds' in recording) expectIntervals(recording);
  else expectSound(recording);
  return 'read';
}

/** What the app shows of files: a recording, or the intervals of a file that holds nothing else. */
async function readEither(files: readonly NamedBytes[]): Promise<KeptRecording | IntervalList> {
  const catalogue = files.length === 0 ? null : await catalogueFiles(files.map(storedBytes));
  const entry = catalogue?.recordings[0].entry;
  if (catalogue && entry?.holds === 'intervals') return readIntervalsFromCatalogue(catalogue, entry.id);
  return catalogue ? readFromCatalogue(catalogue, {}) : readRecording(files);
}

function expectIntervals({ rrSeconds, warnings }: IntervalList): void {
  if (rrSeconds.every((rr) => Number.isNaN(rr))) throw new Error('gave a list without intervals');
  if (rrSeconds.some((rr) => !(Number.isNaN(rr) || (rr > 0 && Number.isFinite(rr))))) throw new Error('gave an interval that takes no time'); // prettier-ignore
  for (const { message } of warnings) expectSentence(message);
}

function expectSound({ leads, annotations, sampleRateHz, warnings }: KeptRecording): void {
  const length = leads[0]?.samplesMv.length ?? 0;
  if (length === 0) throw new Error('gave a recording without samples');
  if (!(sampleRateHz > 0 && Number.isFinite(sampleRateHz))) throw new Error(`gave a rate of ${sampleRateHz} Hz`);
  if (leads.some(({ samplesMv }) => samplesMv.length !== length)) throw new Error('gave leads of unequal length');
  let last = 0;
  for (const { sample } of annotations) {
    if (!(sample >= last && sample < length)) throw new Error(`gave an annotation at ${sample} of ${length} samples`);
    last = sample;
  }
  for (const { message } of warnings) expectSentence(message);
}

function expectSentence(message: string): void {
  if (message.length < SHORTEST_MESSAGE || message.length > LONGEST_MESSAGE) {
    throw new Error(`said something of ${message.length} characters: ${message.slice(0, 100)}`);
  }
}
