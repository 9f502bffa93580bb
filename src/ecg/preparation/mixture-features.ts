import { windowSample } from './beat-window.ts';
import type { LeadBeats } from './lead-beats.ts';
import { medianWindow, QRS_SECONDS, windowOf } from './reference-beats.ts';
import { likeness } from './shape-features.ts';
import type { RrIntervals } from './rr-intervals.ts';
import { windowCorrelation } from './window-correlation.ts';

/**
 * How a beat lies between the usual beat and the recording's most common other shape, which is mostly its ventricular ectopic
 * one: a fusion beat is a mixture of both. All 0 where no other shape comes back.
 */
export const MIXTURE_FEATURES = [
  'another shape comes back',
  'likeness to the other shape',
  'share of the usual shape',
  'share of the other shape',
  'rest after both / height',
  'usual and other shape alike',
] as const;

/** Beats less like the usual QRS than this may make another shape; beats more like the founder of a shape than this join it. */
const UNLIKE_CORRELATION = 0.75;
const SAME_SHAPE_CORRELATION = 0.85;
const FEWEST_BEATS = 3;
const MOST_SHAPES = 12;
const QRS = QRS_SECONDS.map(windowSample) as [number, number];

/** Mixture features of the beats of one lead, row-major [count × MIXTURE_FEATURES.length]. */
export function mixtureFeatures(lead: LeadBeats, rr: RrIntervals): Float32Array {
  const { windows, usual, scale } = lead;
  const count = rr.beforeSeconds.length;
  const features = new Float32Array(count * MIXTURE_FEATURES.length);
  const other = otherShape(lead, rr);
  if (other === null) return features;
  const alike = windowCorrelation(usual, other, ...QRS);
  for (let beat = 0; beat < count; beat++) {
    const window = windowOf(windows, beat);
    const { ofUsual, ofOther, rest } = mixture(window, usual, other);
    features.set(
      [1, likeness(window, other, QRS), limited(ofUsual), limited(ofOther), Math.min(3, rest / scale), alike],
      beat * MIXTURE_FEATURES.length,
    );
  }
  return features;
}

/** The median of the largest group of early, unlike beats; null without such a group. */
function otherShape({ windows, usual }: LeadBeats, rr: RrIntervals): Float32Array | null {
  const groups: number[][] = [];
  for (let beat = 0; beat < rr.beforeSeconds.length; beat++) {
    const window = windowOf(windows, beat);
    if (windowCorrelation(window, usual, ...QRS) > UNLIKE_CORRELATION) continue;
    if (!(rr.beforeSeconds[beat] < rr.usualSeconds[beat])) continue;
    const group = groups.find(
      ([founder]) => windowCorrelation(window, windowOf(windows, founder), ...QRS) > SAME_SHAPE_CORRELATION,
    );
    if (group) group.push(beat);
    else if (groups.length < MOST_SHAPES) groups.push([beat]);
  }
  const largest = groups.reduce((best, group) => (group.length > best.length ? group : best), []);
  return largest.length >= FEWEST_BEATS ? medianWindow(windows, largest) : null;
}

/** Least squares of a QRS as a sum of the two shapes; the root mean square of what is left. */
function mixture(window: Float32Array, usual: Float32Array, other: Float32Array) {
  let [uu, oo, uo, wu, wo] = [0, 0, 0, 0, 0];
  for (let t = QRS[0]; t < QRS[1]; t++) {
    uu += usual[t] * usual[t];
    oo += other[t] * other[t];
    uo += usual[t] * other[t];
    wu += window[t] * usual[t];
    wo += window[t] * other[t];
  }
  const determinant = uu * oo - uo * uo;
  const isSolvable = determinant > 1e-3 * uu * oo;
  const ofUsual = isSolvable ? (wu * oo - wo * uo) / determinant : 0;
  const ofOther = isSolvable ? (wo * uu - wu * uo) / determinant : 0;
  let rest = 0;
  for (let t = QRS[0]; t < QRS[1]; t++) rest += (window[t] - ofUsual * usual[t] - ofOther * other[t]) ** 2;
  return { ofUsual, ofOther, rest: Math.sqrt(rest / (QRS[1] - QRS[0])) };
}

function limited(value: number): number {
  return Number.isFinite(value) ? Math.min(2, Math.max(-2, value)) : 0;
}
