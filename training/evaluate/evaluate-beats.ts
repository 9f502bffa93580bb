import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { preparedInputs } from '../../src/classifier/network-inputs.ts';
import { mostProbableClasses } from '../../src/ecg/beats/most-probable-classes.ts';
import { alignRPeaks } from '../../src/ecg/beats/align-r-peaks.ts';
import { detectRPeaks } from '../../src/ecg/beats/detect-r-peaks.ts';
import { prepareBeats } from '../../src/ecg/beats/prepare-beats.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';
import { countConfusion } from '../../src/ecg/scoring/confusion.ts';
import { findFlutterSegments } from '../../src/ecg/scoring/find-flutter-segments.ts';
import { pairBeats } from '../../src/ecg/scoring/pair-beats.ts';
import { scoreClasses } from '../../src/ecg/scoring/score-classes.ts';
import { selectReferenceBeats } from '../../src/ecg/scoring/select-reference-beats.ts';
import { networkLeads } from '../labelled-beats.ts';
import { notebookInputs } from '../notebook-inputs.ts';
import type { BeatsOptions } from './evaluate-options.ts';
import type { RecordClasses } from './report-beats.ts';

/** What of the options decides how one recording is scored. */
export type ScoringOptions = Pick<BeatsOptions, 'peaks' | 'map' | 'counting' | 'startSeconds' | 'leads'>;

/**
 * Classifies the beats of one recording as the app does, at the reference R peaks or at those the detector finds, and
 * scores the classes against the reference annotations.
 */
export async function evaluateBeats(
  recording: Recording,
  classifier: Pick<BeatClassifier, 'classify' | 'takesWavesAlone'>,
  { peaks, map, counting, startSeconds, leads: leadCount }: ScoringOptions,
): Promise<RecordClasses> {
  const { sampleRateHz, annotations } = recording;
  const leads = networkLeads(recording, Number(leadCount));
  const reference = selectReferenceBeats(annotations, map);
  const testSamples = peaks === 'reference' ? reference.sample : detectRPeaks(leads, sampleRateHz).rPeakSample;
  const centres = peaks === 'reference' ? alignRPeaks(leads[0], sampleRateHz, testSamples) : testSamples;
  const inputs = classifier.takesWavesAlone
    ? notebookInputs(leads[0], sampleRateHz, centres)
    : preparedInputs(prepareBeats(leads, sampleRateHz, centres));
  const probabilities = await classifier.classify(inputs);
  const skippedSegments = findFlutterSegments(annotations);
  const pairs = pairBeats(reference.sample, testSamples, { sampleRateHz, startSeconds, skippedSegments });
  const confusion = countConfusion(pairs, reference.classIndex, mostProbableClasses(probabilities));
  return { name: recording.name, score: scoreClasses(confusion, counting) };
}
