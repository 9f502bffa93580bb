import { networkLeads } from '../../src/ecg/beats/network-leads.ts';
import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { preparedInputs } from '../../src/classifier/network-inputs.ts';
import { alignRPeaks } from '../../src/ecg/beats/align-r-peaks.ts';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { detectRPeaks } from '../../src/ecg/beats/detect-r-peaks.ts';
import { mostProbableClasses } from '../../src/ecg/beats/most-probable-classes.ts';
import { prepareBeats } from '../../src/ecg/beats/prepare-beats.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';
import { countConfusion } from '../../src/ecg/scoring/confusion.ts';
import { findFlutterSegments } from '../../src/ecg/scoring/find-flutter-segments.ts';
import { pairBeats, UNPAIRED, type BeatPairs } from '../../src/ecg/scoring/pair-beats.ts';
import { scoreClasses } from '../../src/ecg/scoring/score-classes.ts';
import { selectReferenceBeats } from '../../src/ecg/scoring/select-reference-beats.ts';
import { delineateLead } from '../../src/ecg/waves/delineate-lead.ts';
import { usualWaves } from '../../src/ecg/waves/usual-waves.ts';
import { notebookInputs } from '../notebook-inputs.ts';
import type { BeatsOptions } from './evaluate-options.ts';
import type { RecordClasses } from './report-beats.ts';

/** What of the options decides how one recording is scored. */
export type ScoringOptions = Pick<BeatsOptions, 'peaks' | 'map' | 'counting' | 'startSeconds' | 'leads'>;

/** What of a classifier scoring needs. */
export type ScoredClassifier = Pick<BeatClassifier, 'classify' | 'doubt' | 'takesWavesAlone'>;

/**
 * Classifies the beats of one recording as the app does, at the reference R peaks or at those the detector finds, and
 * scores the classes against the reference annotations.
 */
export async function evaluateBeats(
  recording: Recording,
  classifier: ScoredClassifier,
  { peaks, map, counting, startSeconds, leads: leadCount }: ScoringOptions,
): Promise<RecordClasses> {
  const { sampleRateHz, annotations } = recording;
  const leads = networkLeads(recording, Number(leadCount));
  const reference = selectReferenceBeats(annotations, map);
  const testSamples = peaks === 'reference' ? reference.sample : detectRPeaks(leads, sampleRateHz).rPeakSample;
  const centres = peaks === 'reference' ? alignRPeaks(leads[0], sampleRateHz, testSamples) : testSamples;
  const probabilities = await classify(classifier, leads, sampleRateHz, centres);
  const skippedSegments = findFlutterSegments(annotations);
  const pairs = pairBeats(reference.sample, testSamples, { sampleRateHz, startSeconds, skippedSegments });
  const confusion = countConfusion(pairs, reference.classIndex, mostProbableClasses(probabilities));
  return {
    name: recording.name,
    score: scoreClasses(confusion, counting),
    matched: matchedBeats(pairs, probabilities, reference.classIndex),
  };
}

async function classify(
  classifier: ScoredClassifier,
  leads: readonly Float32Array[],
  sampleRateHz: number,
  peaks: ArrayLike<number>,
): Promise<Float32Array> {
  if (classifier.takesWavesAlone) return classifier.classify(notebookInputs(leads[0], sampleRateHz, peaks));
  const prepared = prepareBeats(leads, sampleRateHz, peaks);
  const usual = usualWaves(delineateLead(leads[0], sampleRateHz, peaks));
  return classifier.doubt(prepared, await classifier.classify(preparedInputs(prepared)), usual).probabilities;
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
