import { chooseLead } from '../../src/ecg/beats/choose-lead.ts';
import { detectRPeaks } from '../../src/ecg/beats/detect-r-peaks.ts';
import { detectByPanTompkins } from '../../src/ecg/beats/pan-tompkins.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';
import { findFlutterSegments } from '../../src/ecg/scoring/find-flutter-segments.ts';
import { pairBeats } from '../../src/ecg/scoring/pair-beats.ts';
import { scoreDetection } from '../../src/ecg/scoring/score-detection.ts';
import { selectReferenceBeats } from '../../src/ecg/scoring/select-reference-beats.ts';
import { filterLead } from '../../src/ecg/signal/filter-lead.ts';
import type { DetectionOptions } from './evaluate-options.ts';
import type { RecordDetection } from './report-detection.ts';

type Options = Pick<DetectionOptions, 'toleranceSeconds' | 'startSeconds'> &
  Partial<Pick<DetectionOptions, 'detector' | 'leads'>>;

/** Finds the R peaks of one recording as the app does and scores them against its reference annotations. */
export function evaluateDetection(recording: Recording, options: Options): RecordDetection {
  const { toleranceSeconds, startSeconds } = options;
  const { sampleRateHz, annotations } = recording;
  const lead = recording.leads[chooseLead(recording.leads)];
  const peaks = findPeaks(recording, options);
  const reference = selectReferenceBeats(annotations, 'project').sample;
  const skippedSegments = findFlutterSegments(annotations);
  const pairs = pairBeats(reference, peaks, { sampleRateHz, toleranceSeconds, startSeconds, skippedSegments });
  return { name: recording.name, leadName: lead.name, score: scoreDetection(pairs, reference, peaks, sampleRateHz) };
}

function findPeaks({ leads, sampleRateHz }: Recording, { detector, leads: leadCount }: Options): Int32Array {
  const analysisLead = chooseLead(leads);
  const filter = (index: number) => filterLead(leads[index].samplesMv, sampleRateHz);
  if (detector === 'pan-tompkins') return detectByPanTompkins(filter(analysisLead), sampleRateHz);
  if (leadCount === '2') return detectRPeaks([...leads.keys()].map(filter), sampleRateHz, analysisLead).rPeakSample;
  return detectRPeaks([filter(analysisLead)], sampleRateHz).rPeakSample;
}
