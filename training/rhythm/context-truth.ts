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
const SHORTEST_RUN = 3;
const SUPRAVENTRICULAR = BEAT_CLASSES.indexOf('S');

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
  const conducted = plan.filter(({ isBlocked }) => !isBlocked);
  const classes = conducted.map(({ classIndex }) => classIndex);
  return Int8Array.from(conducted, (planned, beat) => contextIndex(plannedContext(rhythm, planned, classes, beat)));
}

function plannedContext(
  rhythm: Rhythm,
  { rhythm: planned }: PlannedBeat,
  classes: readonly number[],
  beat: number,
): RhythmContext {
  if (planned !== 'other') return planned;
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
