import { WINDOW_R_SAMPLE, WINDOW_RATE_HZ } from './cut-windows.ts';
import { windowSpread } from './normalise-window.ts';
import { windowCorrelation } from './window-correlation.ts';

/** What the network is told about a beat's shape beside the wave itself: how it compares with the recording's usual beat. */
export const SHAPE_FEATURES = [
  'likeness, whole window',
  'likeness, QRS',
  'likeness, before QRS',
  'likeness, after QRS',
  'size / usual',
  'QRS area over height, ms',
  'QRS area over height / usual',
] as const;

/** Zones of the window in seconds relative to R: before QRS (P wave, PR), QRS, after QRS (ST-T). */
const BEFORE_QRS_SECONDS = [-0.2, -0.07] as const;
const QRS_SECONDS = [-0.07, 0.1] as const;
const AFTER_QRS_SECONDS = [0.1, 0.4] as const;
/** Correlation c is given as −ln(1.02 − c): spreads out what lies between 0.9 and 1, where the difference is made. */
const LIKENESS_OFFSET = 1.02;

/** Shape features of one window in millivolts against the usual window, in the order of SHAPE_FEATURES. */
export function shapeFeatures(window: Float32Array, usual: Float32Array): number[] {
  const likeness = (zone: readonly [number, number]) =>
    -Math.log(LIKENESS_OFFSET - windowCorrelation(window, usual, windowSample(zone[0]), windowSample(zone[1])));
  const area = areaOverHeight(window);
  return [
    -Math.log(LIKENESS_OFFSET - windowCorrelation(window, usual)),
    likeness(QRS_SECONDS),
    likeness(BEFORE_QRS_SECONDS),
    likeness(AFTER_QRS_SECONDS),
    limitedLogRatio(windowSpread(window).deviation, windowSpread(usual).deviation),
    area / 100,
    limitedLogRatio(area, areaOverHeight(usual)),
  ];
}

/** Area under |wave| in the QRS zone over its height, in milliseconds: a width that needs no onset or end. */
function areaOverHeight(window: Float32Array): number {
  let [sum, height] = [0, 0];
  for (let i = windowSample(QRS_SECONDS[0]); i < windowSample(QRS_SECONDS[1]); i++) {
    const size = Math.abs(window[i]);
    sum += size;
    height = Math.max(height, size);
  }
  return height > 0 ? ((sum / height) * 1000) / WINDOW_RATE_HZ : 0;
}

function limitedLogRatio(value: number, reference: number): number {
  const ratio = Math.log(value / reference);
  return Number.isFinite(ratio) ? Math.min(2, Math.max(-2, ratio)) : 0;
}

function windowSample(seconds: number): number {
  return Math.max(0, WINDOW_R_SAMPLE + Math.round(seconds * WINDOW_RATE_HZ));
}
