import { BEAT_CLASSES, BEAT_CLASS_NAMES, type BeatClass } from '../beats/beat-class.ts';
import { QUALITY_REASON_NAMES, type QualityReason } from '../quality/signal-quality.ts';
import { WAVE_ZONES, type WaveZone, type ZoneShares } from './zone-shares.ts';

/** What was measured in one beat. NaN (or null) means "not measured", and no sentence is made of it. */
export interface BeatFacts {
  readonly explainedClass: BeatClass;
  /** Five probabilities in BEAT_CLASSES order. */
  readonly probabilities: ArrayLike<number>;
  /** Best class below the model's "not sure" threshold, or poor signal. */
  readonly notSure: boolean;
  /** What makes the signal poor around this beat; empty where it is not poor. */
  readonly signalFaults: readonly QualityReason[];
  readonly rrBeforeSeconds: number;
  readonly rrAfterSeconds: number;
  readonly rrUsualSeconds: number;
  readonly qrsSeconds: number;
  readonly usualQrsSeconds: number;
  readonly zoneShares: ZoneShares | null;
  /** Probability of the explained class had this beat come exactly on time. */
  readonly probabilityOnTime: number;
}

/** Change of RR that is called early or late; sinus beats stay within about 10 % (sinus arrhythmia is defined above it). */
const ON_TIME_FRACTION = 0.1;
/** RR after a beat that is called a pause, relative to usual, and how near both intervals must be to two usual ones to be "fully compensatory". */
const PAUSE_FRACTION = 1.15;
const COMPENSATORY_TOLERANCE = 0.1;
/** QRS differences up to this are within the spread of referees on QRS onset and end (CSE 1985: 2 s.d. 6.5 and 11.6 ms). */
const SAME_QRS_MS = 12;
/** Below this change of probability the timing is not worth a sentence. */
const TIMING_EFFECT = 0.05;
const MOST_SENTENCES = 4;

const ZONE_NAMES: Readonly<Record<WaveZone, string>> = {
  beforeQrs: 'before the QRS',
  qrs: 'on the QRS',
  afterQrs: 'after the QRS',
};

/**
 * One to four short sentences on one beat, each made only of measured facts and never of the label alone. A measurement that is missing
 * gives no sentence; with nothing measured at all the answer is empty. Order: timing, QRS, attention, then doubt or the effect of timing.
 */
export function explainInWords(facts: BeatFacts): string[] {
  const doubt = doubtSentence(facts);
  const sentences = [
    timingSentence(facts),
    qrsSentence(facts),
    attentionSentence(facts),
    doubt ?? onTimeSentence(facts),
  ];
  const made = sentences.filter((sentence) => sentence !== null);
  return made.length > 0
    ? made.slice(0, MOST_SENTENCES)
    : [probabilitySentence(facts)].filter((sentence) => sentence !== null);
}

function timingSentence(facts: BeatFacts): string | null {
  const { rrBeforeSeconds: before, rrUsualSeconds: usual } = facts;
  const pause = pauseClause(facts);
  if (!(before > 0)) return pause === null ? null : `Is followed by ${pause}.`;
  if (!(usual > 0)) return `Comes ${seconds(before)} after the last beat.`;
  const change = before / usual - 1;
  const head =
    Math.abs(change) < ON_TIME_FRACTION
      ? `Comes on time (${seconds(before)} after the last beat; usual ${seconds(usual)})`
      : `Comes ${percent(Math.abs(change))} ${change < 0 ? 'early' : 'late'} (${seconds(before)} after the last beat; usual ${seconds(usual)})`;
  return pause === null ? `${head}.` : `${head} and is followed by ${pause}.`;
}

function pauseClause({ rrBeforeSeconds, rrAfterSeconds, rrUsualSeconds }: BeatFacts): string | null {
  if (!(rrAfterSeconds >= PAUSE_FRACTION * rrUsualSeconds)) return null;
  const early = rrBeforeSeconds <= (1 - ON_TIME_FRACTION) * rrUsualSeconds;
  const excess = Math.abs(rrBeforeSeconds + rrAfterSeconds - 2 * rrUsualSeconds) / rrUsualSeconds;
  return `a ${early && excess <= COMPENSATORY_TOLERANCE ? 'fully compensatory pause' : 'pause'} of ${seconds(rrAfterSeconds)}`;
}

