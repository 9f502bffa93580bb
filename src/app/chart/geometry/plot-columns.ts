import type { TraceWindow } from '../../../analysis/analysis.ts';

/** What uPlot draws: times in seconds, upper and lower edge in millivolts, null where the recording has a gap. */
export type PlotColumns = [time: Float64Array, upper: (number | null)[], lower: (number | null)[]];

/**
 * Turns a trace window into plot series. Single samples become one line (the lower edge stays empty); columns of several
 * samples become two edges, stretched to meet the neighbouring column so that the filled band never breaks on a steep slope.
 */
export function plotColumns(trace: TraceWindow): PlotColumns {
  const { minMv, maxMv, columnSeconds, samplesPerColumn } = trace;
  const count = maxMv.length;
  const centreSeconds = trace.startSeconds + (columnSeconds * (samplesPerColumn - 1)) / (2 * samplesPerColumn);
  const time = new Float64Array(count);
  for (let i = 0; i < count; i++) time[i] = centreSeconds + i * columnSeconds;
  const upper = new Array<number | null>(count).fill(null);
  const lower = new Array<number | null>(count).fill(null);
  for (let i = 0; i < count; i++) {
    const low = minMv[i] ?? NaN;
    const high = maxMv[i] ?? NaN;
    if (Number.isNaN(high)) continue;
    if (samplesPerColumn === 1) {
      upper[i] = high;
      continue;
    }
    const nextLow = minMv[i + 1] ?? NaN;
    const nextHigh = maxMv[i + 1] ?? NaN;
    upper[i] = nextLow > high ? nextLow : high;
    lower[i] = nextHigh < low ? nextHigh : low;
  }
  return [time, upper, lower];
}
