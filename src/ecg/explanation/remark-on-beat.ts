import { BEAT_CLASSES, type BeatClass } from '../beats/beat-class.ts';
import type { QualityReason } from '../quality/signal-quality.ts';
import type { Pause, RankedClass, Remark, SharedZone } from './remark.ts';
import { isPaced, type UsualWaves } from '../waves/usual-waves.ts';
import { WAVE_ZONES, zonePercents, type WaveZone, type ZoneShares } from './zone-shares.ts';

/** What was measured in one beat. NaN (or null) means "not measured", and nothing is remarked on it. */
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
  /** Among large waves without separate beats. */
  readonly inFlutter: boolean;
  /** Its QRS may have been cut by an end of the recording or a gap. */
  readonly isCut: boolean;
  /** In a spell named fibrillation. */
  readonly inFibrillation: boolean;
  /** What is usual where the usual beat is wide and has no P wave or follows a pacing spike; null elsewhere. */
  readonly wideUsual: UsualWaves | null;
  /** Probability of the explained class had this beat come exactly on time. */
  readonly probabilityOnTime: number;
}

/** Change of RR that is called early or late; sinus beats stay within about 10 % (sinus arrhythmia is defined above it). */
const ON_TIME_FRACTION = 0.1;
/** RR after a beat that is called a pause, relative to usual: after an early beat, and after any other, where sinus arrhythmia reaches further. */
const PAUSE_AFTER_EARLY = 1.15;
const PAUSE_FRACTION = 1.5;
/** How near both intervals must be to two usual ones to be "fully compensatory". */
const COMPENSATORY_TOLERANCE = 0.1;
/** QRS differences up to this are within the spread of referees on QRS onset and end (CSE 1985: 2 s.d. 6.5 and 11.6 ms). */
const SAME_QRS_MS = 12;
/** Below this change of probability the timing is not worth a sentence. */
const TIMING_EFFECT = 0.05;

/**
 * One to five remarks on one beat, each made only of measured facts and never of the label alone. A measurement that is missing gives no
 * remark; with nothing measured at all the answer is empty. Order: timing, rhythm, QRS, attention, then doubt, a contradiction or the effect of timing.
 */
export function remarkOnBeat(facts: BeatFacts): Remark[] {
  const timing = remarkOnTiming(facts);
  const qrs = remarkOnQrs(facts);
  const remarks = [
    timing,
    facts.inFibrillation ? ({ kind: 'inFibrillation' } as const) : null,
    qrs,
    remarkOnAttention(facts),
    remarkOnDoubt(facts) ?? remarkOnContradiction(facts, timing, qrs) ?? remarkOnTimingEffect(facts),
  ];
  const made = remarks.filter((remark) => remark !== null);
  if (made.some(({ kind }) => kind !== 'inFibrillation')) return made;
  return [...made, remarkOnProbability(facts)].filter((remark) => remark !== null);
}

function remarkOnTiming(facts: BeatFacts): Remark | null {
  const { rrBeforeSeconds: beforeSeconds, rrUsualSeconds: usualSeconds } = facts;
  const pause = pauseAfter(facts);
  if (!(beforeSeconds > 0)) return pause === null ? null : { kind: 'pause', pause };
  if (!(usualSeconds > 0)) return { kind: 'interval', beforeSeconds };
  const change = beforeSeconds / usualSeconds - 1;
  const timing = Math.abs(change) < ON_TIME_FRACTION ? 'onTime' : change < 0 ? 'early' : 'late';
  return { kind: 'timing', timing, changeShare: Math.abs(change), beforeSeconds, usualSeconds, pause };
}

function pauseAfter({ rrBeforeSeconds, rrAfterSeconds, rrUsualSeconds }: BeatFacts): Pause | null {
  const early = rrBeforeSeconds <= (1 - ON_TIME_FRACTION) * rrUsualSeconds;
  if (!(rrAfterSeconds >= (early ? PAUSE_AFTER_EARLY : PAUSE_FRACTION) * rrUsualSeconds)) return null;
  const excess = Math.abs(rrBeforeSeconds + rrAfterSeconds - 2 * rrUsualSeconds) / rrUsualSeconds;
  return { seconds: rrAfterSeconds, compensatory: early && excess <= COMPENSATORY_TOLERANCE };
}