function qrsSentence({ qrsSeconds, usualQrsSeconds }: BeatFacts): string | null {
  if (!(qrsSeconds > 0)) return null;
  if (!(usualQrsSeconds > 0)) return `Its QRS lasts ${milliseconds(qrsSeconds)}.`;
  // From the rounded values, so that the sentence adds up with the two figures the panel shows.
  const difference = Math.round(qrsSeconds * 1000) - Math.round(usualQrsSeconds * 1000);
  if (Math.abs(difference) <= SAME_QRS_MS) {
    return `Its QRS lasts ${milliseconds(qrsSeconds)}, about as long as your usual beat (${milliseconds(usualQrsSeconds)}).`;
  }
  const comparison = difference > 0 ? 'longer' : 'shorter';
  return `Its QRS lasts ${milliseconds(qrsSeconds)}, ${Math.abs(difference)}\u00a0ms ${comparison} than your usual beat.`;
}

function attentionSentence({ zoneShares, explainedClass }: BeatFacts): string | null {
  if (zoneShares === null || !WAVE_ZONES.every((zone) => Number.isFinite(zoneShares[zone]))) return null;
  const [first, second] = [...WAVE_ZONES].sort((a, b) => zoneShares[b] - zoneShares[a]) as [WaveZone, WaveZone];
  if (zoneShares[first] === 0) return `Nothing in the wave speaks for ${className(explainedClass)}.`;
  const head = `${percent(zoneShares[first])} of the network’s attention is ${ZONE_NAMES[first]}`;
  return zoneShares[first] >= 0.5 ? `${head}.` : `${head}, ${percent(zoneShares[second])} ${ZONE_NAMES[second]}.`;
}

/** Said instead of the effect of timing where another class is close or even more probable. */
function doubtSentence(facts: BeatFacts): string | null {
  const ranked = rankedClasses(facts);
  const [best, next] = ranked;
  if (best === undefined || next === undefined) return null;
  if (best.beatClass !== facts.explainedClass) {
    const own = ranked.find(({ beatClass }) => beatClass === facts.explainedClass);
    if (own === undefined) return null;
    return `The network gives ${className(own.beatClass)} ${figure(own.probability)}; it finds ${className(best.beatClass)} most probable, ${figure(best.probability)}.`;
  }
  if (!facts.notSure) return null;
  const because = facts.signalFaults.map((fault) => QUALITY_REASON_NAMES[fault]).join(', ');
  const head = because === '' ? 'The network is not sure' : `Not sure, as the signal is poor here (${because})`;
  return `${head}: ${className(best.beatClass)} ${figure(best.probability)}, next ${className(next.beatClass)} ${figure(next.probability)}.`;
}

function onTimeSentence(facts: BeatFacts): string | null {
  const now = facts.probabilities[BEAT_CLASSES.indexOf(facts.explainedClass)] ?? NaN;
  const offTime = Math.abs(facts.rrBeforeSeconds / facts.rrUsualSeconds - 1) >= ON_TIME_FRACTION;
  if (!offTime || !(Math.abs(facts.probabilityOnTime - now) >= TIMING_EFFECT)) return null;
  return `Had it come on time, the probability would be ${figure(facts.probabilityOnTime)} instead of ${figure(now)}.`;
}

function probabilitySentence(facts: BeatFacts): string | null {
  const [best, next] = rankedClasses(facts);
  if (best === undefined || next === undefined) return null;
  return `The network finds ${className(best.beatClass)} most probable, ${figure(best.probability)}; next ${className(next.beatClass)}, ${figure(next.probability)}.`;
}

function rankedClasses({ probabilities }: BeatFacts): { beatClass: BeatClass; probability: number }[] {
  return BEAT_CLASSES.map((beatClass, index) => ({ beatClass, probability: probabilities[index] ?? NaN }))
    .filter(({ probability }) => Number.isFinite(probability))
    .sort((a, b) => b.probability - a.probability);
}

function className(beatClass: BeatClass): string {
  return BEAT_CLASS_NAMES[beatClass].toLowerCase();
}

/* A no-break space keeps a value and its unit on one line. */
function seconds(value: number): string {
  return `${value.toFixed(2)}\u00a0s`;
}

function milliseconds(value: number): string {
  return `${Math.round(value * 1000)}\u00a0ms`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** A value under one never rounds up to certainty. */
function figure(probability: number): string {
  return (probability < 1 ? Math.min(probability, 0.99) : 1).toFixed(2);
}
