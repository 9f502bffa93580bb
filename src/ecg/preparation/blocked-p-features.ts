import { quantile } from '../signal/quantile.ts';
import { P_BEFORE_R_SAMPLES, type AtrialTrain } from './atrial-train.ts';
import { BEAT_WINDOW } from './beat-window.ts';
import { heldInterval, neighbourIntervals, type RrIntervals } from './rr-intervals.ts';
import { strongestInterval } from './strongest-interval.ts';

/**
 * What the network is told about P waves that no QRS follows, and about its own: a P wave halfway through the interval, one
 * usual interval before, and whether the train of P waves of this beat's interval goes on through longer ones, as it does when a beat is
 * dropped, and does not when the sinus node pauses after an atrial beat.
 */
export const BLOCKED_P_FEATURES = [
  'P halfway, likeness',
  'P halfway, size',
  'P a usual interval before, likeness',
  'P a usual interval before, size',
  'likeness by chance',
  'own P, likeness',
  'own P, size',
  'P near its place, likeness',
  'P near its place, where',
  'before / strongest interval',
  'train goes on, likeness',
  'train goes on, size',
  'longer intervals',
  'longer intervals, rest',
  'longer intervals, likeness by chance',
  'own P − the one before',
  'previous / twice before',
  'next / twice before',
] as const;

const HALFWAY = steps(0.45, 0.55, 9);
const A_USUAL_INTERVAL = steps(0.9, 1.1, 9);
const ANYWHERE = steps(0.25, 0.75, 24);
const TRAIN = steps(0.92, 1.08, 5);
const CHANCE_QUANTILE = 0.8;
/** An interval this much longer than the strongest one may hide a P wave. */
const LONGER_THAN_USUAL = 1.3;
/** Longer intervals around: within this many beats, and this many times as long. */
const NEIGHBOUR_BEATS = 20;
const LONGER_BY = [1.4, 4.4] as const;
const MOST_LONGER = 20;
const OWN_REACH = 3;
const NEAR_REACH = [-14, 10] as const;
const NEAR_SCALE = 0.08;
const LOG_LIMIT = 1.5;
/** What is left over from whole multiples where there is no longer interval: that of chance. */
const CHANCE_REST = 0.25;

/**
 * Blocked P features, row-major [count × BLOCKED_P_FEATURES.length]; what is missing is 0.
 * @param rSamples where each R is in the train, samples at 125 Hz.
 */
export function blockedPFeatures(train: AtrialTrain, rSamples: ArrayLike<number>, rr: RrIntervals): Float32Array {
  const count = rr.beforeSeconds.length;
  const width = BLOCKED_P_FEATURES.length;
  const features = new Float32Array(count * width);
  const places = Int32Array.from({ length: count }, (_, i) => Math.round(rSamples[i]) - P_BEFORE_R_SAMPLES);
  const intervals = rr.beforeSeconds.map((seconds) => heldInterval(seconds) * BEAT_WINDOW.rateHz);
  const chance = Float32Array.from({ length: count }, (_, i) =>
    Number.isNaN(intervals[i]) ? 0 : likenessByChance(train, places[i], intervals[i]),
  );
  for (let beat = 0; beat < count; beat++) {
    const row = features.subarray(beat * width, (beat + 1) * width);
    const [place, interval] = [places[beat], intervals[beat]];
    const own = best(train, place, -OWN_REACH, OWN_REACH);
    const near = best(train, place, ...NEAR_REACH);
    row.set(
      [train.likeness[own] || 0, train.size[own] || 0, train.likeness[near] || 0, (near - place) * NEAR_SCALE],
      5,
    );
    row[13] = CHANCE_REST;
    row[15] = (train.likeness[place] || 0) - (train.likeness[places[beat - 1]] || 0);
    if (Number.isNaN(interval)) continue;
    const strongest = heldInterval(strongestInterval(neighbourIntervals(rr.beforeSeconds, beat))) * BEAT_WINDOW.rateHz;
    const halfway = bestOf(train, place, interval, HALFWAY);
    const usual =
      interval > LONGER_THAN_USUAL * strongest ? bestOf(train, place, strongest, A_USUAL_INTERVAL) : halfway;
    for (const [at, found] of [halfway, usual].entries()) {
      row.set([train.likeness[found] || 0, train.size[found] || 0], 2 * at);
    }
    row[4] = chance[beat];
    row[9] = limitedLogRatio(interval, strongest);
    row.set(trainGoesOn(train, places, intervals, chance, beat), 10);
    row[16] = limitedLogRatio(intervals[beat - 1], 2 * interval);
    row[17] = limitedLogRatio(intervals[beat + 1], 2 * interval);
  }
  return features;
}

/** Features 11 to 15: how much the P waves of this beat's interval are found in longer intervals around. */
function trainGoesOn(
  train: AtrialTrain,
  places: Int32Array,
  intervals: Float32Array,
  chance: Float32Array,
  beat: number,
): number[] {
  const interval = intervals[beat];
  let [likeness, size, longer, rest, byChance] = [0, 0, 0, 0, 0];
  const end = Math.min(intervals.length, beat + NEIGHBOUR_BEATS + 1);
  for (let j = Math.max(0, beat - NEIGHBOUR_BEATS); j < end; j++) {
    const times = intervals[j] / interval;
    if (!(times > LONGER_BY[0] && times < LONGER_BY[1])) continue;
    const found = bestOf(train, places[j], interval, TRAIN);
    likeness += train.likeness[found] || 0;
    size += train.size[found] || 0;
    rest += Math.abs(times - Math.round(times));
    byChance += chance[j];
    longer++;
  }
  if (longer === 0) return [0, 0, 0, CHANCE_REST, 0];
  return [likeness / longer, size / longer, Math.min(MOST_LONGER, longer) / 10, rest / longer, byChance / longer];
}

function likenessByChance({ likeness }: AtrialTrain, place: number, interval: number): number {
  return quantile(
    ANYWHERE.map((share) => likeness[place - Math.round(share * interval)] || 0),
    CHANCE_QUANTILE,
  );
}

/** The sample, some shares of an interval before a place, at which the lead is most like a P wave. */
function bestOf({ likeness }: AtrialTrain, place: number, interval: number, shares: readonly number[]): number {
  let best = place - Math.round(shares[0] * interval);
  for (const share of shares) {
    const at = place - Math.round(share * interval);
    if (likeness[at] > (likeness[best] ?? -Infinity)) best = at;
  }
  return best;
}

function best({ likeness }: AtrialTrain, place: number, from: number, to: number): number {
  let best = place;
  for (let at = place + from; at <= place + to; at++) {
    if (likeness[at] > (likeness[best] ?? -Infinity)) best = at;
  }
  return best;
}

function limitedLogRatio(interval: number | undefined, reference: number): number {
  const value = Math.log((interval ?? NaN) / reference);
  return Number.isFinite(value) ? Math.min(LOG_LIMIT, Math.max(-LOG_LIMIT, value)) : 0;
}

function steps(first: number, last: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => first + ((last - first) * k) / (count - 1));
}
