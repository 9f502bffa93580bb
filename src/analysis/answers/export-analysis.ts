import { fileNameFor } from '../../ecg/export/file-name-for.ts';
import { annotateAnalysis } from '../../ecg/export/annotate-analysis.ts';
import { writeAnnotations } from '../../ecg/export/write-annotations.ts';
import { writeBeatsCsv } from '../../ecg/export/write-beats-csv.ts';
import { writeEdf } from '../../ecg/export/write-edf.ts';
import { writeJson } from '../../ecg/export/write-json.ts';
import { writeRr } from '../../ecg/export/write-rr.ts';
import { writeWfdbRecord } from '../../ecg/export/write-wfdb-record.ts';
import { stem } from '../../ecg/formats/file-name.ts';
import { writeZip } from '../../ecg/formats/zip/write-zip.ts';
import type { KeptRecording } from '../../ecg/recording/recording.ts';
import type { ExportKind } from '../analysis-api.ts';
import type { Analysis, ExportedFile } from '../analysis.ts';
import { SOFTWARE_VERSION } from './software-version.ts';

/** A file to save of an analysed recording. Header comments, which may name a person, go into none of them. */
export async function exportAnalysis(
  kind: ExportKind,
  recording: KeptRecording,
  analysis: Analysis,
): Promise<ExportedFile> {
  const { sampleRateHz } = recording;
  const name = fileNameFor(recording.name);
  const { beats } = analysis;
  switch (kind) {
    case 'annotations':
      return binary(
        `${name}.fid`,
        'application/octet-stream',
        writeAnnotations(annotateAnalysis(analysis, sampleRateHz)),
      );
    case 'beats-csv':
      return text(`${name}.beats.csv`, 'text/csv', writeBeatsCsv(beats, sampleRateHz));
    case 'rr':
      return text(`${name}.rr.txt`, 'text/plain', writeRr(beats));
    case 'wfdb':
      return binary(`${name}.zip`, 'application/zip', await wfdbRecord(recording, analysis));
    case 'edf':
      return binary(
        `${name}.edf`,
        'application/octet-stream',
        writeEdf(recording, annotateAnalysis(analysis, sampleRateHz)),
      );
    case 'json':
      return text(
        `${name}.analysis.json`,
        'application/json',
        writeJson({ recording, ...analysis, softwareVersion: SOFTWARE_VERSION }),
      );
  }
}

/** The record, its reference annotations if it came with some, and the beats and rhythms found under the annotator name "fid". */
async function wfdbRecord(recording: KeptRecording, analysis: Analysis): Promise<Uint8Array> {
  const [header, signals] = writeWfdbRecord(recording);
  const record = stem(header.name);
  const { annotations } = recording;
  const reference = annotations.length > 0 ? [{ name: `${record}.atr`, bytes: writeAnnotations(annotations) }] : [];
  const found = { name: `${record}.fid`, bytes: writeAnnotations(annotateAnalysis(analysis, recording.sampleRateHz)) };
  return writeZip([header, signals, ...reference, found]);
}

function text(name: string, mimeType: string, content: string): ExportedFile {
  return { name, mimeType, bytes: new TextEncoder().encode(content) };
}

function binary(name: string, mimeType: string, bytes: Uint8Array): ExportedFile {
  return { name, mimeType, bytes };
}
