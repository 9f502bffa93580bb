import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import type { Beats } from '../../ecg/beats/beats.ts';
import type { Annotation } from '../../ecg/recording/annotation.ts';

/** Beats as WFDB annotations: the class letter as symbol at the R peak. All five letters are WFDB beat symbols. */
export function annotateBeats({ rPeakSample, classIndex }: Pick<Beats, 'rPeakSample' | 'classIndex'>): Annotation[] {
  return Array.from(rPeakSample, (sample, beat) => ({
    sample,
    symbol: BEAT_CLASSES[classIndex[beat]],
    subtype: 0,
    channel: 0,
    number: 0,
    aux: '',
  }));
}
