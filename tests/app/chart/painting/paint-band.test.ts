import { describe, expect, it } from 'vitest';
import { paintBand, WAVE_PX } from '../../../../src/app/chart/painting/paint-band.ts';
import type { PlotColumns } from '../../../../src/app/chart/geometry/plot-columns.ts';

const placement = { startSeconds: 100, endSeconds: 110, bottomMv: -1, topMv: 1, widthPx: 10, heightPx: 200 };

function painted(columns: PlotColumns): number[][] {
  const rectangles: number[][] = [];
  paintBand({ fillRect: (...place) => rectangles.push(place) }, columns, placement);
  return rectangles;
}

// Oracle: places by hand, at 1 pixel a second and 100 pixels a millivolt.
describe('paintBand', () => {
  it('fills each column from its upper to its lower edge, and half a line beyond', () => {
    const [[left, top, width, height]] = painted([Float64Array.of(105), [0.5], [-0.5]]);
    expect(left).toBeCloseTo(5 - WAVE_PX / 2, 9);
    expect(top).toBeCloseTo(50 - WAVE_PX / 2, 9);
    expect(width).toBeCloseTo(WAVE_PX, 9);
    expect(height).toBeCloseTo(100 + WAVE_PX, 9);
  });

  it('draws a column of one value as thick as the line', () => {
    const [[, top, , height]] = painted([Float64Array.of(105), [0], [null]]);
    expect(top + height / 2).toBeCloseTo(100, 9);
    expect(height).toBeCloseTo(WAVE_PX, 9);
  });

  it('leaves no slit between columns wider than the line', () => {
    const rectangles = painted([Float64Array.of(102, 106), [0, 0], [0, 0]]);
    expect(rectangles.map(([left, , width]) => [left, left + width])).toEqual([
      [0, 4],
      [4, 8],
    ]);
  });

  it('leaves gaps, and what lies outside the paper, alone', () => {
    expect(painted([Float64Array.of(90, 105, 120), [0, null, 0], [0, null, 0]])).toEqual([]);
  });
});
