import { BEAT_CLASSES } from '../beats/beat-class.ts';
import type { Beats } from '../beats/beats.ts';
import type { Annotation } from '../recording/annotation.ts';

/** Symbol of a WFDB comment annotation: its text is for people, and no program counts it as a beat. */
const NOTE_SYMBOL = '"';
const NOTE = 'Fiducial beat labels. For education and research. Not a medical device.';

/**
 * Beats as WFDB annotations: the class letter as symbol at the R peak (all five letters are WFDB beat symbols), after one
 * comment annotation at the start that says what this file is not.
 */
export function annotateBeats({ rPeakSample, classIndex }: Pick<Beats, 'rPeakSample' | 'classIndex'>): Annotation[] {
  const plain = { subtype: 0, channel: 0, number: 0 };
  const beats = Array.from(rPeakSample, (sample, beat) => {
    return { ...plain, sample, symbol: BEAT_CLASSES[classIndex[beat]], aux: '' };
  });
  return [{ ...plain, sample: 0, symbol: NOTE_SYMBOL, aux: NOTE }, ...beats];
}
