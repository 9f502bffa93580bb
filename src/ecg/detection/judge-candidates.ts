import type { BeatCandidates } from './decode-beats.ts';
import type { DetectionLead } from './detection-lead.ts';
import type { CandidatePeaks } from './find-candidates.ts';
import { QrsKinds, type Likeness } from './qrs-kinds.ts';
import { DETECTION_RATE_HZ } from './qrs-envelope.ts';

/**
 * Log-odds that a candidate is a beat, from one lead: logistic regression over the candidates of DS1 (weight 2) and of its records without
 * 118 and 119 with `em` noise (12, 6, 0, −6 dB) and `ma` noise (6, 0 dB), reference beats within 150 ms as truth. `height`, `noise`, `best`,
 * `main`, `share` are logarithms as `logOdds` makes them. Five folds of records: area under the curve 0.999 clean, 0.987, 0.955, 0.892 at
 * 6, 0, −6 dB (by height and noise alone 0.998, 0.978, 0.898, 0.792).
 */
const LOG_ODDS = {
  offset: 2.94,
  height: -0.696,
  noise: 3.022,
  best: -4.08,
  main: 4.082,
  sizeDifference: -1.675,
  size: 0.424,
  share: -0.609,
  heightNoise: -1.125,
  bestNoise: -2.366,
  mainNoise: 1.329,
  shareNoise: -0.259,
  bestShare: 0.321,
} as const;
const MOST_LOG_ODDS = 4;
const LARGEST_SIZE_LOG = 3;
/** A lead's height counts at its own top within 40 ms: leads peak at different times. */
const HEIGHT_REACH_SAMPLES = 8;

// How log-odds become the score of a beat in the sequence. Chosen together on DS1, one lead (DER clean; F1 at 6 and −6 dB): heights alone
// 0.343; 94.4, 76.7. These 0.259; 97.3, 81.6. Share 0.2: 0.296; 94.9, 81.3. No disorder: 0.333; 93.8. Disorder 4: 0.514; 97.6, 76.1.
const LOG_ODDS_SHARE = 0.15;
const OFFSET = 0.8;
/** Cost in full disorder, where tall candidates are unlike any beat. */
const DISORDER_COST = 2;
const DISORDER_SECONDS = 10;
/**
 * A candidate lower than this share of the beats around, and less likely a beat than this by the log-odds of several leads, is none,
 * whatever gap it would fill: in a pause, P waves and noise are all there is. Chosen on twelve records of DS1 with 139 pauses of 2.5 s
 * made of their own signal, once more with their P waves every 0.8 s in them. False beats and true ones it takes, two leads: 41 of 69 in
 * such pauses and 1 of 9,012, 5 and 1 in the records as they are (0.25 and 0: 49 and 9, 13 and 14). One lead alone sees too little of
 * small beats for that: it takes 10 of 61 and 3, and on all of mitdb more true beats than false ones.
 */
const LEAST_BEAT_HEIGHT = 0.2;
const LEAST_LOG_ODDS = -1;
/** Score of a height: log((height + OFFSET) / EVEN); a quarter of the usual height counts for neither side. */
const HEIGHT_OFFSET = 0.03;
const EVEN_HEIGHT = 0.22;
const HEIGHT_SCORE_LIMITS = [-2.2, 1.6] as const;

/** Candidates scored by height alone: all there is before the first beats are known. */
export function judgeByHeight(peaks: CandidatePeaks): BeatCandidates {
  return {
    ...peaks,
    score: peaks.height.map((height) => Math.log((height + HEIGHT_OFFSET) / EVEN_HEIGHT)),
    disorder: new Float64Array(peaks.sample.length),
  };
}

/**
 * Candidates scored by height and by likeness to the QRS complexes of every lead. Of several leads the mean between the surest and the
 * average counts (DS1, two leads: DER 0.167, the average alone 0.190, the surest alone 0.220).
 * @param beats detection samples of the beats found by height, from which the kinds of QRS are learnt.
 */
