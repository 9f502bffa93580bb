import { describe, expect, it } from 'vitest';
import { compareWithReference } from '../../../src/ecg/scoring/compare-with-reference.ts';

// Oracle: counted by hand. 100 Hz, so the match window is 15 samples. Classes: 0 N, 1 V, 2 S.
const reference = {
  sample: Int32Array.of(100, 200, 300, 400, 500),
  classIndex: Uint8Array.of(0, 1, 0, 2, 0),
};

describe('compareWithReference', () => {
  it('lists wrong, missed and extra beats in time order, and nothing else', () => {
    const beats = {
      rPeakSample: Int32Array.of(101, 203, 350, 402, 500),
      classIndex: Uint8Array.of(0, 1, 0, 0, 0),
    };
    const { detection, classes, disagreements } = compareWithReference(reference, beats, 100, []);
    expect(disagreements).toEqual([
      { sample: 300, referenceClass: 0, beatIndex: null },
      { sample: 350, referenceClass: null, beatIndex: 2 },
      { sample: 400, referenceClass: 2, beatIndex: 3 },
    ]);
    expect([detection.beats, detection.fn, detection.fp]).toEqual([5, 1, 1]);
    expect(classes.classes.V.f1).toBe(100);
    expect(classes.classes.S.se).toBe(0);
  });

  it('counts nothing inside flutter', () => {
    const beats = { rPeakSample: Int32Array.of(100, 200, 500), classIndex: Uint8Array.of(0, 1, 0) };
    const { detection, disagreements } = compareWithReference(reference, beats, 100, [{ first: 250, last: 450 }]);
    expect(disagreements).toEqual([]);
    expect([detection.beats, detection.fn, detection.fp]).toEqual([3, 0, 0]);
  });

  it('a perfect answer has no disagreement', () => {
    const beats = { rPeakSample: reference.sample, classIndex: reference.classIndex };
    expect(compareWithReference(reference, beats, 100, []).disagreements).toEqual([]);
  });
});
