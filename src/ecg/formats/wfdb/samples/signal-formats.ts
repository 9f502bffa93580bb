/** How one WFDB signal format packs samples into bytes. Adding a format is adding one entry to the table below. */
export interface SignalFormat {
  /** Samples that share bytes: up to this many less one may be there that no one stored. */
  readonly samplesPerGroup: number;
  /** The value that means "no sample here", or null when the format has none. */
  readonly invalidSample: number | null;
  /** True when the values are differences from the sample before, of the same signal. */
  readonly isDifference?: boolean;
  /** How many whole samples that many bytes hold. */
  availableSamples(byteLength: number): number;
  /** Decodes `count` samples from sample number `first` (a multiple of `DECODING_STEP`) into the start of `out`. */
  decode(bytes: Uint8Array, first: number, count: number, out: Int32Array): void;
}

/** Decoding starts at multiples of this only, where the samples of every format begin on a byte: 2 and 3 share bytes. */
export const DECODING_STEP = 6;

/** A format of `size` bytes per sample. */
function wholeBytes(
  size: number,
  invalidSample: number | null,
  sampleAt: (bytes: Uint8Array, at: number) => number,
): SignalFormat {
  return {
    samplesPerGroup: 1,
    invalidSample,
    availableSamples: (byteLength) => Math.floor(byteLength / size),
    decode(bytes, first, count, out) {
      for (let i = 0, at = first * size; i < count; i++, at += size) out[i] = sampleAt(bytes, at);
    },
  };
}

/** A format of three 10-bit samples in four bytes, `sampleAt` taking the 32-bit little-endian word and 0, 1 or 2. */
function tenBits(leftover: readonly number[], sampleAt: (word: number, index: number) => number): SignalFormat {
  return {
    samplesPerGroup: 3,
    invalidSample: -512,
    // `leftover`: how many samples 0, 1, 2 and 3 bytes after the last whole group hold.
    availableSamples: (byteLength) => Math.floor(byteLength / 4) * 3 + leftover[byteLength % 4],
    decode(bytes, first, count, out) {
      for (let i = 0, at = (first / 3) * 4; i < count; i += 3, at += 4) {
        const word = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
        for (let index = 0; index < 3 && i + index < count; index++) {
          out[i + index] = (sampleAt(word, index) << 22) >> 22;
        }
      }
    },
  };
}

/** Signal formats by code. Source: WFDB Applications Guide, signal(5); invalid samples: WFDB Programmer's Guide. */
const SIGNAL_FORMATS: Readonly<Record<number, SignalFormat>> = {
  // 8-bit first differences; the header's initial value is what the first one is added to.
  8: { ...wholeBytes(1, null, (bytes, at) => (bytes[at] << 24) >> 24), isDifference: true },
  // Two's complement, least significant byte first.
  16: wholeBytes(2, -(2 ** 15), (bytes, at) => ((bytes[at] | (bytes[at + 1] << 8)) << 16) >> 16),
  24: wholeBytes(3, -(2 ** 23), (bytes, at) => {
    return ((bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16)) << 8) >> 8;
  }),
  32: wholeBytes(4, -(2 ** 31), (bytes, at) => {
    return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
  }),
  // Two's complement, most significant byte first.
  61: wholeBytes(2, -(2 ** 15), (bytes, at) => (((bytes[at] << 8) | bytes[at + 1]) << 16) >> 16),
  // Offset binary.
  80: wholeBytes(1, -(2 ** 7), (bytes, at) => bytes[at] - 2 ** 7),
  160: wholeBytes(2, -(2 ** 15), (bytes, at) => (bytes[at] | (bytes[at + 1] << 8)) - 2 ** 15),
  // Two 12-bit two's complement samples in three bytes; a last odd sample takes two.
  212: {
    samplesPerGroup: 2,
    invalidSample: -2048,
    availableSamples: (byteLength) => Math.floor(byteLength / 3) * 2 + (byteLength % 3 === 2 ? 1 : 0),
    decode(bytes, first, count, out) {
      for (let i = 0, at = (first / 2) * 3; i < count; i += 2, at += 3) {
        const high = bytes[at + 1];
        out[i] = ((bytes[at] | ((high & 0x0f) << 8)) << 20) >> 20;
        if (i + 1 < count) out[i + 1] = ((bytes[at + 2] | ((high & 0xf0) << 4)) << 20) >> 20;
      }
    },
  },
  // Bits 1…10 of the first and of the second pair of bytes, then the upper five bits of both.
  310: tenBits([0, 0, 1, 1], (word, index) => {
    return index < 2 ? word >> (index * 16 + 1) : ((word >> 11) & 0x1f) | ((word >> 22) & 0x3e0);
  }),
  // Bits 0…9, 10…19 and 20…29.
  311: tenBits([0, 0, 1, 2], (word, index) => word >> (index * 10)),
};

/** Bits per sample of the formats whose file is a FLAC stream with one channel for each signal. */
const FLAC_BITS: Readonly<Record<number, number>> = { 508: 8, 516: 16, 524: 24 };

/** The packing of a WFDB signal format code, or undefined when it isn't one of plain bytes. */
export function signalFormat(code: number): SignalFormat | undefined {
  return Object.hasOwn(SIGNAL_FORMATS, code) ? SIGNAL_FORMATS[code] : undefined;
}

/** Most bits per sample of a compressed signal format, or undefined when the code isn't one. */
export function flacBits(code: number): number | undefined {
  return Object.hasOwn(FLAC_BITS, code) ? FLAC_BITS[code] : undefined;
}

/** The codes that are read, for messages. */
export function signalFormatCodes(): string {
  return [...Object.keys(SIGNAL_FORMATS), ...Object.keys(FLAC_BITS)].join(', ');
}
