import { median } from '../signal/quantile.ts';
import { P_WAVE_STATES } from '../waves/waves.ts';
import { intervalOrder } from './interval-order.ts';
import { heldInterval, type RrIntervals } from './rr-intervals.ts';
import { SAME_INTERVAL_TOLERANCE } from './strongest-interval.ts';

/** Beats on either side of the three windows in which a rhythm is looked at. */
const WINDOWS = [8, 16, 40] as const;
const NAMES_IN_WINDOW = [
  'median change',
  'share of changes',
  'spread',
  'share without P',
  'share with P',
  'order',
] as const;

/**
 * What the network and the fibrillation classifier are told about the rhythm a beat stands in. Intervals are over the local
 * median, those before and after a beat unlike the usual QRS left out.
 */
export const RHYTHM_FEATURES = [
  ...WINDOWS.flatMap((beats) => NAMES_IN_WINDOW.map((name) => `${name}, ± ${beats}`)),
  'usual interval, seconds',
  'local coherence of P',
  'local projection on P',
  'share with P in the second lead',
  'share of intervals like this one',
  'multiples of a flutter cycle',
] as const;

/** What the rhythm features are made of; one entry a beat. */
export interface RhythmParts {
  readonly rr: RrIntervals;
  /** Correlation of the QRS with the usual one, analysed lead. */
  readonly correlation: ArrayLike<number>;
  /** Index into P_WAVE_STATES, analysed and second lead. */
  readonly pWave: ArrayLike<number>;
  readonly secondPWave: ArrayLike<number> | null;
  readonly coherence: ArrayLike<number>;
  readonly projection: ArrayLike<number>;
}

/** A QRS less like the usual one than this is taken for a ventricular beat's: its intervals say nothing about the atria. */
const UNLIKE_CORRELATION = 0.75;
/** From beat to beat, in local medians. */
const CHANGE = 0.1;
const NEAR_BEATS = 16;
/** Cycles of atrial flutter, seconds, and the share of one within which an interval counts as a multiple. */
const FLUTTER_CYCLES_SECONDS = Array.from({ length: 11 }, (_, k) => 0.18 + 0.01 * k);
const CYCLE_TOLERANCE = 0.25;
/** Where nothing is known of P waves. */
export const UNKNOWN_SHARE = 0.5;
const [ABSENT, PRESENT] = P_WAVE_STATES.keys();

/** Rhythm features, row-major [count × RHYTHM_FEATURES.length]. What is missing is 0, a missing share of P waves a half. */
export function rhythmFeatures(parts: RhythmParts): Float32Array {
  const { rr, correlation, pWave, secondPWave, coherence, projection } = parts;
  const count = rr.beforeSeconds.length;
  const width = RHYTHM_FEATURES.length;
  const features = new Float32Array(count * width);
  const isUnlike = (beat: number) => correlation[beat] < UNLIKE_CORRELATION;
  // NaN where there is no interval between two beats of the usual shape.
  const seconds = rr.beforeSeconds.map((interval, i) =>
    isUnlike(i) || isUnlike(i - 1) ? NaN : heldInterval(interval),
  );
  const usual = rr.usualSeconds.map(heldInterval);
  const ratios = seconds.map((interval, i) => interval / usual[i]);
  const changes = ratios.map((ratio, i) => Math.abs(ratio - (ratios[i - 1] ?? NaN)));
  const orders = WINDOWS.map((reach) => intervalOrder(ratios, reach));
  const without = sharesOf(pWave, ABSENT, isUnlike);
  const having = sharesOf(pWave, PRESENT, isUnlike);
  const secondHaving = secondPWave && sharesOf(secondPWave, PRESENT, () => false);
  const multiples = flutterMultiples(seconds);
  const known = new Float64Array(2 * Math.max(...WINDOWS) + 1);

  for (let beat = 0; beat < count; beat++) {
    const row = features.subarray(beat * width, (beat + 1) * width);
    for (const [w, reach] of WINDOWS.entries()) {
      const [first, end] = [Math.max(0, beat - reach), Math.min(count, beat + reach + 1)];
      const changed = known.subarray(0, gather(changes, first, end, known));
      let changing = 0;
      for (const change of changed) if (change > CHANGE) changing++;
      const share = changed.length > 0 ? changing / changed.length : 0;
      const usualChange = changed.length > 0 ? median(changed) : 0;
      // Takes the place of the changes.
      const spread = deviation(known.subarray(0, gather(ratios, first, end, known)));
      row.set(
        [usualChange, share, spread, without(first, end), having(first, end), orders[w][beat]],
        w * NAMES_IN_WINDOW.length,
      );
    }
    const [first, end] = [Math.max(0, beat - NEAR_BEATS), Math.min(count, beat + NEAR_BEATS + 1)];
    row.set(
      [
        Number.isNaN(usual[beat]) ? 0 : usual[beat],
        coherence[beat],
        projection[beat],
        secondHaving ? secondHaving(first, end) : UNKNOWN_SHARE,
        shareLike(ratios, beat, first, end),
        multiples(first, end),
      ],
      WINDOWS.length * NAMES_IN_WINDOW.length,
    );
  }
  return features;
}

