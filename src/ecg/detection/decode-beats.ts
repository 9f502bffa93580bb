import { median } from '../signal/quantile.ts';
import type { CandidatePeaks } from './find-candidates.ts';
import { DETECTION_RATE_HZ } from './qrs-envelope.ts';
import { REFRACTORY_SECONDS } from './refractory-period.ts';

// Costs of a step from one beat to the next, in units of the candidates' log score. They come from a
// prototype whose variants were compared on DS1 and on all 48 MIT-BIH records, so figures on those flatter them.
/** Below this a step may lead to a T wave: the shorter it is and the smaller its end, the more it costs. */
const T_WAVE_SECONDS = 0.36;
const T_WAVE_COST_PER_SECOND = 6;
const SMALLER_COST = 0.8;
/** A beat earlier than this share of the local RR interval, or later than that one, costs. */
const EARLY_SHARE = 0.7;
const EARLY_COST = 1.5;
/**
 * In disorder (noise) beats are expected nearer to the local interval and early ones cost more. Chosen on DS1, one lead (DER clean; F1 at 6
 * and −6 dB): neither 0.255; 94.6, 80.4; cost alone 0.261; 96.4, 81.6; both 0.259; 97.3, 81.6; share 0.4 0.278; 97.9, 80.2.
 */
const DISORDER_EARLY_SHARE = 0.2;
const DISORDER_EARLY_COST = 6;
const LATE_SHARE = 1.3;
const LATE_COST = 0.5;
const MOST_LATE_COST = 0.6;
/** Steps longer than this cost the most a late beat may: a pause or a gap, after which the sequence starts again. */
const LONGEST_STEP_SECONDS = 3;
/** Added to heights before their ratio is taken. */
const HEIGHT_OFFSET = 0.03;
const ROUNDS = 3;
/**
 * So many intervals in a row, each with a candidate in its middle (within this share of the interval) that has nearly the score and
 * height of the beats around it, are twice as many of half the length. Any number from 4 to 8 does the same on DS1.
 */
const HALVED_INTERVALS = 6;
const MIDDLE_SHARE = 0.15;
const AS_GOOD = 0.75;
const FIRST_RR_SECONDS = 0.8;
const RR_LIMITS_SECONDS = [0.3, 2] as const;
/** Intervals on each side that make the local RR: a median of 15. */
const RR_NEIGHBOURS = 7;

/** Candidates as they compete for the sequence. */
export interface BeatCandidates extends CandidatePeaks {
  /** What each adds to the sequence it is in; below zero it is worth leaving out. */
  readonly score: readonly number[];
  /** How noisy its surroundings are, 0…1. */
  readonly disorder: Float64Array;
}

/**
 * The most plausible sequence of beats among the candidates: the path with the highest sum of candidate scores minus step
 * costs, by dynamic programming. Three rounds; each takes the local RR interval from the answer of the one before.
 * Missed beats, T waves and noise compete for the same path, so no search-back is needed; only a rhythm found at half its rate
 * is looked for afterwards.
 * @returns ascending indices of candidates.
 */
export function decodeBeats(candidates: BeatCandidates): number[] {
  let beats: number[] = [];
  let localRr = new Array<number>(candidates.sample.length).fill(FIRST_RR_SECONDS);
  for (let round = 0; round < ROUNDS; round++) {
    beats = likeliestPath(candidates, localRr);
    localRr = localIntervals(candidates.sample, beats);
  }
  return fillHalved(candidates, beats);
}

/**
 * Puts back every second beat where several intervals in a row skip one. Where a fast rhythm (a supraventricular run) seems
 * disorderly, both answers hold together: all its beats at their own interval, or every second one, the others being early.
 */
function fillHalved(candidates: BeatCandidates, beats: readonly number[]): number[] {
  const skipped = beats.slice(1).map((next, i) => skippedBetween(candidates, beats[i], next));
  const filled = beats.slice(0, 1);
  for (let first = 0; first < skipped.length;) {
    let end = first;
    while (end < skipped.length && skipped[end] !== null) end++;
    const isHalved = end - first >= HALVED_INTERVALS;
    end = Math.max(end, first + 1);
    for (; first < end; first++) {
      const middle = skipped[first];
      if (isHalved && middle !== null) filled.push(middle);
      filled.push(beats[first + 1]);
    }
  }
  return filled;
}

