import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import type { AdmittedRecording } from '../../ecg/formats/gate/admit-recording.ts';
import { countBeats } from '../../ecg/beats/count-beats.ts';
import { proposeClearLead } from '../../ecg/quality/choose-clear-lead.ts';
import { requireLead } from '../../ecg/recording/choose-lead.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import type { RecordingWarning } from '../../ecg/recording/recording-warning.ts';
import { durationSeconds, type KeptRecording } from '../../ecg/recording/recording.ts';
import { analyseRecording } from '../run/analyse-recording.ts';
import type { Analysis, RecordingFigures } from '../analysis.ts';

/**
 * The figures of one recording for a summary over many: its lead is chosen by name and quality, as when it is opened. A recording
 * that is too short or too slow, or not known to hold an ECG, keeps its facts. Rejects with the signal's reason when aborted.
 */
export async function summariseRecording(
  id: string,
  recording: AdmittedRecording,
  classifier: BeatClassifier,
  signal: AbortSignal,
): Promise<RecordingFigures> {
  const proposed = proposeClearLead(recording);
  try {
    const { analysis } = await analyseRecording(recording, requireLead(proposed), classifier, { signal });
    return analysedFigures(id, recording, analysis);
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const warning: RecordingWarning = { code: 'not-analysed', message: error.message };
    return figuresOf(id, recording, proposed ?? 0, { analysis: null, warnings: [warning] });
  }
}

/** The figures of a recording that was analysed. */
export function analysedFigures(id: string, recording: KeptRecording, analysis: Analysis): RecordingFigures {
  const { beats, heartRate, warnings, leadIndex } = analysis;
  return figuresOf(id, recording, leadIndex, { analysis: { counts: countBeats(beats), heartRate }, warnings });
}

function figuresOf(
  id: string,
  recording: KeptRecording,
  leadIndex: number,
  { analysis, warnings }: Pick<RecordingFigures, 'analysis' | 'warnings'>,
): RecordingFigures {
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
