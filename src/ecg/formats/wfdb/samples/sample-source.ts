import { sizeOf, type NamedBytes } from '../../../recording/named-bytes.ts';
import { DECODING_STEP, type SignalFormat } from './signal-formats.ts';

/** Read at a time of a file that is read in parts: asking the browser for one takes about a millisecond, and several times its size in memory. */
const PART_BYTES = 2 ** 21;

/** The samples of one signal file in the order they are interleaved, whatever the packing. */
export interface SampleSource {
  /** The value that means "no sample here", or null when there is none. */
  readonly invalidSample: number | null;
  /** True when the values are differences from the sample before, of the same signal. */
  readonly isDifference: boolean;
  readonly availableSamples: number;
  /** Up to this many less one of them may be there that no one stored. */
  readonly samplesPerGroup: number;
  /** Copies `count` samples from sample number `first` (a multiple of `DECODING_STEP`) into the start of `out`. */
  read(first: number, count: number, out: Int32Array): void;
}

/** Samples packed in a file, the first `byteOffset` bytes from its start. */
export function packedSamples(file: NamedBytes, byteOffset: number, format: SignalFormat): SampleSource {
  const { bytes, parts } = file;
  const stepBytes = bytesPerStep(format);
  let partFirst = 0;
  let part: Uint8Array = new Uint8Array(0);
  return {
    invalidSample: format.invalidSample,
    isDifference: format.isDifference ?? false,
    samplesPerGroup: format.samplesPerGroup,
    availableSamples: format.availableSamples(Math.max(0, sizeOf(file) - byteOffset)),
    read(first, count, out) {
      if (parts === undefined) {
        format.decode(bytes.subarray(byteOffset), first, count, out);
        return;
      }
      const start = byteOffset + (first / DECODING_STEP) * stepBytes;
      const length = Math.ceil(count / DECODING_STEP) * stepBytes;
      const isAtHand = start >= partFirst && start + length <= partFirst + part.length;
      if (!isAtHand) {
        part = parts.read(start, start + Math.max(length, PART_BYTES));
        partFirst = start;
      }
      format.decode(part.subarray(start - partFirst), 0, count, out);
    },
  };
}

/** Bytes that hold the samples of a decoding step. */
function bytesPerStep(format: SignalFormat): number {
  let bytes = 1;
  while (format.availableSamples(bytes) < DECODING_STEP) bytes++;
  return bytes;
}

/** Channels of equal length interleaved as signals of `samplesPerFrame` samples in every frame. */
export function interleavedChannels(
  channels: readonly Int32Array[],
  samplesPerFrame: number,
  invalidSample: number,
): SampleSource {
  const frameLength = channels.length * samplesPerFrame;
  return {
    invalidSample,
    isDifference: false,
    samplesPerGroup: 1,
    availableSamples: Math.floor(channels[0].length / samplesPerFrame) * frameLength,
    read(first, count, out) {
      for (let i = 0; i < count; i++) {
        const inFrame = (first + i) % frameLength;
        const frame = (first + i - inFrame) / frameLength;
        const inSignal = inFrame % samplesPerFrame;
        out[i] = channels[(inFrame - inSignal) / samplesPerFrame][frame * samplesPerFrame + inSignal];
      }
    },
  };
}
