import type { TraceWindow } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import type { AmplitudeRange } from '../geometry/amplitude.ts';
import type { OverviewBins } from './overview-bins.ts';

/** Heart rates the trend line spans at least, beats per minute; it grows for recordings outside. */
const USUAL_RATES = [40, 140] as const;
/** A bin needs this many beats that are not Normal before its bar is full height in a quiet recording. */
const FULL_BAR_BEATS = 4;

/** SVG path of the heart-rate line; bins without beats interrupt it. */
export function heartRatePath(bins: OverviewBins, widthPx: number, topPx: number, bottomPx: number): string {
  const known = bins.heartRate.filter(Number.isFinite);
  const low = known.reduce((least, rate) => Math.min(least, rate), USUAL_RATES[0]);
  const high = known.reduce((most, rate) => Math.max(most, rate), USUAL_RATES[1]);
  let path = '';
  let pen = 'M';
  bins.heartRate.forEach((rate, bin) => {
    if (!Number.isFinite(rate)) {
      pen = 'M';
      return;
    }
    const x = ((bin + 0.5) / bins.binCount) * widthPx;
    const y = bottomPx - ((rate - low) / (high - low)) * (bottomPx - topPx);
    path += `${pen}${x.toFixed(1)},${y.toFixed(1)}`;
    pen = 'L';
  });
  return path;
}

export interface DensityBar {
  readonly classIndex: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Stacked bars of the beats that are not Normal, one column per bin, standing on `bottomPx`. */
export function densityBars(bins: OverviewBins, widthPx: number, bottomPx: number, heightPx: number): DensityBar[] {
  const bars: DensityBar[] = [];
  const unit = heightPx / Math.max(FULL_BAR_BEATS, bins.mostEctopic);
  const binPx = widthPx / bins.binCount;
  for (let bin = 0; bin < bins.binCount; bin++) {
    let y = bottomPx;
    for (let classIndex = 1; classIndex < BEAT_CLASSES.length; classIndex++) {
      const height = (bins.counts[bin * BEAT_CLASSES.length + classIndex] ?? 0) * unit;
      if (height === 0) continue;
      y -= height;
      bars.push({ classIndex, x: bin * binPx + 0.5, y, width: Math.max(1, binPx - 1), height });
    }
  }
  return bars;
}

/** SVG path of the whole recording's outline (min and max per column), for a faint backdrop. Gaps stay empty. */
export function envelopePath(envelope: TraceWindow, range: AmplitudeRange, widthPx: number, heightPx: number): string {
  const count = envelope.maxMv.length;
  const span = Math.max(1e-6, range.highMv - range.lowMv);
  const yOf = (mv: number): string => (heightPx * (1 - Math.min(1, Math.max(0, (mv - range.lowMv) / span)))).toFixed(1);
  let path = '';
  let pen = 'M';
  for (let i = 0; i < count; i++) {
    const low = envelope.minMv[i] ?? NaN;
    const high = envelope.maxMv[i] ?? NaN;
    if (Number.isNaN(high)) {
      pen = 'M';
      continue;
    }
    path += `${pen}${(((i + 0.5) / count) * widthPx).toFixed(1)},${yOf(high)}V${yOf(low)}`;
    // In a short recording a column is no higher than the trace is steep: neighbours are joined, as the trace is.
    pen = 'L';
  }
  return path;
}
