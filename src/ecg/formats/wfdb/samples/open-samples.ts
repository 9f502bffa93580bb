import { bytesOf, type NamedBytes } from '../../../recording/named-bytes.ts';
import type { RecordingWarning } from '../../../recording/recording-warning.ts';
import type { MemoryPromise } from '../../gate/memory-promise.ts';
import type { SampleSource } from './sample-source.ts';
import type { IndexedSignal } from '../header/header.ts';
import { RecordingError } from '../../../recording/recording-error.ts';
import { foreignKind } from '../../describe-bytes.ts';
import { checkUnpackedSize } from '../../zip/inflate-limits.ts';
import { checkMatHeader } from './check-mat-header.ts';
import { decodeFlac } from './flac/decode-flac.ts';
import { interleavedChannels, packedSamples } from './sample-source.ts';
import { flacBits, signalFormat, signalFormatCodes } from './signal-formats.ts';

/** Most samples decoded from one compressed file: 512 MB, more than a day of 12 leads at 100 Hz. */
const MAX_COMPRESSED_SAMPLES = 2 ** 27;
/** What a sample takes in a file that is not compressed. */
const STORED_BYTES = 2;

/**
 * Opens the samples of one signal file, shared by `signals`. Throws `RecordingError` when the header contradicts itself
 * about the file, or the file is something else.
 */
export function openSamples(
  file: NamedBytes,
  signals: readonly IndexedSignal[],
  frameCount: number | null,
  headerName: string,
  memory: MemoryPromise,
  warnings: RecordingWarning[],
): SampleSource {
  const { format: code, byteOffset } = signals[0].line;
  if (signals.some(({ line }) => line.format !== code || line.byteOffset !== byteOffset)) {
    throw new RecordingError('bad-header', `${headerName} gives ${file.name} two different signal formats or offsets.`);
  }
  const bits = flacBits(code);
  if (bits !== undefined) return openCompressed(file, signals, bits, frameCount, headerName, memory);
  const format = signalFormat(code);
  if (format === undefined) {
    throw new RecordingError(
      'unsupported-signal-format',
      `${file.name} is stored in WFDB signal format ${code}, which is not read; formats read: ${signalFormatCodes()}.`,
    );
  }
  const kind = foreignKind(file.bytes);
  if (kind !== null) throw notTheSamples(file, kind, headerName);
  checkMatHeader(file, byteOffset, signals, headerName, warnings);
  return packedSamples(file, byteOffset, format);
}

/** One channel for each signal; all have the same rate. Source: WFDB library 10.7, signal(5). */
function openCompressed(
  file: NamedBytes,
  signals: readonly IndexedSignal[],
  bits: number,
  frameCount: number | null,
  headerName: string,
  memory: MemoryPromise,
): SampleSource {
  const { samplesPerFrame, byteOffset: offsetSamples } = signals[0].line;
  const unequal = signals.some(({ line }) => line.samplesPerFrame !== samplesPerFrame);
  const wanted = frameCount === null ? Number.POSITIVE_INFINITY : frameCount * samplesPerFrame;
  const most = Math.floor(MAX_COMPRESSED_SAMPLES / signals.length);
  const bytes = bytesOf(file);
  const stream = decodeFlac(bytes, Math.min(offsetSamples + wanted, most), (sampleCount) => {
    checkUnpackedSize(file.name, STORED_BYTES * sampleCount, bytes.length);
  });
  if (stream === null) {
    if (bytes.length > 0) throw notTheSamples(file, 'no FLAC stream', headerName);
    return interleavedChannels([new Int32Array(0)], 1, 0);
  }
  const { channels, bitsPerSample } = stream;
  if (unequal || channels.length !== signals.length || bitsPerSample > bits) {
    throw new RecordingError(
      'bad-header',
      `${headerName} describes ${signals.length} signals of ${bits} bits in ${file.name}, but that file holds ` +
        `${channels.length} of ${bitsPerSample} bits: it belongs to another header.`,
    );
  }
  if (channels[0].length >= most) {
    throw new RecordingError('too-large', `${file.name} holds more samples than fit in memory: open a part of it.`);
  }
  const sampleCount = channels.length * channels[0].length;
  memory.countUnpacked(bytes.length, STORED_BYTES * sampleCount);
  memory.take(Int32Array.BYTES_PER_ELEMENT * sampleCount);
  return interleavedChannels(
    channels.map((samples) => samples.subarray(offsetSamples)),
    samplesPerFrame,
    -(2 ** (bits - 1)),
  );
}

function notTheSamples(file: NamedBytes, kind: string, headerName: string): RecordingError {
  return new RecordingError(
    'unknown-format',
    `${file.name} is ${kind}, not the samples ${headerName} describes: find the original ${file.name}.`,
  );
}
