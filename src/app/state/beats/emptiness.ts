import type { AnalysisProgress, Beats } from '../../../analysis/analysis.ts';
import { text } from '../../text/text.svelte.ts';

/** What is known of the beats of the chosen lead. */
interface KnownBeats {
  readonly beats: Beats | null;
  readonly analysis: object | null;
  readonly progress: AnalysisProgress | null;
}

/** Why there are no beats to show, in a few words; null while there are some. */
export function emptinessOf({ beats, analysis, progress }: KnownBeats): string | null {
  if (beats && beats.count > 0) return null;
  if (analysis) return text.recording.noBeatsFound;
  return progress ? text.recording.beatsComing : text.recording.noBeatsYet;
}
