/** Plot area of the beat waveform in CSS pixels: millivolts to the left, milliseconds below. */
export interface WaveFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface WaveScale {
  readonly x: (seconds: number) => number;
  readonly y: (millivolts: number) => number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly minMv: number;
  readonly maxMv: number;
}

/** Big squares of ECG paper: 0.2 s × 0.5 mV; small ones 0.04 s × 0.1 mV. */
export const BIG_SQUARE = { seconds: 0.2, millivolts: 0.5 } as const;
export const SMALL_SQUARE = { seconds: 0.04, millivolts: 0.1 } as const;
/** The amplitude never fills the frame with less than this, so that a flat beat does not look tall. */
const LEAST_SPAN_MV = 1;

/** Scales that show both waves wholly, with limits on big squares. Values that are not finite are left out. */
export function waveScale(
  frame: WaveFrame,
  windowStartSeconds: number,
  windowStepSeconds: number,
  waves: readonly Float32Array[],
): WaveScale {
  let low = 0;
  let high = 0;
  for (const wave of waves) {
    for (const value of wave) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const square = BIG_SQUARE.millivolts;
  const margin = 0.08 * Math.max(high - low, LEAST_SPAN_MV);
  const minMv = Math.floor((low - margin) / square) * square;
  const maxMv = Math.max(Math.ceil((high + margin) / square) * square, minMv + LEAST_SPAN_MV);
  const count = waves[0]?.length ?? 0;
  const endSeconds = windowStartSeconds + count * windowStepSeconds;
  const perSecond = (frame.right - frame.left) / Math.max(endSeconds - windowStartSeconds, windowStepSeconds);
  const perMillivolt = (frame.bottom - frame.top) / (maxMv - minMv);
  return {
    x: (seconds) => frame.left + (seconds - windowStartSeconds) * perSecond,
    y: (millivolts) => frame.bottom - (millivolts - minMv) * perMillivolt,
    startSeconds: windowStartSeconds,
    endSeconds,
    minMv,
    maxMv,
  };
}

/** SVG path of samples `from` to `to` (inclusive); a sample that is not finite interrupts the line. */
export function wavePath(
  scale: WaveScale,
  samplesMv: Float32Array,
  stepSeconds: number,
  from = 0,
  to = samplesMv.length - 1,
): string {
  let path = '';
  let pen = 'M';
  for (let i = from; i <= to; i++) {
    const value = samplesMv[i] ?? NaN;
    if (!Number.isFinite(value)) {
      pen = 'M';
      continue;
    }
    path += `${pen}${scale.x(scale.startSeconds + i * stepSeconds).toFixed(1)},${scale.y(value).toFixed(1)}`;
    pen = 'L';
  }
  return path;
}

/** Runs of samples whose attribution reaches a level, as index pairs (inclusive, at least two samples long). */
export function runsAbove(attribution: Float32Array, level: number): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let start = -1;
  for (let i = 0; i <= attribution.length; i++) {
    const above = (attribution[i] ?? 0) >= level;
    if (above && start < 0) start = i;
    if (!above && start >= 0) {
      if (i - start >= 2) runs.push([start, i - 1]);
      start = -1;
    }
  }
  return runs;
}

/** Multiples of `step` within the limits, ends included. */
export function gridLines(low: number, high: number, step: number): number[] {
  const lines: number[] = [];
  for (let i = Math.ceil(low / step - 1e-6); i * step <= high + 1e-6 * step; i++) lines.push(i * step);
  return lines;
}
