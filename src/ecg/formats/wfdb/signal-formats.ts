/** How one WFDB signal format packs samples into bytes. Adding a format is adding one entry to the table below. */
export interface SignalFormat {
  /** Samples that share bytes; decoding always starts at a multiple of this. */
  readonly samplesPerGroup: number;
  /** The value that means "no sample here". */
  readonly invalidSample: number;
  /** How many whole samples that many bytes hold. */
  availableSamples(byteLength: number): number;
  /** Decodes `count` samples from sample number `first` (a multiple of `samplesPerGroup`) into the start of `out`. */
  decode(bytes: Uint8Array, first: number, count: number, out: Int32Array): void;
}

/** Signal formats by code. Source: WFDB Applications Guide, signal(5). */
const SIGNAL_FORMATS: Readonly<Record<number, SignalFormat>> = {
  // 16-bit two's complement, least significant byte first.
  16: {
    samplesPerGroup: 1,
    invalidSample: -32768,
    availableSamples: (byteLength) => Math.floor(byteLength / 2),
    decode(bytes, first, count, out) {
      for (let i = 0, at = first * 2; i < count; i++, at += 2)
        out[i] = ((bytes[at] | (bytes[at + 1] << 8)) << 16) >> 16;
    },
  },
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
};

/** The decoder of a WFDB signal format code, or undefined when that format isn't read. */
export function signalFormat(code: number): SignalFormat | undefined {
  return Object.hasOwn(SIGNAL_FORMATS, code) ? SIGNAL_FORMATS[code] : undefined;
}

/** The codes that are read, for messages. */
export function signalFormatCodes(): string {
  return Object.keys(SIGNAL_FORMATS).join(', ');
}
