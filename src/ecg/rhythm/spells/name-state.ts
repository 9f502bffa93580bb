import { BEAT_CLASSES } from '../../beats/beat-class.ts';
import { median } from '../../signal/quantile.ts';
import { SHORTEST_SECONDS } from '../find-irregular-spells.ts';
import { RHYTHM_CONTEXTS } from '../decoding/rhythm-contexts.ts';
import type { StateName } from '../decoding/rhythm-states.ts';
import { WIDE_QRS_SECONDS } from '../../waves/usual-waves.ts';
import { DROPPED_INTERVAL } from './block-in-pattern.ts';
import { isWenckebach } from './is-wenckebach.ts';
import { leadingP } from './leading-p.ts';
import type { RhythmName, SpellEvidence } from './rhythm-spell.ts';
import type { SpellContext } from './spell-context.ts';
import { largeChanges, shareWithP } from './spell-measures.ts';

/** From this rate on a run is fast; a slower ventricular one is idioventricular, a slower atrial one an ectopic atrial rhythm (2017 AHA/ACC/HRS guideline on ventricular arrhythmias). */
export const FAST_PER_MINUTE = 100;
/** A dropped interval this near to two cycles has a P train that went on (in the simulated Mobitz II 1.97 to 2.04, with blocked atrial beats and Wenckebach 1.4 to 1.8). */
const TWO_CYCLES_WITHIN = 0.15;

/** What speaks for a state of the decoder over beats first…last, as measured there; may be nothing. */
export function evidenceOf(
  context: SpellContext,
  contexts: ArrayLike<number>,
  state: StateName,
  first: number,
  last: number,
): readonly SpellEvidence[] {
  const evidence = [...EVIDENCE[state](context, first, last), ...always(context, first, last)];
  if (state === 'fibrillation') {
    const share = meanContext(contexts, RHYTHM_CONTEXTS.indexOf('fibrillation'), first, last);
    evidence.unshift({ code: 'fibrillation', value: share });
    const seconds = context.startOf(last + 1) - context.startOf(first);
    if (seconds < SHORTEST_SECONDS) evidence.push({ code: 'short', value: seconds });
  }
  return evidence;
}

type Measure = (context: SpellContext, first: number, last: number) => SpellEvidence[];

/** Those that are not sure too: they have their part in the name, and how many are not is said beside. */
const ectopic =
  (own: 'V' | 'S'): Measure =>
  ({ beats: { classIndex } }, first, last) => [
    {
      code: own === 'V' ? 'ventricular' : 'supraventricular',
      value: classIndex.subarray(first, last + 1).filter((index) => BEAT_CLASSES[index] === own).length,
    },
  ];

export const intervalChanges: Measure = ({ sequence }, first, last) => {
  const { count, large } = largeChanges(sequence, first, last);
  if (count === 0) return [];
  return 2 * large > count
    ? [{ code: 'irregular', value: large / count }]
    : [{ code: 'regular', value: 1 - large / count }];
};

export const pWaves: Measure = ({ sequence, beats }, first, last) => {
  const withP = shareWithP(sequence, beats.pWave, first, last);
  if (Number.isNaN(withP)) return [];
  return withP < 0.5 ? [{ code: 'without-p', value: 1 - withP }] : [{ code: 'with-p', value: withP }];
};

/** The QRS of an escape says where it comes from. */
const wideQrs: Measure = ({ beats: { qrsSeconds } }, first, last) => {
  const known = qrsSeconds.subarray(first, last + 1).filter((seconds) => seconds > 0);
  const share = known.filter((seconds) => seconds > WIDE_QRS_SECONDS).length / known.length;
  return share >= 0.5 ? [{ code: 'wide', value: share }] : [];
};

const block: Measure = (context, first, last) => {
  const dropped = droppedIntervals(context, first, last);
  if (isEscape(context, dropped, first, last))
    return [...conducted(context, first, last).reverse(), ...wideQrs(context, first, last)];
  const { rrSeconds } = context.sequence;
  let longest = 0;
  for (let beat = first; beat <= last; beat++) if (rrSeconds[beat] > longest) longest = rrSeconds[beat];
  const evidence: SpellEvidence[] = [{ code: 'dropped', value: dropped.ending.length }];
  if (longest > 0) evidence.push({ code: 'longest-interval', value: longest });
  return evidence;
};

const conducted: Measure = (...parts) => [...intervalChanges(...parts), ...pWaves(...parts)];

const EVIDENCE: Readonly<Record<StateName, Measure>> = {
  sinus: conducted,
  fibrillation: conducted,
  flutter: conducted,
  'atrial-run': ectopic('S'),
  block,
  junctional: (...parts) => conducted(...parts).reverse(),
  'ventricular-run': ectopic('V'),
  bigeminy: ectopic('V'),
  trigeminy: ectopic('V'),
  'atrial-bigeminy': ectopic('S'),
  'atrial-trigeminy': ectopic('S'),
};

