import type { TraceWindow } from '../../../analysis/analysis.ts';

/** Strips are drawn in millimetres: 25 mm per second, 10 mm per millivolt. */
export const MM_PER_SECOND = 25;
const MM_PER_MV = 10;
export const STRIP_MM = { width: 180, height: 35 } as const;
/** The upper 5 mm are for the class letters; the wave has its middle in the rest. */
const MIDDLE_MM = 20;
/** The millivolts at the middle of a strip's paper follow the wave, on whole heavy rules. */
const HEAVY_RULE_MV = 0.5;

/** SVG paths of ECG paper in millimetres: rules every 1 mm and every 5 mm. */
export function paperPaths({ width, height }: typeof STRIP_MM): { readonly minor: string; readonly major: string } {
  const rules = (step: number): string => {
    let path = '';
    for (let x = 0; x <= width; x += step) path += `M${x},0V${height}`;
    for (let y = 0; y <= height; y += step) path += `M0,${y}H${width}`;
    return path;
  };
  return { minor: rules(1), major: rules(5) };
}

/** Millivolts in the middle of the strip: the middle of the wave, on a heavy rule. */
export function middleMv({ minMv, maxMv }: TraceWindow): number {
  let low = Infinity;
  let high = -Infinity;
  for (const value of minMv) if (value < low) low = value;
  for (const value of maxMv) if (value > high) high = value;
  return Number.isFinite(low + high) ? Math.round((low + high) / 2 / HEAVY_RULE_MV) * HEAVY_RULE_MV : 0;
}

/** SVG path of the wave in millimetres from the strip's upper left corner; gaps interrupt it. */
export function wavePathMm(window: TraceWindow, startSeconds: number, middle: number): string {
  let path = '';
  let pen = 'M';
  window.maxMv.forEach((mv, i) => {
    const low = window.minMv[i] ?? NaN;
    if (!Number.isFinite(mv)) {
      pen = 'M';
      return;
    }
    const x = ((window.startSeconds + i * window.columnSeconds - startSeconds) * MM_PER_SECOND).toFixed(2);
    const y = (value: number): string => (MIDDLE_MM - (value - middle) * MM_PER_MV).toFixed(2);
    path += `${pen}${x},${y(mv)}`;
    if (low !== mv) path += `V${y(low)}`;
    pen = 'L';
  });
  return path;
}
