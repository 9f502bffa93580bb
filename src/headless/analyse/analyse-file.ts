import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyseRecording } from '../../analysis/analyse-recording.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import { chooseLead } from '../../ecg/beats/choose-lead.ts';
import { annotateBeats } from '../../ecg/export/annotate-beats.ts';
import { writeAnnotations } from '../../ecg/export/write-annotations.ts';
import { writeBeatsCsv } from '../../ecg/export/write-beats-csv.ts';
import type { ListedRecording } from '../../ecg/formats/catalogue/catalogue.ts';
import { readListed } from '../../ecg/formats/catalogue/read-listed.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import type { Recording } from '../../ecg/recording/recording.ts';

/** A recording that was analysed, and where its results are. */
export interface AnalysedFile {
  readonly recording: Recording;
  readonly analysis: Analysis;
  readonly written: readonly string[];
}

/**
 * Analyses one recording as the app does and writes NAME.fid and NAME.beats.csv to `outFolder`, which exists.
 * `leadName` null leaves the choice to the analysis. Throws RecordingError, or Node's error when a file cannot be read.
 */
export async function analyseFile(
  listed: ListedRecording,
  classifier: BeatClassifier,
  { outFolder, leadName }: { outFolder: string; leadName: string | null },
): Promise<AnalysedFile> {
  const recording = await readListed(listed);
  const resultName = listed.entry.name;
  const leadIndex = leadName === null ? chooseLead(recording.leads) : findLead(recording, leadName);
  const { analysis } = await analyseRecording(recording, leadIndex, classifier);
  const annotationPath = join(outFolder, `${resultName}.fid`);
  const tablePath = join(outFolder, `${resultName}.beats.csv`);
  await writeFile(annotationPath, writeAnnotations(annotateBeats(analysis.beats)));
  await writeFile(tablePath, writeBeatsCsv(analysis.beats, recording.sampleRateHz));
  return { recording, analysis, written: [annotationPath, tablePath] };
}

function findLead({ name, leads }: Recording, leadName: string): number {
  const index = leads.findIndex((lead) => lead.name.toLowerCase() === leadName.toLowerCase());
  if (index >= 0) return index;
  throw new RecordingError(
    'no-signal',
    `${name} has no lead ${leadName}: choose one of ${leads.map((lead) => lead.name).join(', ')}.`,
  );
}
