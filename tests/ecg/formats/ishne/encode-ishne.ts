import { crcCcitt } from '../../../../src/ecg/formats/crc-ccitt.ts';

const FIXED_BYTES = 522;

/** A small ISHNE file: leads II and V5 at 1 µV a step, interleaved. */
export function encodeIshne(samples: readonly (readonly [number, number])[], sampleRateHz = 250): Uint8Array {
  const bytes = new Uint8Array(FIXED_BYTES + 4 * samples.length);
  const view = new DataView(bytes.buffer);
  bytes.set([...'ISHNE1.0'].map((letter) => letter.charCodeAt(0)));
  view.setInt32(14, samples.length, true);
  view.setInt32(18, FIXED_BYTES, true);
  view.setInt32(22, FIXED_BYTES, true);
  bytes.set(
    [...'Jane'].map((letter) => letter.charCodeAt(0)),
    28,
  );
  view.setInt16(156, 2, true);
  view.setInt16(158, 6, true);
  view.setInt16(160, 15, true);
  view.setInt16(206, 1000, true);
  view.setInt16(208, 1000, true);
  view.setInt16(272, sampleRateHz, true);
  samples.forEach(([first, second], i) => {
    view.setInt16(FIXED_BYTES + 4 * i, first, true);
    view.setInt16(FIXED_BYTES + 4 * i + 2, second, true);
  });
  view.setUint16(8, crcCcitt(bytes.subarray(10, FIXED_BYTES)), true);
  return bytes;
}

/** An annotation file: labels with samples since the one before. */
export function encodeIshneBeats(beats: readonly (readonly [label: string, samplesSince: number])[]): Uint8Array {
  const bytes = new Uint8Array(FIXED_BYTES + 4 + 4 * beats.length);
  const view = new DataView(bytes.buffer);
  bytes.set([...'ANN  1.0'].map((letter) => letter.charCodeAt(0)));
  beats.forEach(([label, since], i) => {
    bytes[FIXED_BYTES + 4 + 4 * i] = label.charCodeAt(0);
    view.setUint16(FIXED_BYTES + 6 + 4 * i, since, true);
  });
  return bytes;
}
