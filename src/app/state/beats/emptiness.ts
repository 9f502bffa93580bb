import type { AnalysisProgress, Beats } from '../../../analysis/analysis.ts';
import type { ProblemCode } from '../../text/problem-code.ts';
import { text } from '../../text/text.svelte.ts';

/** How an analysis ended that was not gone through: stopped by the person, or by what went wrong. */
export type Ending = 'cancelled' | ProblemCode;

/** What is known of the beats of the chosen lead. */
interface KnownBeats {
  readonly beats: Beats | null;
  readonly analysis: object | null;
  readonly progress: AnalysisProgress | null;
  /** Not null when the lead is not known to be an ECG. */
  readonly foreign: string | null;
  /** How the last analysis of the lead ended; null where it was gone through, runs, or none was begun. */
  readonly ended: Ending | null;
}

/** What is in the recording, so that another try ends the same. */
const BY_NATURE: ReadonlySet<Ending> = new Set<Ending>(['too-short', 'sample-rate-too-low']);

/** Whether there is no use in analysing again. */
export function isBeyondAnalysis({ ended }: Pick<KnownBeats, 'ended'>): boolean {
  return ended !== null && BY_NATURE.has(ended);
}

/** Why there are no beats to show, in a few words; null while there are some. */
export function emptinessOf(known: KnownBeats): string | null {
  const { beats, analysis, progress, foreign, ended } = known;
  if (beats && beats.count > 0) return null;
  if (analysis) return text.recording.noBeatsFound;
  if (progress) return text.recording.beatsComing;
  if (ended === 'cancelled') return text.recording.beatsCancelled;
  if (ended !== null) {
    const { says, todo } = text.problems[ended];
    return isBeyondAnalysis(known) ? `${says} ${todo}` : text.recording.beatsFailed({ why: says });
  }
  return foreign === null ? text.recording.noBeatsYet : text.recording.beatsOfForeign;
}
