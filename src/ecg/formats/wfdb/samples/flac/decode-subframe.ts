import type { BitReader } from './bit-reader.ts';

const CONSTANT = 0;
const VERBATIM = 1;
const FIRST_FIXED = 8;
const MAX_FIXED_ORDER = 4;
const FIRST_LINEAR = 32;

/** Coefficients of the fixed predictors of order 0…4, the latest sample first. Source: RFC 9639, 9.2.5. */
const FIXED_COEFFICIENTS: readonly (readonly number[])[] = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]];

/**
 * Decodes one channel of a FLAC frame into `out`, which is as long as the block. Returns false when the bits make no
 * sense or end too early. Source: RFC 9639, 9.2.
 */
export function decodeSubframe(reader: BitReader, bitsPerSample: number, out: Int32Array): boolean {
  if (reader.unsigned(1) !== 0) return false;
  const type = reader.unsigned(6);
  const wasted = reader.unsigned(1) === 1 ? reader.unary() + 1 : 0;
  const bits = bitsPerSample - wasted;
  if (bits < 1 || !decodeSamples(reader, type, bits, out) || reader.isPastEnd) return false;
  if (wasted > 0) for (let i = 0; i < out.length; i++) out[i] *= 2 ** wasted;
  return true;
}

function decodeSamples(reader: BitReader, type: number, bits: number, out: Int32Array): boolean {
  if (type === CONSTANT) {
    out.fill(reader.signed(bits));
    return true;
  }
  if (type === VERBATIM) {
    for (let i = 0; i < out.length && !reader.isPastEnd; i++) out[i] = reader.signed(bits);
    return true;
  }
  if (type >= FIRST_LINEAR) return decodeLinear(reader, type - FIRST_LINEAR + 1, bits, out);
  const order = type - FIRST_FIXED;
  if (order < 0 || order > MAX_FIXED_ORDER || !readWarmUp(reader, order, bits, out)) return false;
  if (!decodeResidual(reader, order, out)) return false;
  addPrediction(out, FIXED_COEFFICIENTS[order], 0);
  return true;
}

function decodeLinear(reader: BitReader, order: number, bits: number, out: Int32Array): boolean {
  if (!readWarmUp(reader, order, bits, out)) return false;
  const precision = reader.unsigned(4) + 1;
  const shift = reader.signed(5);
  // 15 is "invalid" for the precision field, and a negative shift isn't allowed.
  if (precision === 16 || shift < 0) return false;
  const coefficients = Array.from({ length: order }, () => reader.signed(precision));
  if (!decodeResidual(reader, order, out)) return false;
  addPrediction(out, coefficients, shift);
  return true;
}

function readWarmUp(reader: BitReader, order: number, bits: number, out: Int32Array): boolean {
  if (order > out.length) return false;
  for (let i = 0; i < order; i++) out[i] = reader.signed(bits);
  return true;
}

/** Rice-coded residual, from `order` on. Source: RFC 9639, 9.2.7. */
function decodeResidual(reader: BitReader, order: number, out: Int32Array): boolean {
  const method = reader.unsigned(2);
  if (method > 1) return false;
  const parameterBits = method === 0 ? 4 : 5;
  const escape = 2 ** parameterBits - 1;
  const partitions = 2 ** reader.unsigned(4);
  const partitionLength = out.length / partitions;
  if (!Number.isInteger(partitionLength) || partitionLength < order) return false;
  let at = order;
  for (let end = partitionLength; end <= out.length; end += partitionLength) {
    const parameter = reader.unsigned(parameterBits);
    const rawBits = parameter === escape ? reader.unsigned(5) : 0;
    for (; at < end; at++) {
      if (reader.isPastEnd) return false;
      if (parameter === escape) {
        out[at] = rawBits === 0 ? 0 : reader.signed(rawBits);
      } else {
        const folded = reader.unary() * 2 ** parameter + reader.unsigned(parameter);
        out[at] = folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
      }
    }
  }
  return true;
}

function addPrediction(out: Int32Array, coefficients: readonly number[], shift: number): void {
  const order = coefficients.length;
  const divisor = 2 ** shift;
  for (let i = order; i < out.length; i++) {
    // Up to 32 products of 15 and 25 bits: beyond 32 bits, but exact in a double.
    let sum = 0;
    for (let k = 0; k < order; k++) sum += coefficients[k] * out[i - 1 - k];
    out[i] += Math.floor(sum / divisor);
  }
}
