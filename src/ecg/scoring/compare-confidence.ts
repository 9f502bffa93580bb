import { BEAT_CLASSES } from '../beats/beat-class.ts';
import type { Beats } from '../beats/beats.ts';
import { mostProbableClasses } from '../beats/most-probable-classes.ts';
import type { SampleSpan } from './find-flutter-segments.ts';
import { pairBeats, UNPAIRED } from './pair-beats.ts';
import { measureReliability, type Reliability } from './reliability.ts';
import type { ReferenceBeats } from './select-reference-beats.ts';

/**
 * How the network's confidence in its best class holds against the reference, over the beats both have. It is about the
 * network: a label the person gave changes nothing.
 */
export function compareConfidence(
  reference: ReferenceBeats,
  beats: Pick<Beats, 'rPeakSample' | 'probabilities'>,
  sampleRateHz: number,
  flutter: readonly SampleSpan[],
): Reliability {
  const pairs = pairBeats(reference.sample, beats.rPeakSample, { sampleRateHz, skippedSegments: flutter });
  const best = mostProbableClasses(beats.probabilities);
  const confidence: number[] = [];
  const isRight: number[] = [];
  pairs.referenceIndex.forEach((referenceIndex, i) => {
    const beat = pairs.testIndex[i];
    if (referenceIndex === UNPAIRED || beat === UNPAIRED) return;
    confidence.push(beats.probabilities[beat * BEAT_CLASSES.length + best[beat]]);
    isRight.push(Number(best[beat] === reference.classIndex[referenceIndex]));
  });
  return measureReliability(confidence, isRight);
}
