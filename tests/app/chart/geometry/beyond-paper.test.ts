import { describe, expect, it } from 'vitest';
import { beyondPaper } from '../../../../src/app/chart/geometry/beyond-paper.ts';

const paper = { startSeconds: 100, endSeconds: 200, bottomMv: -1, topMv: 1, widthPx: 1000 };
const seconds = Float64Array.from({ length: 100 }, (_, i) => 100 + i);
const none: (number | null)[] = Array.from(seconds, () => null);

// Oracle: places by hand, at 10 pixels a second and a column a second.
describe('where a wave goes on beyond the paper', () => {
  it('is from the column before to the one after, on its side', () => {
    const wave = Array.from(seconds, (_, i) => (i === 20 ? 1.5 : i === 50 ? -3 : 0));
    expect(beyondPaper([seconds, wave, none], paper)).toEqual({
      top: [{ fromPx: 190, toPx: 210 }],
      bottom: [{ fromPx: 490, toPx: 510 }],
    });
  });

  it('is one stretch where there would be no room between two, as in noise', () => {
    const wave = Array.from(seconds, (_, i) => (i >= 30 && i <= 40 ? (i % 2 === 0 ? 9 : -9) : 0));
    expect(beyondPaper([seconds, wave, none], paper)).toEqual({
      top: [{ fromPx: 290, toPx: 410 }],
      bottom: [{ fromPx: 300, toPx: 400 }],
    });
  });

  it('goes by the lower edge of a band, and knows no gap and no edge of the paper', () => {
    const upper = Array.from(seconds, (_, i) => (i < 10 ? null : 1));
    const lower = Array.from(seconds, (_, i) => (i < 10 ? null : i === 99 ? -1.1 : -1));
    expect(beyondPaper([seconds, upper, lower], paper)).toEqual({
      top: [],
      bottom: [{ fromPx: 980, toPx: 990 }],
    });
    const outside = { ...paper, startSeconds: 0, endSeconds: 50 };
    expect(beyondPaper([seconds, Array.from(seconds, () => 5), none], outside)).toEqual({ top: [], bottom: [] });
  });
});
