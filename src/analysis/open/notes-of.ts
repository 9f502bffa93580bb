import { classOfSymbol } from '../../ecg/beats/beat-class.ts';
import type { KeptRecording } from '../../ecg/recording/recording.ts';
import type { RecordingNote } from '../analysis.ts';

/** Nobody reads more; a damaged file may hold any number. */
const MOST_NOTES = 5000;

/** What the annotations of a recording say beside beats: texts, and the names of rhythms. */
export function notesOf({ annotations, sampleRateHz }: KeptRecording): RecordingNote[] {
  return annotations
    .filter(({ symbol, aux }) => aux !== '' && classOfSymbol(symbol, 'ec57') === undefined)
    .slice(0, MOST_NOTES)
    .map(({ sample, aux, durationSeconds = 0 }) => ({
      startSeconds: sample / sampleRateHz,
      durationSeconds,
      text: aux,
    }));
}
