import type { BeatClassifier } from '../classifier/beat-classifier.ts';
import { chooseLead } from '../ecg/beats/choose-lead.ts';
import { countBeats } from '../ecg/beats/count-beats.ts';
import { RecordingError } from '../ecg/recording/recording-error.ts';
import type { RecordingWarning } from '../ecg/recording/recording-warning.ts';
import { durationSeconds, type Recording } from '../ecg/recording/recording.ts';
import { analyseRecording } from './analyse-recording.ts';
import type { RecordingFigures } from './analysis.ts';

/**
 * The figures of one recording for a summary over many: its lead is chosen by name, as when it is opened. A recording
 * that is too short or too slow keeps its facts. Rejects with the signal's reason when aborted.
 */
export async function summariseRecording(
  id: string,
  recording: Recording,
  classifier: BeatClassifier,
  signal: AbortSignal,
): Promise<RecordingFigures> {
  const leadIndex = chooseLead(recording.leads);
  const { analysis, warnings } = await analysed(recording, leadIndex, classifier, signal);
  return {
    id,
    name: recording.name,
    format: recording.format,
    sampleRateHz: recording.sampleRateHz,
    durationSeconds: durationSeconds(recording),
    leads: recording.leads.map(({ name }) => name),
    analysedLead: recording.leads[leadIndex].name,
    analysis,
    warnings: [...recording.warnings, ...warnings],
  };
}

async function analysed(
  recording: Recording,
  leadIndex: number,
  classifier: BeatClassifier,
  signal: AbortSignal,
): Promise<Pick<RecordingFigures, 'analysis' | 'warnings'>> {
  try {
    const { analysis } = await analyseRecording(recording, leadIndex, classifier, { signal });
    const { beats, heartRate, warnings } = analysis;
    return { analysis: { counts: countBeats(beats), heartRate }, warnings };
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const warning: RecordingWarning = { code: 'not-analysed', message: error.message };
    return { analysis: null, warnings: [warning] };
  }
}
