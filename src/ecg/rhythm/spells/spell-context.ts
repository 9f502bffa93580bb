import { BEAT_CLASSES } from '../../beats/beat-class.ts';
import type { Beats } from '../../beats/beats.ts';
import { EDIT_MARKS } from '../../beats/edit-beats.ts';
import { BeatSequence } from '../beat-sequence.ts';
import type { Stretch } from '../finding.ts';
import { interruptionsOf, intervalsBetweenBeats, type Interruption } from '../intervals-between-beats.ts';

/** Where most beats follow a pacing spike, and the share of them that do (`pacedShare`). */
export interface PacedStretch extends Stretch {
  readonly share: number;
}

/** A part of a recording with a usual beat of its own, and what is doubted about it. */
interface UsualSection {
  readonly fromSample: number;
  readonly toSample: number;
  readonly doubts: readonly string[];
  readonly usual: { readonly pacedShare: number };
}

/** The sections in which the usual beat follows a pacing spike, and outside them the stretches in which spikes lead otherwise (`findPacing`). */
export function pacedStretches(sections: readonly UsualSection[], spiked: readonly PacedStretch[]): PacedStretch[] {
  const usual = sections
    .filter(({ doubts }) => doubts.includes('paced'))
    .map(({ fromSample, toSample, usual }) => ({
      startSample: fromSample,
      endSample: toSample - 1,
      share: usual.pacedShare,
    }));
  const isApart = (stretch: Stretch) =>
    usual.every(({ startSample, endSample }) => stretch.endSample < startSample || stretch.startSample > endSample);
  return [...usual, ...spiked.filter(isApart)].sort((a, b) => a.startSample - b.startSample);
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
  /** 1 where a beat does not follow the one before. Noise is no gap here: wide beats look poor beside narrow ones, and a run of them goes on. */
  readonly isGap: Uint8Array;
  /** Seconds of the middle between a beat and the one before; 0 for the first, the end for one past the last. */
  readonly startOf: (beat: number) => number;
  /** How sure the class of a beat is: its probability, 1 where the person gave it. */
  readonly certaintyOf: (beat: number) => number;
}

/** The inputs with what is worked out from them once. */
export function spellContext(inputs: SpellInputs): SpellContext {
  const { beats, sampleRateHz, durationSeconds, unreadable, flutter } = inputs;
  const { count, rPeakSample, probabilities, classIndex, editMarks } = beats;
  const interruptions = interruptionsOf(unreadable, flutter);
  const intervals = intervalsBetweenBeats(
    rPeakSample.subarray(0, count),
    sampleRateHz,
    interruptions.filter(({ isNoise }) => isNoise !== true),
  );
  return {
    ...inputs,
    isGap: Uint8Array.from(intervals, (samples) => Number(Number.isNaN(samples))),
    sequence: new BeatSequence(beats, sampleRateHz, interruptions),
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
