import type { SignalFormat } from './signal-formats.ts';

/** ADC units to millivolts for one signal of a file, and where its sample 0 is. */
export interface Calibration {
  readonly baseline: number;
  /** Millivolts per ADC unit. */
  readonly mvPerAdcUnit: number;
  readonly skewSamples: number;
}

/** One signal decoded from a file. */
export interface DecodedSignal {
  /** As long as asked for; NaN for invalid samples and past the end of what the file holds. */
  readonly samplesMv: Float32Array;
  readonly firstAdcValue: number;
  /** 16-bit sum of the stored ADC values, 0…65535. */
  readonly checksum: number;
  readonly invalidCount: number;
}

/** Samples decoded at a time: bounds the memory beyond the result to 384 KB. A multiple of 2, 3 and 4. */
const BLOCK_SAMPLES = 98_304;

/**
 * Decodes the first `frameCount` frames of interleaved signals (one per entry of `calibrations`) into arrays of
 * `lengthSamples`. The caller has checked that `bytes` holds that many frames.
 */
export function decodeSignals(
  bytes: Uint8Array,
  format: SignalFormat,
  calibrations: readonly Calibration[],
  frameCount: number,
  lengthSamples: number,
): DecodedSignal[] {
  const lanes = calibrations.map((calibration) => ({
    ...calibration,
    samplesMv: blankSamples(lengthSamples, frameCount - calibration.skewSamples),
    firstAdcValue: 0,
    checksum: 0,
    invalidCount: 0,
  }));
  const total = frameCount * lanes.length;
  const block = new Int32Array(Math.min(BLOCK_SAMPLES, total));
  for (let first = 0; first < total; first += BLOCK_SAMPLES) {
    const count = Math.min(BLOCK_SAMPLES, total - first);
    format.decode(bytes, first, count, block);
    lanes.forEach((lane, laneIndex) => {
      // The first sample of this signal in this block, and its sample number.
      const start = (laneIndex - (first % lanes.length) + lanes.length) % lanes.length;
      let at = (first + start - laneIndex) / lanes.length - lane.skewSamples;
      if (first === 0) lane.firstAdcValue = block[start] ?? 0;
      for (let i = start; i < count; i += lanes.length, at++) {
        const value = block[i];
        lane.checksum = (lane.checksum + value) & 0xffff;
        if (at < 0) continue;
        if (value === format.invalidSample) {
          lane.samplesMv[at] = Number.NaN;
          lane.invalidCount++;
        } else {
          lane.samplesMv[at] = (value - lane.baseline) * lane.mvPerAdcUnit;
        }
      }
    });
  }
  return lanes.map(({ samplesMv, firstAdcValue, checksum, invalidCount }) => ({
    samplesMv,
    firstAdcValue,
    checksum,
    invalidCount,
  }));
}

function blankSamples(length: number, filled: number): Float32Array {
  const samples = new Float32Array(length);
  return filled < length ? samples.fill(Number.NaN, Math.max(0, filled)) : samples;
}
