import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { mostProbableClasses } from '../../src/ecg/beats/most-probable-classes.ts';
import { alignRPeaks } from '../../src/ecg/beats/align-r-peaks.ts';
import { chooseLead } from '../../src/ecg/beats/choose-lead.ts';
import { detectRPeaks } from '../../src/ecg/beats/detect-r-peaks.ts';
import { prepareBeats } from '../../src/ecg/beats/prepare-beats.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';
import { countConfusion } from '../../src/ecg/scoring/confusion.ts';
import { findFlutterSegments } from '../../src/ecg/scoring/find-flutter-segments.ts';
import { pairBeats } from '../../src/ecg/scoring/pair-beats.ts';
import { scoreClasses } from '../../src/ecg/scoring/score-classes.ts';
import { selectReferenceBeats } from '../../src/ecg/scoring/select-reference-beats.ts';
import { filterLead } from '../../src/ecg/signal/filter-lead.ts';
import type { BeatsOptions } from './evaluate-options.ts';
import type { RecordClasses } from './report-beats.ts';

/**
 * Classifies the beats of one recording as the app does, at the reference R peaks or at those the detector finds, and
 * scores the classes against the reference annotations.
 */
export async function evaluateBeats(
  recording: Recording,
  classifier: Pick<BeatClassifier, 'classify'>,
  { peaks, map, counting, startSeconds }: Pick<BeatsOptions, 'peaks' | 'map' | 'counting' | 'startSeconds'>,
): Promise<RecordClasses> {
  const { sampleRateHz, annotations } = recording;
  const filteredMv = filterLead(recording.leads[chooseLead(recording.leads)].samplesMv, sampleRateHz);
  const reference = selectReferenceBeats(annotations, map);
  const testSamples = peaks === 'reference' ? reference.sample : detectRPeaks([filteredMv], sampleRateHz).rPeakSample;
  const centres = peaks === 'reference' ? alignRPeaks(filteredMv, sampleRateHz, testSamples) : testSamples;
  const probabilities = await classifier.classify(prepareBeats(filteredMv, sampleRateHz, centres));
  const skippedSegments = findFlutterSegments(annotations);
  const pairs = pairBeats(reference.sample, testSamples, { sampleRateHz, startSeconds, skippedSegments });
  const confusion = countConfusion(pairs, reference.classIndex, mostProbableClasses(probabilities));
  return { name: recording.name, score: scoreClasses(confusion, counting) };
}
