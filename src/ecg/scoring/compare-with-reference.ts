import type { Beats } from '../beats/beats.ts';
import { countConfusion } from './confusion.ts';
import type { SampleSpan } from './find-flutter-segments.ts';
import { pairBeats, UNPAIRED } from './pair-beats.ts';
import { scoreClasses, type ClassesScore } from './score-classes.ts';
import { scoreDetection, type DetectionScore } from './score-detection.ts';
import type { ReferenceBeats } from './select-reference-beats.ts';

/** A beat on which reference and test are not of one mind: another class, a missed beat or an extra one. */
export interface Disagreement {
  /** Where it is: the reference beat, or the test beat where the reference has none. */
  readonly sample: number;
  /** Index into BEAT_CLASSES; null when the reference has no beat here (an extra one). */
  readonly referenceClass: number | null;
  /** Index of the test beat; null when it was missed. */
  readonly beatIndex: number | null;
}

/** How the beats of one recording compare with its reference annotations. */
export interface Comparison {
  readonly detection: DetectionScore;
  readonly classes: ClassesScore;
  readonly disagreements: readonly Disagreement[];
}

/** Compares beats with the reference by the rules of ANSI/AAMI EC57, over the whole recording; flutter is not counted. */
export function compareWithReference(
  reference: ReferenceBeats,
  beats: Pick<Beats, 'rPeakSample' | 'classIndex'>,
  sampleRateHz: number,
  flutter: readonly SampleSpan[],
): Comparison {
  const pairs = pairBeats(reference.sample, beats.rPeakSample, { sampleRateHz, skippedSegments: flutter });
  const disagreements: Disagreement[] = [];
  pairs.referenceIndex.forEach((referenceIndex, i) => {
    const beatIndex = pairs.testIndex[i];
    if (referenceIndex === UNPAIRED) {
      disagreements.push({ sample: beats.rPeakSample[beatIndex], referenceClass: null, beatIndex });
      return;
    }
    const referenceClass = reference.classIndex[referenceIndex];
    if (beatIndex !== UNPAIRED && beats.classIndex[beatIndex] === referenceClass) return;
    const sample = reference.sample[referenceIndex];
    disagreements.push({ sample, referenceClass, beatIndex: beatIndex === UNPAIRED ? null : beatIndex });
  });
  return {
    detection: scoreDetection(pairs, reference.sample, beats.rPeakSample, sampleRateHz),
    classes: scoreClasses(countConfusion(pairs, reference.classIndex, beats.classIndex), 'ec57'),
    disagreements,
  };
}
