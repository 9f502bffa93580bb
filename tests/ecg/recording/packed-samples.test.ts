import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../src/ecg/recording/lead-samples.ts';
import { BLOCK_SAMPLES } from '../../../src/ecg/recording/packed-block.ts';
import { packed, PackedSamples, sampleRoom } from '../../../src/ecg/recording/packed-samples.ts';
import { bitsOf, wander } from './wandering-samples.ts';

describe('packed samples', () => {
  // Oracle: an array of numbers that the same is put into.
  it('are what an array would hold, bit by bit, whatever gain and offset made them and wherever they were put', () => {
    const part = fc.record({
      steps: fc.array(fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }), { maxLength: 40 }),
      gain: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      offsetMv: fc.float({ min: -10, max: 10 }),
      at: fc.nat(200),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.nat(250), fc.nat(250), (parts, first, end) => {
        const plain = new Float32Array(250).fill(Number.NaN);
        const room = new PackedSamples(250);
        for (const { steps, gain, offsetMv, at } of parts) {
          const samplesMv = Float32Array.from(steps, (step) => (step === 7 ? Number.NaN : step / gain + offsetMv));
          plain.set(samplesMv, at);
          room.set(samplesMv, at);
        }
        expect(bitsOf(room.subarray(first, end))).toEqual(bitsOf(plain.subarray(first, end)));
        expect(room.length).toBe(250);
      }),
    );
  });

  // Oracle: the same; forwards, as files are read, and to and fro, over the limits of blocks, into gaps and in place of what is there.
  it.each([
    ['one after the other', [0, 1, 2, 3, 4, 5, 6]],
    ['in any order, some twice', [5, 0, 3, 5, 1, 6, 0]],
    ['with blocks left out', [6, 0]],
  ])('are what an array would hold over several blocks: put %s', (_, order) => {
    const length = 3 * BLOCK_SAMPLES + 1234;
    const pieceSamples = Math.ceil(length / 7);
    const plain = new Float32Array(length).fill(Number.NaN);
    const room = new PackedSamples(length);
    for (const [time, piece] of order.entries()) {
      const at = piece * pieceSamples;
      const how = { seed: time, largestStep: 20 * 4 ** time, missingShare: 0.01, gain: 200, offsetMv: 0.1 };
      const samplesMv = wander(Math.min(pieceSamples, length - at), how);
      plain.set(samplesMv, at);
      room.set(samplesMv, at);
    }
    expect(bitsOf(room.subarray())).toEqual(bitsOf(plain));
    for (const first of [0, BLOCK_SAMPLES - 1, BLOCK_SAMPLES, 2 * BLOCK_SAMPLES + 5000, length]) {
      expect(bitsOf(room.subarray(first, first + 9000))).toEqual(bitsOf(plain.subarray(first, first + 9000)));
    }
    expect([room.subarray(-5), room.subarray(5, -length), room.subarray(-9, -3)].map(({ length: all }) => all)).toEqual([5, 0, 6]); // prettier-ignore
  });

  // Oracle: what is packed a second time takes the place of the first.
  it('take no more memory when a block is put again', () => {
    const room = new PackedSamples(3 * BLOCK_SAMPLES);
    const how = { seed: 1, largestStep: 20, missingShare: 0, gain: 200, offsetMv: 0 };
    const samplesMv = wander(BLOCK_SAMPLES, how);
    const fill = () => [0, 1, 2].forEach((block) => room.set(samplesMv, block * BLOCK_SAMPLES));
    fill();
    const once = room.packedBytes;
    fill();
    expect(once).toBeGreaterThan(2 * BLOCK_SAMPLES);
    expect(once).toBeLessThan(3 * BLOCK_SAMPLES);
    expect(room.packedBytes).toBe(once);
  });

  // Oracle: 16 bits tell 65,536 values apart, of which one is "missing".
  it('hold every value of a converter of 16 bits but its code for a missing sample', () => {
    const all = Float32Array.from({ length: 2 ** 16 }, (_, i) => (i === 0 ? Number.NaN : (i - 2 ** 15) / 200));
    const room = new PackedSamples(4 * all.length);
    room.set(all, all.length);
    room.set(all.subarray(0, 1), 3 * all.length);
    expect(room.packedBytes).toBeGreaterThan(0);
    expect(bitsOf(room.subarray(all.length, 2 * all.length))).toEqual(bitsOf(all));
  });

  // Oracle: the same samples as numbers, and four bytes for each.
  it('stay as they are where there are more values than that', () => {
    const all = Float32Array.from({ length: 2 * BLOCK_SAMPLES }, (_, i) => i / 2 ** 19);
    const room = new PackedSamples(all.length + 1);
    room.set(all.subarray(0, 1000), 0);
    room.set(all.subarray(1000), 1000);
    room.set(all.subarray(0, 1), all.length);
    expect(room.packedBytes).toBe(4 * all.length);
    expect(bitsOf(room.subarray(0, all.length))).toEqual(bitsOf(all));
    expect(room.subarray(all.length)).toEqual(all.slice(0, 1));
  });

  // Oracle: counted by hand; of each way of keeping a block one, and the block that is being filled.
  it.each([1, 2 ** 10, 2 ** 13, 2 ** 20])('have no infinity left where there are %i values', (values) => {
    const samplesMv = Float32Array.from({ length: 2 * BLOCK_SAMPLES + 5 }, (_, i) => ((i * 40_503) % values) / 2 ** 17);
    const infinities = [Number.POSITIVE_INFINITY, 2, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const at of [0, 2 * BLOCK_SAMPLES]) samplesMv.set(infinities, at);
    const room = new PackedSamples(samplesMv.length);
    room.set(samplesMv, 0);
    expect([room.makeInfiniteMissing(), room.makeInfiniteMissing()]).toEqual([6, 0]);
    const without = samplesMv.map((value) => (Number.isFinite(value) ? value : Number.NaN));
    expect(bitsOf(room.subarray())).toEqual(bitsOf(without));
  });

  it('do not take what does not fit', () => {
    expect(() => new PackedSamples(3).set(new Float32Array(2), 2)).toThrow(RangeError);
    expect(() => new PackedSamples(3).set(new Float32Array(1), -1)).toThrow(RangeError);
  });
});