const always: Measure = ({ beats }, first, last) => {
  let notSure = 0;
  for (let beat = first; beat <= last; beat++) notSure += beats.notSure[beat];
  return notSure > 0 ? [{ code: 'not-sure', value: notSure / (last - first + 1) }] : [];
};

const NAMES: Readonly<Record<StateName, RhythmName>> = {
  sinus: 'sinus',
  fibrillation: 'fibrillation',
  flutter: 'flutter',
  'atrial-run': 'supraventricular-run',
  block: 'second-degree-block',
  junctional: 'junctional',
  'ventricular-run': 'ventricular-run',
  bigeminy: 'bigeminy',
  trigeminy: 'trigeminy',
  'atrial-bigeminy': 'bigeminy',
  'atrial-trigeminy': 'trigeminy',
};

/** The name of a state of the decoder over beats first…last. */
export function nameOf(context: SpellContext, state: StateName, first: number, last: number): RhythmName {
  if (state === 'block') return nameOfBlock(context, first, last);
  if (state !== 'atrial-run' && state !== 'ventricular-run') return NAMES[state];
  if (meanRate(context, first, last) >= FAST_PER_MINUTE) return NAMES[state];
  return state === 'atrial-run' ? 'ectopic-atrial' : 'idioventricular';
}

/** Mean rate from beat first to last. A run goes on beyond a gap, which has no rate. */
export function meanRate(
  { beats: { rPeakSample }, sampleRateHz, isGap }: SpellContext,
  first: number,
  last: number,
): number {
  let [count, samples] = [0, 0];
  for (let beat = first + 1; beat <= last; beat++) {
    if (isGap[beat] === 1) continue;
    count++;
    samples += rPeakSample[beat] - rPeakSample[beat - 1];
  }
  return (60 * count * sampleRateHz) / samples;
}

/** Intervals in which a beat was dropped. */
interface DroppedIntervals {
  /** The usual interval, seconds; NaN where none is known. */
  readonly usual: number;
  /** The beats that end a much longer one. */
  readonly longer: readonly number[];
  /** Those beats; where nothing is longer, all intervals are alike and every one may hold a blocked P wave: all but the first. */
  readonly ending: readonly number[];
}

function droppedIntervals({ sequence: { rrSeconds } }: SpellContext, first: number, last: number): DroppedIntervals {
  const beats = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const known = rrSeconds.subarray(first, last + 1).filter((rr) => rr > 0);
  const cycle = median(known);
  const shortest = known.reduce((least, rr) => Math.min(least, rr), Number.POSITIVE_INFINITY);
  // In 2:1 most intervals are two cycles long: then the shortest ones, if any, are the cycle.
  const usual = cycle > DROPPED_INTERVAL * shortest ? shortest : cycle;
  const longer = beats.filter((beat) => rrSeconds[beat] > DROPPED_INTERVAL * usual);
  return { usual, longer, ending: longer.length > 0 ? longer : beats.slice(1) };
}

/**
 * What the network of contexts takes for block. Where all intervals are alike and no P wave leads to the beats, nothing is conducted or there is
 * nothing to conduct: the ventricles or the node go on alone. Where beats are dropped, only a P train that goes on through it, so that the
 * interval is two cycles long, or Wenckebach's period says second-degree block: after an atrial beat too early to be conducted, or a pause of the
 * sinus node, the interval is another one.
 */
function nameOfBlock(context: SpellContext, first: number, last: number): RhythmName {
  const dropped = droppedIntervals(context, first, last);
  const { usual, longer, ending } = dropped;
  if (isEscape(context, dropped, first, last))
    return wideQrs(context, first, last).length > 0 ? 'idioventricular' : 'junctional';
  if (isWenckebach(context, ending, longer)) return 'wenckebach';
  const { rrSeconds } = context.sequence;
  const cycles = median(Float64Array.from(longer, (beat) => rrSeconds[beat] / usual));
  return longer.length === 0 || Math.abs(cycles - 2) < TWO_CYCLES_WITHIN ? 'second-degree-block' : 'dropped-beats';
}

/** Whether the intervals of beats first…last are alike, and P waves that could have led to them are missing from most. */
function isEscape({ beats }: SpellContext, { longer }: DroppedIntervals, first: number, last: number): boolean {
  const { led, alone } = leadingP(beats, first, last);
  return alone > led && longer.length === 0;
}

function meanContext(contexts: ArrayLike<number>, context: number, first: number, last: number): number {
  let sum = 0;
  for (let beat = first; beat <= last; beat++) sum += contexts[beat * RHYTHM_CONTEXTS.length + context];
  return sum / (last - first + 1);
}
