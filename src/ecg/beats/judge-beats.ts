import { BEAT_CLASSES } from './beat-class.ts';
import { NOT_SURE_REASONS, type Beats } from './beats.ts';
import { EDIT_MARKS } from './edit-beats.ts';

const [SURE, LOW_CONFIDENCE, POOR_SIGNAL] = NOT_SURE_REASONS.keys();

/** What was "not sure" judged anew by another threshold (0…1). Poor signal stays not sure, and what a person said stays sure. */
export function judgeBeats(beats: Beats, notSureBelow: number): Beats {
  const { classIndex, probabilities, editMarks } = beats;
  const notSureReason = beats.notSureReason.map((reason, beat) => {
    if (reason === POOR_SIGNAL || (editMarks[beat] & EDIT_MARKS.relabelled) !== 0) return reason;
    return probabilities[beat * BEAT_CLASSES.length + classIndex[beat]] < notSureBelow ? LOW_CONFIDENCE : SURE;
  });
  return { ...beats, notSureReason, notSure: notSureReason.map((reason) => Number(reason !== SURE)) };
}
