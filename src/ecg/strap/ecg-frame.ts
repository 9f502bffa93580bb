import { ECG } from './measurement-control.ts';
import { StrapError } from './strap-error.ts';

/** Samples that came together. */
export interface EcgFrame {
  /** When the last sample was taken by the strap's clock, nanoseconds since 2000; a strap that was not told the time began in 2019. */
  readonly atNanoseconds: bigint;
  /** Millivolts; at least one. */
  readonly samplesMv: Float32Array;
}

const HEADER_BYTES = 10;
const SAMPLE_BYTES = 3;
/** Samples of 24 bits with a sign, microvolts, uncompressed: the only kind of ECG frame the H10 sends. */
const MICROVOLTS = 0;
const MICROVOLTS_PER_MV = 1000;

/**
 * Reads a data frame with an ECG: what was measured (a byte), when (8 bytes), what kind of frame (a byte), samples. Throws a `StrapError`
 * for anything else. Source: Polar Measurement Data Specification, and `EcgData`, `PmdDataFrame` of Polar's BLE SDK.
 */
export function readEcgFrame(message: DataView): EcgFrame {
  if (message.byteLength < HEADER_BYTES + SAMPLE_BYTES)
    throw new StrapError('bad-data', `an ECG frame of ${message.byteLength} bytes`);
  const [measured, kind] = [message.getUint8(0), message.getUint8(9)];
  if (measured !== ECG || kind !== MICROVOLTS)
    throw new StrapError('bad-data', `a frame of kind ${kind} of measurement ${measured}`);
  const bytes = message.byteLength - HEADER_BYTES;
  if (bytes % SAMPLE_BYTES !== 0) throw new StrapError('bad-data', `an ECG frame with ${bytes} bytes of samples`);
  const samplesMv = new Float32Array(bytes / SAMPLE_BYTES);
  for (let i = 0; i < samplesMv.length; i++) {
    const at = HEADER_BYTES + i * SAMPLE_BYTES;
    // The third byte holds the sign.
    const microvolts = message.getUint16(at, true) + message.getInt8(at + 2) * 0x10000;
    samplesMv[i] = microvolts / MICROVOLTS_PER_MV;
  }
  return { atNanoseconds: message.getBigUint64(1, true), samplesMv };
}
