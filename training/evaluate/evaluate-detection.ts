import { chooseLead } from '../../src/ecg/beats/choose-lead.ts';
import { detectRPeaks } from '../../src/ecg/beats/detect-r-peaks.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';
import { findFlutterSegments } from '../../src/ecg/scoring/find-flutter-segments.ts';
import { pairBeats } from '../../src/ecg/scoring/pair-beats.ts';
import { scoreDetection } from '../../src/ecg/scoring/score-detection.ts';
import { selectReferenceBeats } from '../../src/ecg/scoring/select-reference-beats.ts';
import { filterLead } from '../../src/ecg/signal/filter-lead.ts';
import type { DetectionOptions } from './evaluate-options.ts';
import type { RecordDetection } from './report-detection.ts';

/** Finds the R peaks of one recording as the app does and scores them against its reference annotations. */
export function evaluateDetection(
  recording: Recording,
  { toleranceSeconds, startSeconds }: Pick<DetectionOptions, 'toleranceSeconds' | 'startSeconds'>,
): RecordDetection {
  const { sampleRateHz, annotations } = recording;
  const lead = recording.leads[chooseLead(recording.leads)];
  const peaks = detectRPeaks(filterLead(lead.samplesMv, sampleRateHz), sampleRateHz);
  const reference = selectReferenceBeats(annotations, 'project').sample;
  const skippedSegments = findFlutterSegments(annotations);
  const pairs = pairBeats(reference, peaks, { sampleRateHz, toleranceSeconds, startSeconds, skippedSegments });
  return { name: recording.name, leadName: lead.name, score: scoreDetection(pairs, reference, peaks, sampleRateHz) };
}