function remarkOnQrs({ qrsSeconds, usualQrsSeconds: usualSeconds }: BeatFacts): Remark | null {
  if (!(qrsSeconds > 0)) return null;
  if (!(usualSeconds > 0)) return { kind: 'qrs', qrsSeconds };
  const difference = Math.round(qrsSeconds * 1000) - Math.round(usualSeconds * 1000);
  const differenceMs = Math.abs(difference);
  const comparison = differenceMs <= SAME_QRS_MS ? 'same' : difference > 0 ? 'longer' : 'shorter';
  return { kind: 'qrsCompared', comparison, qrsSeconds, usualSeconds, differenceMs };
}

function remarkOnAttention({ zoneShares, explainedClass }: BeatFacts): Remark | null {
  if (zoneShares === null || !WAVE_ZONES.every((zone) => Number.isFinite(zoneShares[zone]))) return null;
  const percents = zonePercents(zoneShares);
  const [first, second] = [...WAVE_ZONES].sort((a, b) => zoneShares[b] - zoneShares[a]);
  if (zoneShares[first] === 0) return { kind: 'noAttention', explainedClass };
  const told = (zone: WaveZone): SharedZone => ({ zone, percent: percents[zone] });
  return { kind: 'attention', first: told(first), second: zoneShares[first] >= 0.5 ? null : told(second) };
}

/** Made instead of the effect of timing where another class is close or even more probable. */
function remarkOnDoubt(facts: BeatFacts): Remark | null {
  const { wideUsual } = facts;
  if (facts.explainedClass === 'Q' && wideUsual && isPaced(wideUsual)) {
    return { kind: 'paced', usualQrsSeconds: wideUsual.qrsSeconds, pacedShare: wideUsual.pacedShare };
  }
  const ranked = rankedClasses(facts);
  const [best, next] = ranked;
  if (best === undefined || next === undefined) return null;
  if (best.beatClass !== facts.explainedClass) {
    const explained = ranked.find(({ beatClass }) => beatClass === facts.explainedClass);
    return explained === undefined ? null : { kind: 'otherClass', explained, best };
  }
  if (!facts.notSure) return null;
  if (facts.inFlutter) return { kind: 'inFlutter', best, next };
  if (facts.isCut) return { kind: 'cutOff', best, next };
  if (facts.signalFaults.length > 0) return { kind: 'poorSignal', faults: facts.signalFaults, best, next };
  if (facts.explainedClass === 'N' && wideUsual && !isPaced(wideUsual)) {
    return { kind: 'wideWithoutP', usualQrsSeconds: wideUsual.qrsSeconds, pWaveShare: wideUsual.pWaveShare };
  }
  return { kind: 'notSure', best, next };
}

/** A reader who sees "on time" and "as usual" beside an ectopic class is told that neither is why. */
function remarkOnContradiction(
  { explainedClass }: BeatFacts,
  timing: Remark | null,
  qrs: Remark | null,
): Remark | null {
  const isEctopic = explainedClass === 'V' || explainedClass === 'S' || explainedClass === 'F';
  const onTime = timing?.kind === 'timing' && timing.timing === 'onTime';
  const sameQrs = qrs?.kind === 'qrsCompared' && qrs.comparison === 'same';
  return isEctopic && onTime && sameQrs ? { kind: 'measuredAsUsual', explainedClass } : null;
}

function remarkOnTimingEffect(facts: BeatFacts): Remark | null {
  const { probabilityOnTime } = facts;
  const probability = facts.probabilities[BEAT_CLASSES.indexOf(facts.explainedClass)] ?? NaN;
  const offTime = Math.abs(facts.rrBeforeSeconds / facts.rrUsualSeconds - 1) >= ON_TIME_FRACTION;
  if (!offTime || !(Math.abs(probabilityOnTime - probability) >= TIMING_EFFECT)) return null;
  return { kind: 'timingEffect', probability, probabilityOnTime };
}

function remarkOnProbability(facts: BeatFacts): Remark | null {
  const [best, next] = rankedClasses(facts);
  return best === undefined || next === undefined ? null : { kind: 'mostProbable', best, next };
}

function rankedClasses({ probabilities }: BeatFacts): RankedClass[] {
  return BEAT_CLASSES.map((beatClass, index) => ({ beatClass, probability: probabilities[index] ?? NaN }))
    .filter(({ probability }) => Number.isFinite(probability))
    .sort((a, b) => b.probability - a.probability);
}
