import type { Beats } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../../../ecg/beats/most-probable-classes.ts';

const SUPRAVENTRICULAR = BEAT_CLASSES.indexOf('S');
/** How near the prematurity (RR before, relative to usual) of a beat must be where timing makes the class. */
const SAME_TIMING = 0.1;

/**
 * Beats to offer the label of a beat the person relabelled: similar ones that are labelled otherwise and that the person has
 * not touched. Supraventricular beats have the shape of normal ones, so when the label given or the network's own is
 * S, only beats that come as early are offered.
 */
export function beatsToOffer(beats: Beats, beat: number, similar: Iterable<number>): number[] {
  const given = beats.classIndex[beat];
  const classes = BEAT_CLASSES.length;
  const own = mostProbableClasses(beats.probabilities.subarray(beat * classes, (beat + 1) * classes))[0];
  const isTimed = given === SUPRAVENTRICULAR || own === SUPRAVENTRICULAR;
  const earliness = (index: number): number =>
    (beats.rrBeforeSeconds[index] ?? NaN) / (beats.rrUsualSeconds[index] ?? NaN);
  const offered: number[] = [];
  // Of a week there may be a million.
  for (const other of similar) {
    if (beats.classIndex[other] === given || beats.editMarks[other] !== 0) continue;
    if (!isTimed || Math.abs(earliness(other) - earliness(beat)) <= SAME_TIMING) offered.push(other);
  }
  return offered;
}
