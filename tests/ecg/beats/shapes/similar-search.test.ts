import { expect, it } from 'vitest';
import { BeatShapes } from '../../../../src/ecg/beats/shapes/beat-shapes.ts';
import { SIMILAR_SPAN, SimilarSearch, type SimilarBeats } from '../../../../src/ecg/beats/shapes/similar-search.ts';
import { makeWindows, NARROW, scaled, shifted, WIDE } from '../../preparation/made-windows.ts';

// Oracle: the beats are made of two known shapes; equal ones correlate 1, and 1.6 is the largest ratio of sizes.
const windows = makeWindows([
  NARROW,
  WIDE,
  scaled(NARROW, 1.5),
  shifted(NARROW, 0.003),
  scaled(NARROW, 1.7),
  [...NARROW, [0.15, 0.1, 0.03]],
]);
const shapes = BeatShapes.of(windows, SIMILAR_SPAN);

function similarTo(beat: number, among = shapes): SimilarBeats {
  const search = new SimilarSearch(among, beat, 0);
  search.compare(0, among.count);
  return search.all;
}

it('finds the beats of the same shape, the likest first, and neither the beat itself nor another shape', () => {
  const { beatIndex, likeness } = similarTo(0);
  expect([...beatIndex]).toEqual([2, 3, 5]);
  expect(likeness[0]).toBeCloseTo(1, 5);
  expect(likeness[1]).toBeLessThan(likeness[0]);
  expect(likeness[2]).toBeLessThan(likeness[1]);
});

it('leaves out a beat of the same shape that is much larger', () => {
  expect([...similarTo(0).beatIndex]).not.toContain(4);
  expect([...similarTo(2).beatIndex]).toContain(4);
});

it('finds nothing like a flat beat', () => {
  const flat = BeatShapes.of(new Float32Array(400), SIMILAR_SPAN);
  expect(similarTo(0, flat).beatIndex).toHaveLength(0);
});

// Oracle: the same search over all beats at once; of what was found by then the first ones are the likest.
it('finds the same in parts and in any order, and says on the way which are the likest', () => {
  const search = new SimilarSearch(shapes, 0, 2);
  search.compare(3, 6);
  expect([search.count, ...search.likest.beatIndex]).toEqual([2, 3, 5]);
  search.compare(0, 3);
  const { beatIndex, likeness } = similarTo(0);
  expect([search.count, ...search.likest.beatIndex]).toEqual([3, ...beatIndex.subarray(0, 2)]);
  expect(search.likest.likeness).toEqual(likeness.subarray(0, 2));
  expect(search.all).toEqual({ beatIndex, likeness });
});

// Oracle: beats that are equal in every sample are as alike as one another.
it('names beats that are equally alike in the order of time', () => {
  const same = BeatShapes.of(makeWindows([NARROW, NARROW, WIDE, NARROW, NARROW]), SIMILAR_SPAN);
  expect([...similarTo(3, same).beatIndex]).toEqual([0, 1, 4]);
});

// Oracle: a correlation knows no size, and the size is in proportion to the wave.
it('compares beats of a thousandth of the height as well as large ones', () => {
  const beats = [NARROW, WIDE, [...NARROW, [0.15, 0.1, 0.03] as const]];
  const [large, small] = [1, 1e-3].map((factor) =>
    BeatShapes.of(makeWindows(beats.map((beat) => scaled(beat, factor))), SIMILAR_SPAN),
  );
  for (let beat = 0; beat < beats.length; beat++) {
    expect(small.sizeOf(beat)).toBeCloseTo(large.sizeOf(beat) / 1000, 7);
    for (let other = 0; other < beats.length; other++) {
      expect(small.likeness(beat, small.shapeOf(other))).toBeCloseTo(large.likeness(beat, large.shapeOf(other)), 4);
    }
  }
});
