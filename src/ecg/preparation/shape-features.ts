import { BEAT_WINDOW, windowSample } from './beat-window.ts';
import { qrsHeight, type LeadBeats } from './lead-beats.ts';
import { QRS_SECONDS, windowOf } from './reference-beats.ts';
import { windowCorrelation } from './window-correlation.ts';
import { limitedLog } from './limited-log.ts';

/** What the network is told about a beat's shape in one lead beside the wave itself: how it compares with the reference beats. */
export const SHAPE_FEATURES = [
  'likeness, whole',
  'likeness, QRS',
  'likeness, P',
  'likeness, T',
  'likeness to late, QRS',
  'likeness to late, P',
  'likeness to late, whole',
  'correlation, QRS',
  'QRS height / usual',
  'QRS difference / usual',
  'largest difference',
  'T difference / usual',
  'QRS area over height, ms/100',
  'QRS area over height / usual',
  'QRS above 30 %, ms/100',
  'QRS above 30 % / usual',
  'R polarity',
] as const;

/** Zones of the window in seconds relative to R: P wave with PR segment, and ST with T. */
const P_SECONDS = [-0.26, -0.07] as const;
const T_SECONDS = [0.12, 0.5] as const;
/** Correlation c is given as −ln(1.02 − c): spreads out what lies between 0.9 and 1, where the difference is made. */
const LIKENESS_OFFSET = 1.02;
const DIFFERENCE_LIMIT = 3;
const WIDTH_SHARE = 0.3;

const toSamples = (zone: readonly [number, number]) => zone.map(windowSample) as [number, number];
const [QRS, P, T] = [toSamples(QRS_SECONDS), toSamples(P_SECONDS), toSamples(T_SECONDS)];
const WHOLE: readonly [number, number] = [0, BEAT_WINDOW.samples];
type Zone = readonly [number, number];

/** Shape features of the beats of one lead, row-major [count × SHAPE_FEATURES.length]. */
export function shapeFeatures({ windows, usual, late, scale }: LeadBeats): Float32Array {
  const count = windows.length / BEAT_WINDOW.samples;
  const features = new Float32Array(count * SHAPE_FEATURES.length);
  const usualArea = areaOverHeight(usual);
  const usualWidth = widthAbove(usual);
  const usualHeight = qrsHeight(usual);
  const usualPower = { qrs: power(usual, QRS), t: power(usual, T) };
  for (let beat = 0; beat < count; beat++) {
    const window = windowOf(windows, beat);
    const area = areaOverHeight(window);
    const width = widthAbove(window);
    features.set(
      [
        likeness(window, usual, WHOLE),
        likeness(window, usual, QRS),
        likeness(window, usual, P),
        likeness(window, usual, T),
        likeness(window, late, QRS),
        likeness(window, late, P),
        likeness(window, late, WHOLE),
        windowCorrelation(window, usual, ...QRS),
        limitedLog(qrsHeight(window) / usualHeight),
        limitedLog(differencePower(window, usual, QRS) / usualPower.qrs),
        Math.min(DIFFERENCE_LIMIT, largestDifference(window, usual) / scale),
        limitedLog(differencePower(window, usual, T) / usualPower.t),
        area / 100,
        limitedLog(area / usualArea),
        width / 100,
        limitedLog(width / usualWidth),
        Math.max(-1, Math.min(1, window[BEAT_WINDOW.rSample] / scale)),
      ],
      beat * SHAPE_FEATURES.length,
    );
  }
  return features;
}

/** Likeness of two windows over a zone: 3.9 for equal shapes, 0 for unrelated ones. */
export function likeness(a: Float32Array, b: Float32Array, zone: Zone): number {
  return -Math.log(LIKENESS_OFFSET - windowCorrelation(a, b, ...zone));
}

function power(window: Float32Array, [first, last]: Zone): number {
  let sum = 0;
  for (let t = first; t < last; t++) sum += window[t] ** 2;
  return sum;
}

function differencePower(a: Float32Array, b: Float32Array, [first, last]: Zone): number {
  let sum = 0;
  for (let t = first; t < last; t++) sum += (a[t] - b[t]) ** 2;
  return sum;
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  let largest = 0;
  for (let t = QRS[0]; t < QRS[1]; t++) largest = Math.max(largest, Math.abs(a[t] - b[t]));
  return largest;
}

/** Area under |wave| in the QRS zone over its height, in milliseconds: a width that needs no onset or end. */
function areaOverHeight(window: Float32Array): number {
  let [sum, height] = [0, 0];
  for (let t = QRS[0]; t < QRS[1]; t++) {
    sum += Math.abs(window[t]);
    height = Math.max(height, Math.abs(window[t]));
  }
  return height > 0 ? ((sum / height) * 1000) / BEAT_WINDOW.rateHz : 0;
}

/** Time in the QRS zone spent above 30 % of the height, in milliseconds. */
function widthAbove(window: Float32Array): number {
  let height = 0;
  for (let t = QRS[0]; t < QRS[1]; t++) height = Math.max(height, Math.abs(window[t]));
  let above = 0;
  for (let t = QRS[0]; t < QRS[1]; t++) if (Math.abs(window[t]) > WIDTH_SHARE * height) above++;
  return (above * 1000) / BEAT_WINDOW.rateHz;
}
