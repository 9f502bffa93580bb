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

/** An annotation file: labels with samples since the one before, behind a block of text of that many bytes. */
export function encodeIshneBeats(
  beats: readonly (readonly [label: string, samplesSince: number])[],
  { blockBytes = 0, first = 0, statesStart = true } = {},
): Uint8Array {
  const start = FIXED_BYTES + blockBytes;
  const bytes = new Uint8Array(start + 4 + 4 * beats.length);
  const view = new DataView(bytes.buffer);
  view.setInt32(10, blockBytes, true);
  view.setInt32(18, FIXED_BYTES, true);
  if (statesStart) view.setInt32(22, start, true);
  bytes.fill('n'.charCodeAt(0), FIXED_BYTES, start);
  view.setInt32(start, first, true);
  bytes.set([...'ANN  1.0'].map((letter) => letter.charCodeAt(0)));
  beats.forEach(([label, since], i) => {
    bytes[start + 4 + 4 * i] = label.charCodeAt(0);
    view.setUint16(start + 6 + 4 * i, since, true);
  });
  return bytes;
}
