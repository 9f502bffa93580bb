import { describe, expect, it } from 'vitest';
import {
  layoutColumns,
  layoutForWidth,
  layoutToOpen,
  possibleLayouts,
} from '../../../../src/app/chart/geometry/lead-layout.ts';

// Oracle: the order of a printed 12-lead sheet (I II III · aVR aVL aVF · V1 V2 V3 · V4 V5 V6).
const TWELVE = ['V6', 'I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5'];

describe('lead layouts', () => {
  it('puts twelve leads in the order of a sheet, wherever they are in the file', () => {
    const names = (columns: number[][]): string[][] => columns.map((column) => column.map((i) => TWELVE[i] ?? ''));
    expect(names(layoutColumns(TWELVE, 2, '3x4'))).toEqual([
      ['I', 'II', 'III'],
      ['aVR', 'aVL', 'aVF'],
      ['V1', 'V2', 'V3'],
      ['V4', 'V5', 'V6'],
    ]);
    expect(names(layoutColumns(TWELVE, 2, '6x2'))[1]).toEqual(['V1', 'V2', 'V3', 'V4', 'V5', 'V6']);
    expect(layoutColumns(TWELVE, 2, '12x1')).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0]]);
  });

  it('all other leads stand in one column', () => {
    expect(layoutColumns(['MLII', 'V1', 'V5'], 1, 'all')).toEqual([[0, 2]]);
    expect(layoutColumns(['MLII', 'V1'], 0, 'one')).toEqual([]);
  });

  it('opens a resting ECG of twelve leads as its sheet, anything else as one lead', () => {
    expect(layoutToOpen(TWELVE, 10)).toBe('3x4');
    expect(layoutToOpen(TWELVE, 300)).toBe('one');
    expect(layoutToOpen(TWELVE.slice(1), 10)).toBe('one');
  });

  it('has fewer columns on narrow paper, and never more than were chosen', () => {
    expect([900, 390, 200].map((widthPx) => layoutForWidth('3x4', widthPx))).toEqual(['3x4', '6x2', '12x1']);
    expect([900, 390].map((widthPx) => layoutForWidth('6x2', widthPx))).toEqual(['6x2', '6x2']);
    expect(layoutForWidth('all', 100)).toBe('all');
  });

  it('offers only what the leads allow', () => {
    expect(possibleLayouts(['MLII'])).toEqual(['one']);
    expect(possibleLayouts(['MLII', 'V1'])).toEqual(['one', 'all']);
    expect(possibleLayouts(TWELVE)).toEqual(['one', 'all', '3x4', '6x2', '12x1']);
    expect(possibleLayouts(TWELVE.slice(1))).toEqual(['one', 'all']);
  });
});
