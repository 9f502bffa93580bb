import { describe, expect, it } from 'vitest';
import { qualitySpans } from '../../../../src/app/chart/geometry/quality-spans.ts';

// Oracle: placed by hand. Levels: 0 good, 1 fair, 2 poor, one per second.
const LEVELS = Uint8Array.of(0, 0, 2, 2, 1, 0, 0, 2);

describe('qualitySpans', () => {
  it('joins seconds of one level and leaves good ones out', () => {
    expect(qualitySpans(LEVELS, 0, 8, 10)).toEqual([
      { fromPx: 20, toPx: 40, level: 2 },
      { fromPx: 40, toPx: 50, level: 1 },
      { fromPx: 70, toPx: 80, level: 2 },
    ]);
  });

  it('begins inside the window', () => {
    expect(qualitySpans(LEVELS, 3, 5, 10)).toEqual([
      { fromPx: 0, toPx: 10, level: 2 },
      { fromPx: 10, toPx: 20, level: 1 },
    ]);
  });

  it('the worst second counts where a pixel holds several', () => {
    expect(qualitySpans(LEVELS, 0, 8, 0.25)).toEqual([{ fromPx: 0, toPx: 2, level: 2 }]);
  });
});
