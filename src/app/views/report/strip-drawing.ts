import type { TraceWindow } from '../../../analysis/analysis.ts';

/** Strips are drawn in millimetres: 25 mm per second, 10 mm per millivolt. */
export const MM_PER_SECOND = 25;
export const MM_PER_MV = 10;
/** The upper 5 mm are for the class letters; the wave has its middle in the rest. */
const LETTERS_MM = 5;
/** A strip grows for a wave that would not fit, up to 9 mV from top to bottom. */
const TALLEST_MM = 100;
/** The millivolts at the middle of a strip's paper follow the wave, on whole heavy rules. */
const HEAVY_RULE_MV = 0.5;

/** SVG paths of ECG paper in millimetres: rules every 1 mm and every 5 mm. */
export function paperPaths(width: number, height: number): { readonly minor: string; readonly major: string } {
  const rules = (step: number): string => {
    let path = '';
    for (let x = 0; x <= width; x += step) path += `M${x},0V${height}`;
    for (let y = 0; y <= height; y += step) path += `M0,${y}H${width}`;
    return path;
  };
  return { minor: rules(1), major: rules(5) };
}

export interface StripScale {
  readonly heightMm: number;
  /** Millivolts in the middle of the strip. */
  readonly middleMv: number;
  readonly middleMm: number;
}

/** How a wave is placed on its strip: its middle on a heavy rule, and the strip as tall as the wave needs. */
export function stripScale(window: TraceWindow | null, leastHeightMm: number): StripScale {
  let low = Infinity;
  let high = -Infinity;
  for (const value of window?.minMv ?? []) if (value < low) low = value;
  for (const value of window?.maxMv ?? []) if (value > high) high = value;
  const known = Number.isFinite(low + high);
  const middleMv = known ? Math.round((low + high) / 2 / HEAVY_RULE_MV) * HEAVY_RULE_MV : 0;
  const halfMm = known ? Math.max(high - middleMv, middleMv - low) * MM_PER_MV + 1 : 0;
  const neededMm = LETTERS_MM + 2 * Math.ceil(halfMm / 5) * 5;
  const heightMm = Math.min(TALLEST_MM, Math.max(leastHeightMm, neededMm));
  return { heightMm, middleMv, middleMm: LETTERS_MM + (heightMm - LETTERS_MM) / 2 };
}

/** SVG path of the wave in millimetres from the strip's upper left corner; gaps interrupt it. */
export function wavePathMm(
  window: TraceWindow,
  startSeconds: number,
  { middleMv, middleMm }: Pick<StripScale, 'middleMv' | 'middleMm'>,
): string {
  let path = '';
  let pen = 'M';
  window.maxMv.forEach((mv, i) => {
    const low = window.minMv[i] ?? NaN;
    if (!Number.isFinite(mv)) {
      pen = 'M';
      return;
    }
    const x = ((window.startSeconds + i * window.columnSeconds - startSeconds) * MM_PER_SECOND).toFixed(2);
    const y = (value: number): string => (middleMm - (value - middleMv) * MM_PER_MV).toFixed(2);
    path += `${pen}${x},${y(mv)}`;
    if (low !== mv) path += `V${y(low)}`;
    pen = 'L';
  });
  return path;
}
