import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import { nearestBeat } from '../../ecg/beats/find-beat.ts';
import type { KeptRecording } from '../../ecg/recording/recording.ts';
import { MATCH_WINDOW_SECONDS } from '../../ecg/scoring/pair-beats.ts';
import { analyseRecording } from '../run/analyse-recording.ts';
import type { BeatAside } from '../analysis.ts';
import { explainBeat } from './explain-beat.ts';

/**
 * Analyses the first lead of a recording and explains its beat nearest to a time, in seconds; null where no beat was found there (EC57's
 * window). Rejects as `analyseRecording` does.
 */
export async function explainAside(
  recording: KeptRecording,
  atSeconds: number,
  classifier: BeatClassifier,
  signal: AbortSignal,
): Promise<BeatAside | null> {
  const analysed = await analyseRecording(recording, 0, classifier, { signal });
  const { beats, usualQrsSeconds } = analysed.analysis;
  const { sampleRateHz } = recording;
  const nearest = nearestBeat(beats.rPeakSample, atSeconds * sampleRateHz, MATCH_WINDOW_SECONDS * sampleRateHz);
  if (nearest === null) return null;
  const explanation = await explainBeat(analysed, classifier, nearest, null);
  signal.throwIfAborted();
  return { beats, sampleRateHz, explanation, usualQrsSeconds };
}
