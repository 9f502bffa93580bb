import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLOCK_SAMPLES,
  bytesOf,
  packBlock,
  packStretch,
  unpackBlock,
  unpackStretch,
} from '../../../src/ecg/recording/packed-block.ts';
import { bitsOf, wander } from './wandering-samples.ts';

/** Samples from `first` up to `end` as they come out of a block. */
function unpacked(samplesMv: Float32Array, first = 0, end = samplesMv.length): Float32Array {
  const block = packBlock(samplesMv);
  const room = new Float32Array(end - first).fill(Number.NaN);
  if (block) unpackBlock(block, first, end, room, 0);
  return room;
}

describe('a packed block', () => {
  // Oracle: the samples that went in. Steps of up to 100 fit into a byte, those of up to 400 do at times, of 60,000 values most do not.
  it('gives back every sample bit by bit, from wherever it is read', () => {
    const part = { seed: fc.integer(), length: fc.nat(10_000), from: fc.double({ min: 0, max: 1, noNaN: true }) };
    const shape = { largestStep: fc.constantFrom(0, 3, 100, 400, 60_000), missingShare: fc.constantFrom(0, 0.01, 0.9) };
    const scale = { gain: fc.double({ min: 1e-3, max: 1e6, noNaN: true }), offsetMv: fc.float({ min: -10, max: 10 }) };
    fc.assert(
      fc.property(fc.record({ ...part, ...shape, ...scale }), ({ from, length, ...how }) => {
        const samplesMv = wander(length, how);
        const first = Math.floor(from * length);
        const end = first + Math.ceil(from * (length - first));
        expect(bitsOf(unpacked(samplesMv, first, end))).toEqual(bitsOf(samplesMv.subarray(first, end)));
      }),
    );
  });

  // Oracle: 0 and −0 are equal, their bits are not.
  it('keeps the sign of nothing, and infinities', () => {
    const samplesMv = Float32Array.from({ length: 100 }, (_, i) => [0, -0, Infinity, -Infinity, Number.NaN][i % 5]);
    expect(bitsOf(unpacked(samplesMv))).toEqual(bitsOf(samplesMv));
  });

  // Oracle: counted by hand. 4,000 values in a byte a sample, with a rank and the number of jumps for every 4,096; in two bytes; as they are.
  it('takes a byte a sample where it goes in small steps, two where it jumps, and never more than its numbers', () => {
    const length = BLOCK_SAMPLES;
    const saw = Float32Array.from({ length }, (_, i) => Math.abs((i % 8000) - 4000) / 200);
    const jumps = saw.map((value, i) => (i % 2 === 0 ? value : 20 - value));
    const every = Float32Array.from({ length }, (_, i) => i);
    const bytes = [saw, jumps, every].map((samplesMv) => bytesOf(packBlock(samplesMv) ?? { plainMv: samplesMv }));
    const values = 4 * (4001 + 1);
    expect(bytes[0]).toBe(length + values + (length / 4096) * (2 + 4));
    expect(bytes[1]).toBe(2 * length + values);
    expect(bytes[2]).toBe(4 * length);
  });

  // Oracle: half as many values as samples, and one fewer, in the longest block: 16 bits tell those apart, and "missing" from them.
  it.each([0, 1])('tells apart as many values as there are', (fewer) => {
    const count = BLOCK_SAMPLES / 2 - fewer;
    const samplesMv = Float32Array.from({ length: BLOCK_SAMPLES }, (_, i) => ((i * 40_503) % count) / 200);
    samplesMv[5] = Number.NaN;
    expect(bitsOf(unpacked(samplesMv))).toEqual(bitsOf(samplesMv));
  });

  it('is none where all samples are missing', () => {
    expect([packBlock(new Float32Array(0)), packBlock(new Float32Array(9).fill(Number.NaN))]).toEqual([null, null]);
  });
});

describe('a packed stretch', () => {
  // Oracle: the samples that went in, of no block, of a part of one, and of several with one of them missing; as a message brings them.
  it.each([0, 1000, BLOCK_SAMPLES, 3 * BLOCK_SAMPLES + 5])('of %i samples comes out as it was', (length) => {
    const how = { seed: 3, largestStep: 50, missingShare: 0.001, gain: 200, offsetMv: 0 };
    const samplesMv = wander(length, how).fill(Number.NaN, BLOCK_SAMPLES, 2 * BLOCK_SAMPLES);
    expect(bitsOf(unpackStretch(structuredClone(packStretch(samplesMv))))).toEqual(bitsOf(samplesMv));
  });
});
