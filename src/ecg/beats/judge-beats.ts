import { BEAT_CLASSES } from './beat-class.ts';
import { NOT_SURE_REASONS, type Beats } from './beats.ts';
import { EDIT_MARKS } from './edit-beats.ts';
import { notSureColumns, reasonNotSure } from './reason-not-sure.ts';

const [, , POOR_SIGNAL, , FLUTTER, CUT_OFF] = NOT_SURE_REASONS.keys();

/** Marks of beats whose class was given or accepted by the person. */
const GIVEN = EDIT_MARKS.relabelled | EDIT_MARKS.adapted;

/**
 * What was "not sure" judged anew by another threshold (0…1). Poor signal, flutter and beats cut off stay not sure, and what a person
 * said stays sure. `isUnusual` says whether a recording is unlike the known ones at a sample: a beat that was sure does not tell.
 */
export function judgeBeats(beats: Beats, notSureBelow: number, isUnusual: (sample: number) => boolean): Beats {
  const { classIndex, probabilities, editMarks, rPeakSample } = beats;
  const notSureReason = beats.notSureReason.map((reason, beat) =>
    (editMarks[beat] & GIVEN) !== 0
      ? reason
      : reasonNotSure({
          confidence: probabilities[beat * BEAT_CLASSES.length + classIndex[beat]],
          notSureBelow,
          inFlutter: reason === FLUTTER,
          isCut: reason === CUT_OFF,
          inPoorSignal: reason === POOR_SIGNAL,
          inUnusualRecording: isUnusual(rPeakSample[beat]),
        }),
  );
  return { ...beats, ...notSureColumns(notSureReason) };
}