/** Puts what is not NaN of [first, end) into `into`; returns how many. */
function gather(values: Float32Array, first: number, end: number, into: Float64Array): number {
  let size = 0;
  for (let i = first; i < end; i++) if (!Number.isNaN(values[i])) into[size++] = values[i];
  return size;
}

function deviation(values: Float64Array): number {
  if (values.length === 0) return 0;
  let [sum, squares] = [0, 0];
  for (const value of values) sum += value;
  const mean = sum / values.length;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / values.length);
}

/** Gives the share of the beats of [first, end) in a state, those left out left out: counted once up to every beat. */
function sharesOf(states: ArrayLike<number>, state: number, isLeftOut: (beat: number) => boolean) {
  const [such, all] = [new Int32Array(states.length + 1), new Int32Array(states.length + 1)];
  for (let beat = 0; beat < states.length; beat++) {
    const counts = Number(!isLeftOut(beat));
    all[beat + 1] = all[beat] + counts;
    such[beat + 1] = such[beat] + (states[beat] === state ? counts : 0);
  }
  return (first: number, end: number): number => {
    const among = all[end] - all[first];
    return among > 0 ? (such[end] - such[first]) / among : UNKNOWN_SHARE;
  };
}

/** Share of the known intervals of [first, end) within 8 % of that of the beat. */
function shareLike(ratios: Float32Array, beat: number, first: number, end: number): number {
  let [like, all] = [0, 0];
  for (let i = first; i < end; i++) {
    if (Number.isNaN(ratios[i])) continue;
    all++;
    if (Math.abs(ratios[i] - ratios[beat]) <= SAME_INTERVAL_TOLERANCE * ratios[beat]) like++;
  }
  return all > 0 ? like / all : 0;
}

/** Gives how well the known intervals of [first, end) are multiples of one cycle of flutter: 1 exactly, 0 as by chance. */
function flutterMultiples(intervals: Float32Array) {
  const off = FLUTTER_CYCLES_SECONDS.map((cycle) => {
    const rests = new Float64Array(intervals.length);
    for (let i = 0; i < rests.length; i++) {
      const cycles = intervals[i] / cycle;
      rests[i] = Math.abs(cycles - Math.round(cycles));
    }
    return rests;
  });
  return (first: number, end: number): number => {
    let best = -Infinity;
    for (const rests of off) {
      let sum = 0;
      let known = 0;
      for (let i = first; i < end; i++) {
        if (Number.isNaN(rests[i])) continue;
        sum += rests[i];
        known++;
      }
      if (known === 0) return 0;
      best = Math.max(best, 1 - sum / known / CYCLE_TOLERANCE);
    }
    return best;
  };
}