/** The candidate in the middle between two beats that is as good as they are; null when there is none. */
function skippedBetween({ sample, height, score }: BeatCandidates, before: number, next: number): number | null {
  const middle = (sample[before] + sample[next]) / 2;
  const reach = MIDDLE_SHARE * (sample[next] - sample[before]);
  const isAsGood = (values: readonly number[], candidate: number) =>
    values[candidate] >= AS_GOOD * Math.min(values[before], values[next]);
  for (let candidate = before + 1; candidate < next; candidate++) {
    if (Math.abs(sample[candidate] - middle) > reach || score[candidate] <= 0) continue;
    if (isAsGood(score, candidate) && isAsGood(height, candidate)) return candidate;
  }
  return null;
}

function likeliestPath({ sample, height, score, disorder }: BeatCandidates, localRr: readonly number[]): number[] {
  const scores = new Float64Array(sample.length);
  const previous = new Int32Array(sample.length).fill(-1);
  // Best path that ends more than the longest step ago: kept as the candidates pass by.
  let far = -1;
  let firstNear = 0;
  let end = -1;
  for (let i = 0; i < sample.length; i++) {
    for (; sample[i] - sample[firstNear] > LONGEST_STEP_SECONDS * DETECTION_RATE_HZ; firstNear++) {
      if (scores[firstNear] > (far < 0 ? 0 : scores[far])) far = firstNear;
    }
    let best = far < 0 ? 0 : scores[far] - MOST_LATE_COST;
    previous[i] = far;
    for (let j = i - 1; j >= firstNear; j--) {
      const seconds = (sample[i] - sample[j]) / DETECTION_RATE_HZ;
      if (seconds < REFRACTORY_SECONDS) continue;
      const total = scores[j] - stepCost(seconds, localRr[j], height[j], height[i], disorder[i]);
      if (total <= best) continue;
      best = total;
      previous[i] = j;
    }
    scores[i] = best + score[i];
    if (scores[i] > (end < 0 ? 0 : scores[end])) end = i;
  }
  const path: number[] = [];
  for (let i = end; i >= 0; i = previous[i]) path.push(i);
  return path.reverse();
}

function stepCost(seconds: number, localRr: number, heightBefore: number, height: number, disorder: number): number {
  let cost = 0;
  if (seconds < T_WAVE_SECONDS) {
    const shrinks = Math.max(0, Math.log((heightBefore + HEIGHT_OFFSET) / (height + HEIGHT_OFFSET)));
    cost += T_WAVE_COST_PER_SECOND * (T_WAVE_SECONDS - seconds) + SMALLER_COST * shrinks;
  }
  const share = seconds / localRr;
  const early = EARLY_SHARE + DISORDER_EARLY_SHARE * disorder;
  if (share < early) cost += (EARLY_COST + DISORDER_EARLY_COST * disorder) * (early - share);
  else if (share > LATE_SHARE) cost += Math.min(MOST_LATE_COST, LATE_COST * (share - LATE_SHARE));
  return cost;
}

/** Per candidate, the running median RR interval where the nearest beat ends an interval, seconds. */
function localIntervals(sample: readonly number[], beats: readonly number[]): number[] {
  const intervals = beats.slice(1).map((beat, i) => (sample[beat] - sample[beats[i]]) / DETECTION_RATE_HZ);
  const medians = intervals.map((_, i) =>
    median(intervals.slice(Math.max(0, i - RR_NEIGHBOURS), i + RR_NEIGHBOURS + 1)),
  );
  // Interval i ends at beat i + 1.
  const distance = (interval: number, at: number) => Math.abs(sample[beats[interval + 1]] - at);
  let nearest = 0;
  return sample.map((at) => {
    while (nearest + 1 < medians.length && distance(nearest + 1, at) <= distance(nearest, at)) nearest++;
    const local = medians[nearest] ?? FIRST_RR_SECONDS;
    return Math.max(RR_LIMITS_SECONDS[0], Math.min(RR_LIMITS_SECONDS[1], local));
  });
}