export function judgeByLikeness(
  peaks: CandidatePeaks,
  leads: readonly DetectionLead[],
  beats: readonly number[],
): BeatCandidates {
  const odds = new Float64Array(peaks.sample.length);
  const perLead = leads.map((lead) => leadLogOdds(lead, peaks.sample, beats));
  for (let i = 0; i < odds.length; i++) {
    let sum = 0;
    let surest = -Infinity;
    for (const lead of perLead) {
      sum += lead[i];
      surest = Math.max(surest, lead[i]);
    }
    odds[i] = Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, (surest + sum / leads.length) / 2));
  }
  const disorder = localDisorder(peaks, odds);
  const score = peaks.height.map((height, i) => {
    if (leads.length > 1 && height < LEAST_BEAT_HEIGHT && odds[i] < LEAST_LOG_ODDS) return Number.NEGATIVE_INFINITY;
    const byHeight = Math.log((height + HEIGHT_OFFSET) / EVEN_HEIGHT);
    const [least, most] = HEIGHT_SCORE_LIMITS;
    return Math.max(least, Math.min(most, byHeight)) + LOG_ODDS_SHARE * odds[i] + OFFSET - DISORDER_COST * disorder[i];
  });
  return { ...peaks, score, disorder };
}

function leadLogOdds(lead: DetectionLead, peaks: readonly number[], beats: readonly number[]): Float64Array {
  const kinds = new QrsKinds(lead.samples, beats, peaks);
  const odds = Float64Array.from(peaks, (peak) =>
    logOdds(topNear(lead, peak), lead.normalised.noiseAt(peak), kinds.likeness(peak)),
  );
  kinds.letGo();
  return odds;
}

function logOdds(heightShare: number, noiseShare: number, likeness: Likeness): number {
  const height = Math.log((heightShare + HEIGHT_OFFSET) / EVEN_HEIGHT);
  const noise = Math.log(noiseShare + 0.02);
  const best = -Math.log(1.02 - Math.max(0, Math.min(1, likeness.best)));
  const main = -Math.log(1.02 - Math.max(0, Math.min(1, likeness.main)));
  const share = Math.log(likeness.share + 0.02);
  const relative = Math.log(Math.max(1e-3, likeness.relativeSize));
  const size = Math.max(-LARGEST_SIZE_LOG, Math.min(LARGEST_SIZE_LOG, relative));
  return (
    LOG_ODDS.offset +
    (LOG_ODDS.height + LOG_ODDS.heightNoise * noise) * height +
    LOG_ODDS.noise * noise +
    (LOG_ODDS.best + LOG_ODDS.bestNoise * noise + LOG_ODDS.bestShare * share) * best +
    (LOG_ODDS.main + LOG_ODDS.mainNoise * noise) * main +
    (LOG_ODDS.share + LOG_ODDS.shareNoise * noise) * share +
    LOG_ODDS.sizeDifference * Math.abs(size) +
    LOG_ODDS.size * size
  );
}

/**
 * Per candidate, how much of what stands out within ±10 s is unlike any beat: 0 in quiet signal, whatever its beats look like, and
 * towards 1 in noise. Small candidates count little.
 */
function localDisorder({ sample, height }: CandidatePeaks, odds: Float64Array): Float64Array {
  const weights = height.map((value) => Math.min(1, value));
  const unlikely = weights.map((weight, i) => weight / (1 + Math.exp(odds[i])));
  const reach = DISORDER_SECONDS * DETECTION_RATE_HZ;
  const disorder = new Float64Array(sample.length);
  let [first, end, weightSum, unlikelySum] = [0, 0, 0, 0];
  for (let i = 0; i < sample.length; i++) {
    for (; end < sample.length && sample[end] <= sample[i] + reach; end++) {
      weightSum += weights[end];
      unlikelySum += unlikely[end];
    }
    for (; sample[first] < sample[i] - reach; first++) {
      weightSum -= weights[first];
      unlikelySum -= unlikely[first];
    }
    disorder[i] = Math.max(0, Math.min(1, unlikelySum / weightSum));
  }
  return disorder;
}

function topNear({ envelope, normalised }: DetectionLead, centre: number): number {
  let top = 0;
  const last = Math.min(envelope.length - 1, centre + HEIGHT_REACH_SAMPLES);
  for (let i = Math.max(0, centre - HEIGHT_REACH_SAMPLES); i <= last; i++) top = Math.max(top, normalised.heightAt(i));
  return top;
}
