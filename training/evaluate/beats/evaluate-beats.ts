import { networkLeads } from '../../../src/ecg/preparation/network-leads.ts';
import type { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import { preparedInputs } from '../../../src/classifier/model/network-inputs.ts';
import { alignRPeaks } from '../../../src/ecg/detection/align-r-peaks.ts';
import { detectRPeaks } from '../../../src/ecg/detection/detect-r-peaks.ts';
import { prepareBeats } from '../../../src/ecg/preparation/prepare-beats.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { chooseLead } from '../../../src/ecg/recording/choose-lead.ts';
import { selectReferenceBeats } from '../../../src/ecg/scoring/select-reference-beats.ts';
import { delineateLead } from '../../../src/ecg/waves/delineate-lead.ts';
import { pacedShare } from '../../../src/ecg/waves/paced-share.ts';
import { usualWaves } from '../../../src/ecg/waves/usual-waves.ts';
import { notebookInputs } from '../../prepare/notebook-inputs.ts';
import type { BeatsOptions } from '../evaluate-options.ts';
import type { RecordClasses } from './class-figures.ts';
import { scoreLabels } from './score-labels.ts';

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
  const rPeakSample = peaks === 'reference' ? reference.sample : detectRPeaks(leads, sampleRateHz).rPeakSample;
  const centres = peaks === 'reference' ? alignRPeaks(leads[0], sampleRateHz, rPeakSample) : rPeakSample;
  const rawMv = recording.leads[chooseLead(recording.leads)].samplesMv;
  const probabilities = await classify(classifier, { rawMv, leads, sampleRateHz }, centres);
  return scoreLabels(recording, { rPeakSample, probabilities }, { map, counting, startSeconds });
}

async function classify(
  classifier: ScoredClassifier,
  { rawMv, leads, sampleRateHz }: { rawMv: Float32Array; leads: readonly Float32Array[]; sampleRateHz: number },
  peaks: ArrayLike<number>,
): Promise<Float32Array> {
  if (classifier.takesWavesAlone) return classifier.classify(notebookInputs(leads[0], sampleRateHz, peaks));
  const prepared = prepareBeats(leads, sampleRateHz, peaks);
  const waves = delineateLead(leads[0], sampleRateHz, peaks);
  const usual = usualWaves(waves, pacedShare(rawMv, sampleRateHz, peaks, waves));
  return classifier.doubt(prepared, await classifier.classify(preparedInputs(prepared)), usual).probabilities;
}
