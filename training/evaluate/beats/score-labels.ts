import { BEAT_CLASSES, type ClassMapName } from '../../../src/ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../../../src/ecg/beats/most-probable-classes.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { countConfusion } from '../../../src/ecg/scoring/confusion.ts';
import { findFlutterSegments } from '../../../src/ecg/scoring/find-flutter-segments.ts';
import { pairBeats, UNPAIRED, type BeatPairs } from '../../../src/ecg/scoring/pair-beats.ts';
import { scoreClasses, type CountingRule } from '../../../src/ecg/scoring/score-classes.ts';
import { selectReferenceBeats } from '../../../src/ecg/scoring/select-reference-beats.ts';
import type { RecordClasses } from './class-figures.ts';

/** Beats as they were found, and what was thought of them: row-major [beats × 5]. */
export interface LabelledBeats {
  readonly rPeakSample: ArrayLike<number>;
  readonly probabilities: Float32Array;
}

export interface LabelScoring {
  readonly map: ClassMapName;
  readonly counting: CountingRule;
  readonly startSeconds: number;
}

/** Scores the labels of one recording against its reference annotations, beat by beat as EC57 says. */
export function scoreLabels(
  { name, sampleRateHz, annotations }: Pick<Recording, 'name' | 'sampleRateHz' | 'annotations'>,
  { rPeakSample, probabilities }: LabelledBeats,
  { map, counting, startSeconds }: LabelScoring,
): RecordClasses {
  const reference = selectReferenceBeats(annotations, map);
  const skippedSegments = findFlutterSegments(annotations);
  const pairs = pairBeats(reference.sample, rPeakSample, { sampleRateHz, startSeconds, skippedSegments });
  const confusion = countConfusion(pairs, reference.classIndex, mostProbableClasses(probabilities));
  return {
    name,
    score: scoreClasses(confusion, counting),
    matched: matchedBeats(pairs, probabilities, reference.classIndex),
  };
}

/** The beats that both sides have: what was thought of them, and what they are. */
function matchedBeats({ referenceIndex, testIndex }: BeatPairs, probabilities: Float32Array, classIndex: Uint8Array) {
  const classes = BEAT_CLASSES.length;
  const both = [...testIndex.keys()].filter((i) => referenceIndex[i] !== UNPAIRED && testIndex[i] !== UNPAIRED);
  const matched = new Float32Array(both.length * classes);
  both.forEach((pair, i) => {
    const beat = testIndex[pair];
    matched.set(probabilities.subarray(beat * classes, (beat + 1) * classes), i * classes);
  });
  return { probabilities: matched, classIndex: Uint8Array.from(both, (pair) => classIndex[referenceIndex[pair]]) };
}