describe('a long lead', () => {
  const length = 2 ** 21 + 1;

  // Oracle: the samples that were given, a stretch at a time.
  it('is packed where it was recorded with 16 bits, and comes out as it was', () => {
    const samplesMv = Float32Array.from({ length }, (_, i) => (i % 1000) / 200);
    const kept = packed(samplesMv);
    expect(kept).toBeInstanceOf(PackedSamples);
    let at = 0;
    for (const stretch of stretchesOf(kept)) {
      expect(stretch).toEqual(samplesMv.subarray(at, at + stretch.length));
      at += stretch.length;
    }
    expect(at).toBe(length);
  });

  it('is left as it is where it has too many values, and a short one always', () => {
    const fine = Float32Array.from({ length }, (_, i) => i / length);
    expect(packed(fine)).toBe(fine);
    const short = new Float32Array(3);
    expect(packed(short)).toBe(short);
    expect([sampleRoom(length), sampleRoom(length - 1)].map((room) => room instanceof PackedSamples)).toEqual([
      true,
      false,
    ]);
  });

  // Oracle: counted by hand. Of every sixteen samples so many are of their own value, the others are all the same, far from them: two bytes for
  // each sample and four for each value are 0.5 + 6/16 of four bytes a sample, or 0.5 + 3/16.
  it.each([
    [6, false],
    [3, true],
  ])('is packed only where it takes less than three quarters: with %i of 16 values of their own', (own, isPacked) => {
    const samplesMv = Float32Array.from({ length }, (_, i) =>
      i % 16 < own ? (i % BLOCK_SAMPLES) / 2 ** 17 : (i % 2) * 3,
    );
    expect(packed(samplesMv) !== samplesMv).toBe(isPacked);
  });

  it('is all missing before anything is put there', () => {
    expect([sampleRoom(3), new PackedSamples(3)].map((room) => [...room.subarray()])).toEqual([
      [Number.NaN, Number.NaN, Number.NaN],
      [Number.NaN, Number.NaN, Number.NaN],
    ]);
  });
});
