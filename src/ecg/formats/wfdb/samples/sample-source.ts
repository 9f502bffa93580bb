import type { SignalFormat } from './signal-formats.ts';

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

/** Samples packed in `bytes`, the first at their start. */
export function packedSamples(bytes: Uint8Array, format: SignalFormat): SampleSource {
  return {
    invalidSample: format.invalidSample,
    isDifference: format.isDifference ?? false,
    samplesPerGroup: format.samplesPerGroup,
    availableSamples: format.availableSamples(bytes.length),
    read(first, count, out) {
      format.decode(bytes, first, count, out);
    },
  };
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
