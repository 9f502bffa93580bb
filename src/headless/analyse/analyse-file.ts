import { analyseRecording } from '../../analysis/run/analyse-recording.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import { annotateAnalysis } from '../../ecg/export/annotate-analysis.ts';
import { writeAnnotations } from '../../ecg/export/write-annotations.ts';
import { writeBeatsCsv } from '../../ecg/export/write-beats-csv.ts';
import type { ListedRecording } from '../../ecg/formats/catalogue/catalogue.ts';
import { readListed } from '../../ecg/formats/catalogue/read-listed.ts';
import { chooseClearLead } from '../../ecg/quality/choose-clear-lead.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import type { KeptRecording } from '../../ecg/recording/recording.ts';
import type { ResultEnding } from './result-names.ts';

/** A recording that was analysed, and what is to be written of it. */
export interface AnalysedFile {
  readonly recording: KeptRecording;
  readonly analysis: Analysis;
  /** Contents by the ending of the file name. */
  readonly results: Readonly<Record<ResultEnding, Uint8Array | string>>;
}

/**
 * Analyses one recording as the app does. `leadName` null leaves the choice to the analysis. Throws RecordingError, or Node's error when
 * a file cannot be read.
 */
export async function analyseFile(
  listed: ListedRecording,
  classifier: BeatClassifier,
  leadName: string | null,
): Promise<AnalysedFile> {
  const recording = await readListed(listed);
  const leadIndex = leadName === null ? chooseClearLead(recording) : findLead(recording, leadName);
  const { analysis } = await analyseRecording(recording, leadIndex, classifier);
  const { sampleRateHz } = recording;
  return {
    recording,
    analysis,
    results: {
      '.fid': writeAnnotations(annotateAnalysis(analysis, sampleRateHz)),
      '.beats.csv': writeBeatsCsv(analysis.beats, sampleRateHz),
    },
  };
}

function findLead({ name, leads }: KeptRecording, leadName: string): number {
  const index = leads.findIndex((lead) => lead.name.toLowerCase() === leadName.toLowerCase());
  if (index >= 0) return index;
  throw new RecordingError(
    'no-signal',
    `${name} has no lead ${leadName}: choose one of ${leads.map((lead) => lead.name).join(', ')}.`,
  );
}
