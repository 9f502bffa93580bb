import { BEAT_CLASSES } from './beat-class.ts';
import { NOT_SURE_REASONS, type Beats } from './beats.ts';
import { EDIT_MARKS } from './edit-beats.ts';

const [SURE, LOW_CONFIDENCE, POOR_SIGNAL, UNUSUAL_RECORDING, FLUTTER] = NOT_SURE_REASONS.keys();

/** Marks of beats whose class was given or accepted by the person. */
const GIVEN = EDIT_MARKS.relabelled | EDIT_MARKS.adapted;

/** What was "not sure" judged anew by another threshold (0…1). Poor signal and flutter stay not sure, and what a person said stays sure. */
export function judgeBeats(beats: Beats, notSureBelow: number): Beats {
  const { classIndex, probabilities, editMarks } = beats;
  const notSureReason = beats.notSureReason.map((reason, beat) => {
    if (reason === POOR_SIGNAL || reason === FLUTTER || (editMarks[beat] & GIVEN) !== 0) return reason;
    if (probabilities[beat * BEAT_CLASSES.length + classIndex[beat]] >= notSureBelow) return SURE;
    return reason === UNUSUAL_RECORDING ? reason : LOW_CONFIDENCE;
  });
  return { ...beats, notSureReason, notSure: notSureReason.map((reason) => Number(reason !== SURE)) };
}
