import type { TraceWindow } from '../../../analysis/analysis.ts';
import { layoutColumns, possibleLayouts } from '../../chart/geometry/lead-layout.ts';
import { MM_PER_MV, MM_PER_SECOND } from './strip-drawing.ts';
import type { Stretch } from './strip-traces.svelte.ts';

/** A printed resting ECG: ten seconds, in four columns that follow one another in time, over a rhythm strip of all ten. */
export const SHEET_SECONDS = 10;
const COLUMN_SECONDS = 2.5;
/** The calibration pulse stands before each row: 1 mV for 0.2 s, with 1.5 mm of baseline at each end. */
export const PULSE_MM = 8;
export const SHEET_WIDTH_MM = PULSE_MM + SHEET_SECONDS * MM_PER_SECOND;
/** What is left of A4 and of Letter across, under the heading. */
const TALLEST_MM = 150;
const LEAST_ROW_MM = 25;
/** Over the waves of a row stand the names of its leads, or the letters of the beats. */
const NAMES_MM = 4;
const HEAVY_RULE_MM = 5;
/** Rows that need more than the page by far still stand apart. */
const LEAST_SQUEEZE = 0.2;

/** A stretch of the sheet and where it is drawn: row, and millimetres from the left edge of the paper. */
export interface SheetStretch extends Stretch {
  readonly row: number;
  readonly leftMm: number;
}

/** The stretches of a sheet of the twelve standard leads, the rhythm strip last; null when they are not all there. */
export function sheetStretches(
  names: readonly string[],
  rhythmLead: number,
  startSeconds: number,
): SheetStretch[] | null {
  if (!possibleLayouts(names).includes('3x4')) return null;
  const columns = layoutColumns(names, rhythmLead, '3x4');
  const leads = columns.flatMap((leads, column) =>
    leads.map((leadIndex, row) => ({
      leadIndex,
      row,
      startSeconds: startSeconds + column * COLUMN_SECONDS,
      seconds: COLUMN_SECONDS,
      leftMm: PULSE_MM + column * COLUMN_SECONDS * MM_PER_SECOND,
    })),
  );
  const rows = columns[0]?.length ?? 0;
  return [...leads, { leadIndex: rhythmLead, row: rows, startSeconds, seconds: SHEET_SECONDS, leftMm: PULSE_MM }];
}

/** How far a wave reaches from its baseline, and the millivolts of that: the median, as recorders couple out what is constant. */
export interface Reach {
  readonly baselineMv: number;
  readonly upMm: number;
  readonly downMm: number;
}

/** The reach of one drawn stretch; of nothing for one without samples. */
export function reachOf({ minMv, maxMv }: TraceWindow): Reach {
  const middles = maxMv
    .map((high, i) => (high + (minMv[i] ?? NaN)) / 2)
    .filter(Number.isFinite)
    .sort();
  const baselineMv = middles[Math.floor(middles.length / 2)] ?? 0;
  const most = maxMv.reduce((most, mv) => (mv > most ? mv : most), baselineMv);
  const least = minMv.reduce((least, mv) => (mv < least ? mv : least), baselineMv);
  return { baselineMv, upMm: (most - baselineMv) * MM_PER_MV, downMm: (baselineMv - least) * MM_PER_MV };
}

/** Where the rows of a sheet lie, millimetres from its upper edge. */
export interface SheetRows {
  readonly heightMm: number;
  readonly baselinesMm: readonly number[];
  /** Upper edge of the names of each row. */
  readonly topsMm: readonly number[];
}

/**
 * Rows as tall as their waves need, with baselines on heavy rules. Where all of them need more than a page the baselines
 * move together and waves run into their neighbours, as on a recorder's paper; the scale stays, and no wave is cut.
 */
export function placeRows(reaches: readonly (readonly Reach[])[]): SheetRows {
  const rows = reaches.map((row) => {
    // The calibration pulse fits over the baseline too.
    const up = toRule(Math.max(MM_PER_MV, ...row.map(({ upMm }) => upMm)) + NAMES_MM);
    const down = toRule(Math.max(HEAVY_RULE_MM, ...row.map(({ downMm }) => downMm)) + 1);
    return { up, down: Math.max(down, LEAST_ROW_MM - up) };
  });
  const wanted = rows.reduce((sum, { up, down }) => sum + up + down, 0);
  const outer = (rows[0]?.up ?? 0) + (rows.at(-1)?.down ?? 0);
  const squeeze = Math.min(1, Math.max(LEAST_SQUEEZE, (TALLEST_MM - outer) / (wanted - outer)));
  let baseline = 0;
  const baselinesMm = rows.map(({ up }, i) => {
    const before = rows[i - 1];
    baseline += before ? (before.down + up) * squeeze : up;
    return Math.round(baseline / HEAVY_RULE_MM) * HEAVY_RULE_MM;
  });
  return {
    heightMm: (baselinesMm.at(-1) ?? 0) + (rows.at(-1)?.down ?? 0),
    baselinesMm,
    topsMm: baselinesMm.map((mm, i) => mm - Math.max(MM_PER_MV + NAMES_MM, (rows[i]?.up ?? 0) * squeeze)),
  };
}

function toRule(mm: number): number {
  return Math.ceil(mm / HEAVY_RULE_MM) * HEAVY_RULE_MM;
}

/** SVG path of the calibration pulse at the left edge, on its baseline. */
export function pulsePath(baselineMm: number): string {
  return `M0,${baselineMm}H1.5V${baselineMm - MM_PER_MV}H6.5V${baselineMm}H${PULSE_MM}`;
}
