import { describe, expect, it } from 'vitest';
import type { TraceWindow } from '../../../../src/analysis/analysis.ts';
import {
  placeRows,
  pulsePath,
  reachOf,
  SHEET_WIDTH_MM,
  sheetStretches,
} from '../../../../src/app/views/report/sheet-layout.ts';

// Oracle: the sheet of a recorder at 25 mm/s and 10 mm/mV: four columns of 2.5 s over ten seconds of rhythm, 1 mV for 0.2 s before each row.
const TWELVE = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'];

function windowOf(samplesMv: readonly number[]): TraceWindow {
  const values = Float32Array.from(samplesMv);
  return { leadIndex: 0, startSeconds: 0, columnSeconds: 0.01, samplesPerColumn: 1, minMv: values, maxMv: values };
}

describe('sheetStretches', () => {
  it('lays twelve leads out in the order of a recorder, whatever their order in the file', () => {
    const names = TWELVE.toReversed();
    const stretches = sheetStretches(names, names.indexOf('II'), 30) ?? [];
    const rows = [0, 1, 2].map((row) =>
      stretches.filter((one) => one.row === row).map(({ leadIndex }) => names[leadIndex]),
    );
    expect(rows).toEqual([
      ['I', 'aVR', 'V1', 'V4'],
      ['II', 'aVL', 'V2', 'V5'],
      ['III', 'aVF', 'V3', 'V6'],
    ]);
    expect(stretches.filter(({ row }) => row === 0).map(({ startSeconds }) => startSeconds)).toEqual([
      30, 32.5, 35, 37.5,
    ]);
    expect(stretches.filter(({ row }) => row === 0).map(({ leftMm }) => leftMm)).toEqual([8, 70.5, 133, 195.5]);
    expect(stretches.at(-1)).toMatchObject({ row: 3, startSeconds: 30, seconds: 10, leftMm: 8 });
    expect(SHEET_WIDTH_MM).toBe(258);
  });

  it('is for the twelve standard leads alone', () => {
    expect(sheetStretches(['MLII', 'V1'], 0, 0)).toBeNull();
    expect(sheetStretches(TWELVE.slice(1), 0, 0)).toBeNull();
  });
});

describe('reachOf', () => {
  it('measures from the median, in millimetres', () => {
    const { baselineMv, upMm, downMm } = reachOf(windowOf([0.5, 0.5, 0.5, 2, 0.1, NaN]));
    expect([baselineMv, upMm, downMm].map((mm) => Number(mm.toFixed(4)))).toEqual([0.5, 15, 4]);
  });

  it('is nothing where nothing was recorded', () => {
    expect(reachOf(windowOf([NaN, NaN]))).toEqual({ baselineMv: 0, upMm: 0, downMm: 0 });
  });
});

describe('placeRows', () => {
  const low = { baselineMv: 0, upMm: 4, downMm: 2 };
  const tall = { baselineMv: 0, upMm: 41, downMm: 30 };

  it('gives each row its own height, with baselines on heavy rules and the waves within', () => {
    const { heightMm, topsMm, baselinesMm } = placeRows([[low], [low, { ...low, upMm: 22 }], [low], [low]]);
    expect(topsMm).toEqual([0, 25, 65, 90]);
    expect(baselinesMm).toEqual([15, 55, 80, 105]);
    expect(heightMm).toBe(115);
  });

  it('never outgrows the page: rows move together, the scale stays', () => {
    const { heightMm, baselinesMm } = placeRows([[tall], [tall], [tall], [tall]]);
    expect(heightMm).toBe(150);
    // The first wave ends under the upper edge, the last one over the lower.
    expect(baselinesMm[0]).toBe(45);
    expect(baselinesMm[3]).toBe(150 - 35);
    expect(baselinesMm.map((mm) => mm % 5)).toEqual([0, 0, 0, 0]);
  });
});

describe('pulsePath', () => {
  it('is 10 mm high and 5 mm wide: 1 mV for 0.2 s', () => {
    expect(pulsePath(30)).toBe('M0,30H1.5V20H6.5V30H8');
  });
});
