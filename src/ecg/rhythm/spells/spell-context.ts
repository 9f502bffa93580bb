import { BEAT_CLASSES } from '../../beats/beat-class.ts';
import type { Beats } from '../../beats/beats.ts';
import { EDIT_MARKS } from '../../beats/edit-beats.ts';
import { BeatSequence } from '../beat-sequence.ts';
import type { Stretch } from '../finding.ts';
import type { Interruption } from '../intervals-between-beats.ts';

/** Where most beats follow a pacing spike, and the share of them that do (`pacedShare`). */
export interface PacedStretch extends Stretch {
  readonly share: number;
}

/** All that rhythms are named from. */
export interface SpellInputs {
  readonly durationSeconds: number;
  readonly sampleRateHz: number;
  /** With their classes and probabilities, intervals, P waves and the person's edits. */
  readonly beats: Beats;
  /** Where the signal can't be read, ascending (`unreadableStretches`). */
  readonly unreadable: readonly Interruption[];
  /** Ventricular flutter or fibrillation found in the lead, ascending (`findFlutter`). */
  readonly flutter: readonly Stretch[];
  /** Where a pacemaker leads, ascending. */
  readonly paced: readonly PacedStretch[];
  /** What may go on around every beat (`rhythmContexts`), row-major [count × RHYTHM_CONTEXTS.length]; null where beats alone are known. */
  readonly contexts: ArrayLike<number> | null;
}

/** What the parts of the naming share. */
export interface SpellContext extends SpellInputs {
  readonly sequence: BeatSequence;
  /** Seconds of the middle between a beat and the one before; 0 for the first, the end for one past the last. */
  readonly startOf: (beat: number) => number;
  /** How sure the class of a beat is: its probability, 1 where the person gave it. */
  readonly certaintyOf: (beat: number) => number;
}

/** The inputs with what is worked out from them once. */
export function spellContext(inputs: SpellInputs): SpellContext {
  const { beats, sampleRateHz, durationSeconds, unreadable, flutter } = inputs;
  const { count, rPeakSample, probabilities, classIndex, editMarks } = beats;
  return {
    ...inputs,
    sequence: new BeatSequence(beats, sampleRateHz, [...unreadable, ...flutter]),
    startOf: (beat) => {
      if (beat <= 0) return 0;
      if (beat >= count) return durationSeconds;
      return (rPeakSample[beat - 1] + rPeakSample[beat]) / 2 / sampleRateHz;
    },
    certaintyOf: (beat) =>
      (editMarks[beat] & EDIT_MARKS.relabelled) !== 0
        ? 1
        : probabilities[beat * BEAT_CLASSES.length + classIndex[beat]],
  };
}
