import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../src/ecg/recording/lead-samples.ts';
import { packed, PackedSamples, sampleRoom } from '../../../src/ecg/recording/packed-samples.ts';

/** Bits of samples: NaN is equal to NaN, and 0 differs from −0. */
function bits(samplesMv: Float32Array): Int32Array {
  return new Int32Array(samplesMv.slice().buffer);
}

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
        expect(bits(room.subarray(first, end))).toEqual(bits(plain.subarray(first, end)));
        expect([room.length, room.isPacked]).toEqual([250, true]);
      }),
    );
  });

  // Oracle: 16 bits tell 65,536 values apart, of which one is "missing".
  it('hold every value of a converter of 16 bits but its code for a missing sample', () => {
    const all = Float32Array.from({ length: 2 ** 16 }, (_, i) => (i === 0 ? Number.NaN : (i - 2 ** 15) / 200));
    const room = new PackedSamples(all.length);
    room.set(all, 0);
    expect(room.isPacked).toBe(true);
    expect(bits(room.subarray())).toEqual(bits(all));
  });

  // Oracle: the same samples as numbers.
  it('stay as they are where there are more values than that', () => {
    const all = Float32Array.from({ length: 2 ** 16 + 10 }, (_, i) => i / 2 ** 17);
    const room = new PackedSamples(all.length + 1);
    room.set(all.subarray(0, 1000), 0);
    room.set(all.subarray(1000), 1000);
    room.set(all.subarray(0, 1), all.length);
    expect(room.isPacked).toBe(false);
    expect(bits(room.subarray(0, all.length))).toEqual(bits(all));
    expect(room.subarray(all.length)).toEqual(all.slice(0, 1));
  });

  // Oracle: counted by hand; both ways of keeping them.
  it.each([
    [5, true],
    [2 ** 17, false],
  ])('have no infinity left, in %i samples', (length, isPacked) => {
    const samplesMv = Float32Array.from({ length }, (_, i) => i / 2 ** 17);
    samplesMv.set([Number.POSITIVE_INFINITY, 2, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    const room = new PackedSamples(length);
    room.set(samplesMv, 0);
    expect([room.isPacked, room.makeInfiniteMissing(), room.makeInfiniteMissing()]).toEqual([isPacked, 3, 0]);
    expect([...room.subarray(0, 4)]).toEqual([Number.NaN, 2, Number.NaN, Number.NaN]);
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

  it('is all missing before anything is put there', () => {
    expect([sampleRoom(3), new PackedSamples(3)].map((room) => [...room.subarray()])).toEqual([
      [Number.NaN, Number.NaN, Number.NaN],
      [Number.NaN, Number.NaN, Number.NaN],
    ]);
  });
});
