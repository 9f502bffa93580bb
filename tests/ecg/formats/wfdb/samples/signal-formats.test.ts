import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECODING_STEP, signalFormat } from '../../../../../src/ecg/formats/wfdb/samples/signal-formats.ts';
import { encodeSamples } from './encode-samples.ts';

// Oracle: bit layouts worked out by hand from signal(5); then decode(encode(x)) = x over the whole range of values.

function decode(code: number, bytes: Uint8Array, first = 0): number[] {
  const format = signalFormat(code);
  if (format === undefined) throw new Error(`no format ${code}`);
  const count = format.availableSamples(bytes.length) - first;
  const out = new Int32Array(count);
  format.decode(bytes, first, count, out);
  return [...out];
}

describe('hand-made bytes', () => {
  it('212: low byte, then both high nibbles, then low byte', () => {
    expect(decode(212, Uint8Array.of(0xe3, 0x33, 0xf3))).toEqual([995, 1011]);
    expect(decode(212, Uint8Array.of(0xff, 0x7f, 0x00))).toEqual([-1, 1792]);
    expect(decode(212, Uint8Array.of(0x00, 0x08))).toEqual([-2048]);
  });

  it('16: low byte first, two’s complement', () => {
    expect(decode(16, Uint8Array.of(0xe3, 0x03, 0xff, 0xff, 0x00, 0x80))).toEqual([995, -1, -32768]);
  });

  it('counts only whole samples', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((bytes) => signalFormat(212)?.availableSamples(bytes))).toEqual([
      0, 0, 1, 2, 2, 3, 4,
    ]);
    expect([0, 1, 2, 3].map((bytes) => signalFormat(16)?.availableSamples(bytes))).toEqual([0, 0, 1, 1]);
  });

  it('knows no other code, and nothing every object has', () => {
    expect(signalFormat(99)).toBeUndefined();
    expect(signalFormat(Number.NaN)).toBeUndefined();
  });
});

describe.each([
  [212, 12],
  [16, 16],
  [24, 24],
  [32, 32],
  [61, 16],
  [80, 8],
  [160, 16],
  [310, 10],
  [311, 10],
] as const)('format %i', (code, bits) => {
  const samples = fc.array(fc.integer({ min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 }), { maxLength: 200 });

  it('decodes what was encoded', () => {
    fc.assert(
      fc.property(samples, (values) => {
        // 310 rounds two samples left over up to three.
        expect(decode(code, encodeSamples(code, values)).slice(0, values.length)).toEqual(values);
      }),
    );
  });

  it('decodes from any step on', () => {
    fc.assert(
      fc.property(samples, fc.nat(30), (values, steps) => {
        const first = Math.min(steps, Math.floor(values.length / DECODING_STEP)) * DECODING_STEP;
        const decoded = decode(code, encodeSamples(code, values), first);
        expect(decoded.slice(0, values.length - first)).toEqual(values.slice(first));
      }),
    );
  });
});
