import { nearestBeat } from '../../../ecg/beats/find-beat.ts';
import { MATCH_WINDOW_SECONDS } from '../../../ecg/scoring/pair-beats.ts';
import type { Session } from '../../state/session/session.svelte.ts';

/** The model's beat nearest to a time of the open recording, in seconds; null where it found none there (EC57's window). */
export function beatInReader({ beats, summary }: Pick<Session, 'beats' | 'summary'>, atSeconds: number): number | null {
  if (!beats || !summary) return null;
  const { sampleRateHz } = summary;
  return nearestBeat(beats.rPeakSample, atSeconds * sampleRateHz, MATCH_WINDOW_SECONDS * sampleRateHz);
}
