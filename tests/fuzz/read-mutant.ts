import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';
import { RecordingError, type RecordingErrorCode } from '../../src/ecg/recording/recording-error.ts';

const SHORTEST_MESSAGE = 10;
const LONGEST_MESSAGE = 1500;

/**
 * Reads files that may be damaged in any way and holds the readers to their contract: a recording of equally long leads
 * with annotations inside it and in order, or a RecordingError with a sentence. Throws Error that says what was broken.
 */
export async function readMutant(files: readonly NamedBytes[]): Promise<'read' | RecordingErrorCode> {
  let recording: Recording;
  try {
    recording = await readRecording(files);
  } catch (error) {
    if (!(error instanceof RecordingError)) throw new Error(`threw ${String(error)}`, { cause: error });
    expectSentence(error.message);
    return error.code;
  }
  expectSound(recording);
  return 'read';
}

function expectSound({ leads, annotations, sampleRateHz, warnings }: Recording): void {
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
