import { describe, expect, it } from 'vitest';
import { CLOSED_PX, nearestStop, nextStop, sheetHeight } from '../../../../src/app/views/recording/sheet-heights.ts';

// Oracle: shares of windows of these heights, by hand.
describe('stops of the sheet', () => {
  it('closed shows the handle; half and full leave the top of the window free', () => {
    expect(['closed', 'half', 'full'].map((stop) => sheetHeight(stop as 'half', 1200))).toEqual([CLOSED_PX, 672, 1104]);
  });

  it('half is as high as one look at a beat needs, up to two thirds of a low window', () => {
    expect([844, 600, 1180].map((heightPx) => sheetHeight('half', heightPx))).toEqual([568, 408, 661]);
  });

  it('let go, it rests at the nearest stop', () => {
    expect(nearestStop(200, 1000)).toBe('closed');
    expect(nearestStop(400, 1000)).toBe('half');
    expect(nearestStop(800, 1000)).toBe('full');
  });

  it('steps one stop at a time and stays at the ends', () => {
    expect(nextStop('closed', 1)).toBe('half');
    expect(nextStop('full', 1)).toBe('full');
    expect(nextStop('closed', -1)).toBe('closed');
  });
});
