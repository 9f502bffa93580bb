import { BeatStream } from '../../../src/ecg/detection/beat-stream.ts';
import { chooseLead } from '../../../src/ecg/recording/choose-lead.ts';
import { detectRPeaks } from '../../../src/ecg/detection/detect-r-peaks.ts';
import { detectByPanTompkins } from '../../../src/ecg/detection/pan-tompkins/pan-tompkins.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { findFlutterSegments } from '../../../src/ecg/scoring/find-flutter-segments.ts';
import { pairBeats } from '../../../src/ecg/scoring/pair-beats.ts';
import { scoreDetection } from '../../../src/ecg/scoring/score-detection.ts';
import { selectReferenceBeats } from '../../../src/ecg/scoring/select-reference-beats.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import type { DetectionOptions } from '../evaluate-options.ts';
import { perturbations } from './perturbations.ts';
import type { RecordDetection } from './report-detection.ts';

type Options = Pick<DetectionOptions, 'toleranceSeconds' | 'startSeconds'> &
  Partial<Pick<DetectionOptions, 'detector' | 'leads' | 'perturbs'>>;

/** Narrow windows in which the places of the beats are scored besides, seconds. */
const NARROW_WINDOWS_SECONDS = [0.075, 0.05] as const;

/** Finds the R peaks of one recording as the app does and scores them against its reference annotations. */
export function evaluateDetection(recording: Recording, options: Options): RecordDetection {
  const { toleranceSeconds, startSeconds } = options;
  const { sampleRateHz, annotations } = recording;
  const lead = recording.leads[chooseLead(recording.leads)];
  const peaks = findPeaks(recording, options);
  const reference = selectReferenceBeats(annotations, 'project').sample;
  const skippedSegments = findFlutterSegments(annotations);
  const scoreAgainst = (expected: Int32Array, found: Int32Array, window: number) => {
    const pairs = pairBeats(expected, found, { sampleRateHz, toleranceSeconds: window, startSeconds, skippedSegments });
    return scoreDetection(pairs, expected, found, sampleRateHz);
  };
  const perturbed = options.perturbs ? perturbations(recording) : [];
  return {
    name: recording.name,
    leadName: lead.name,
    score: scoreAgainst(reference, peaks, toleranceSeconds),
    narrow: NARROW_WINDOWS_SECONDS.map((window) => scoreAgainst(reference, peaks, window)),
    perturbed: perturbed.map(({ name, changed }) => {
      const scale = sampleRateHz / changed.sampleRateHz;
      const found = findPeaks(changed, options).map((sample) => Math.round(sample * scale));
      return {
        name,
        score: scoreAgainst(reference, found, toleranceSeconds),
        againstItself: scoreAgainst(peaks, found, toleranceSeconds),
      };
    }),
  };
}

function findPeaks({ leads, sampleRateHz }: Recording, { detector, leads: leadCount }: Options): Int32Array {
  const analysisLead = chooseLead(leads);
  const filter = (index: number) => filterLead(leads[index].samplesMv, sampleRateHz);
  if (detector === 'streaming') {
    const used =
      leadCount === '2' ? [analysisLead, ...[...leads.keys()].filter((i) => i !== analysisLead)] : [analysisLead];
    const samples = used.map((index) => leads[index].samplesMv);
    return Int32Array.from(new BeatStream(sampleRateHz, used.length).push(samples));
  }
  if (detector === 'pan-tompkins') return detectByPanTompkins(filter(analysisLead), sampleRateHz);
  if (leadCount === '2') return detectRPeaks([...leads.keys()].map(filter), sampleRateHz, analysisLead).rPeakSample;
  return detectRPeaks([filter(analysisLead)], sampleRateHz).rPeakSample;
}
