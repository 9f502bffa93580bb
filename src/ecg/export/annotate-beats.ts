import { BEAT_CLASSES } from '../beats/beat-class.ts';
import type { Beats } from '../beats/beats.ts';
import type { Annotation } from '../recording/annotation.ts';

/** Auxiliary text of the first beat: every export says what it is not, and programs that read beats pass over it. */
const NOTE = 'Fiducial beat labels. For education and research. Not a medical device.';
const NOT_SURE = 'not sure';

/**
 * Beats as WFDB annotations: the class letter as symbol at the R peak. All five letters are WFDB beat symbols. The
 * auxiliary text says which labels are not sure, and what `auxOf` adds about a beat (an edit); empty texts add nothing.
 */
export function annotateBeats(
  { rPeakSample, classIndex, notSure }: Pick<Beats, 'rPeakSample' | 'classIndex' | 'notSure'>,
  auxOf: (beat: number) => string = () => '',
): Annotation[] {
  return Array.from(rPeakSample, (sample, beat) => ({
    sample,
    symbol: BEAT_CLASSES[classIndex[beat]],
    subtype: 0,
    channel: 0,
    number: 0,
    aux: [beat === 0 ? NOTE : '', notSure[beat] === 1 ? NOT_SURE : '', auxOf(beat)].filter(Boolean).join(' '),
  }));
}
