import type { Annotation } from '../../src/ecg/recording/annotation.ts';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { RHYTHM_CONTEXTS, type RhythmContext } from '../../src/ecg/rhythm/decoding/rhythm-contexts.ts';
import { rhythmOfBeats } from '../datasets/rhythm-of-beats.ts';
import type { PlannedBeat } from '../simulation/planned-beats.ts';
import type { Rhythm } from '../simulation/plan-rhythms.ts';

/** Where a beat teaches nothing about what goes on around it. */
const UNKNOWN = -1;
/** Readers' rhythms as contexts: ventricular beats come in sinus rhythm, their runs hide what goes on in the
 * atria. Flutter is in one person of DS1 alone, whose fibrillation then is called flutter too: it is learnt from simulated rhythms. */
const CONTEXTS: Readonly<Record<string, RhythmContext>> = {
  N: 'sinus',
  SBR: 'sinus',
  PREX: 'sinus',
  BI: 'sinus',
  B: 'sinus',
  T: 'sinus',
  AFIB: 'fibrillation',
  SVTA: 'atrial-run',
  BII: 'block',
  NOD: 'junctional',
};
/** A reader's mark may stand just after the first R of its rhythm. */
const MARK_LATE_SECONDS = 0.05;
/** Beats this near to a blocked P wave stand in block. */
const NEAR_BLOCK = 3;
const SHORTEST_RUN = 3;
const SUPRAVENTRICULAR = BEAT_CLASSES.indexOf('S');
const NORMAL = BEAT_CLASSES.indexOf('N');

export function contextIndex(context: RhythmContext | null): number {
  return context === null ? UNKNOWN : RHYTHM_CONTEXTS.indexOf(context);
}

/** The context of every beat from a reader's rhythm annotations. */
export function annotatedTruth(
  annotations: readonly Annotation[],
  rPeakSample: ArrayLike<number>,
  sampleRateHz: number,
): Int8Array {
  const late = Math.round(MARK_LATE_SECONDS * sampleRateHz);
  const rhythms = rhythmOfBeats(
    annotations,
    Int32Array.from(rPeakSample, (sample) => sample + late),
  );
  return Int8Array.from(rhythms, (rhythm) => contextIndex(CONTEXTS[rhythm] ?? null));
}

/** The context of every conducted beat of a plan. */
export function plannedTruth(rhythm: Rhythm, plan: readonly PlannedBeat[]): Int8Array {
  const conducted = [...plan.keys()].filter((place) => !plan[place].isBlocked);
  const classes = conducted.map((place) => plan[place].classIndex);
  return Int8Array.from(conducted, (place, beat) => contextIndex(plannedContext(rhythm, plan, place, classes, beat)));
}

function plannedContext(
  rhythm: Rhythm,
  plan: readonly PlannedBeat[],
  place: number,
  classes: readonly number[],
  beat: number,
): RhythmContext {
  const { pScale, classIndex, rhythm: planned } = plan[place];
  if (rhythm === 'second-degree block') {
    const near = plan.slice(Math.max(0, place - NEAR_BLOCK), place + NEAR_BLOCK + 1);
    return near.some(({ isBlocked }) => isBlocked) ? 'block' : 'sinus';
  }
  if (planned === 'fibrillation' || planned === 'flutter') return planned;
  // Regular and without P waves, as it is planned in paroxysms alone.
  if (rhythm === 'paroxysms' && pScale === 0 && classIndex === NORMAL) return 'junctional';
  const makesRuns = rhythm === 'atrial runs' || rhythm === 'long atrial runs';
  return makesRuns && runLength(classes, beat) >= SHORTEST_RUN ? 'atrial-run' : 'sinus';
}

/** How many supraventricular beats in a row this one is part of. */
function runLength(classes: readonly number[], beat: number): number {
  if (classes[beat] !== SUPRAVENTRICULAR) return 0;
  let [first, last] = [beat, beat];
  while (classes[first - 1] === SUPRAVENTRICULAR) first--;
  while (classes[last + 1] === SUPRAVENTRICULAR) last++;
  return last - first + 1;
}
