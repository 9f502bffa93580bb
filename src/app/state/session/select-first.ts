import type { Beats, RecordingSummary } from '../../../analysis/analysis.ts';
import { nearestBeat } from '../../chart/geometry/find-beat.ts';
import { mostInstructiveBeat } from '../beats/most-instructive-beat.ts';
import type { BeatSteps } from '../beats/beat-steps.ts';
import type { BeatSelection } from '../beats/beat-selection.svelte.ts';
import type { Viewport } from '../look/viewport.svelte.ts';
import type { KeptView } from '../work/kept-view.ts';

interface SelectingSession {
  readonly beats: Beats | null;
  readonly summary: RecordingSummary | null;
  readonly viewport: Viewport;
  readonly selection: BeatSelection;
  readonly steps: BeatSteps;
  readonly review: { begin(): void };
  select(index: number | null): void;
}

/**
 * When the analysis ends and nothing is selected: the beat selected when the recording was left, else the most
 * instructive one.
 */
export function selectFirst(session: SelectingSession, left: KeptView | null): void {
  const { beats, summary, selection, viewport } = session;
  if (!beats || beats.count === 0 || !summary) return;
  session.review.begin();
  if (selection.index !== null) return selection.ask();
  if (left?.beatSample === null || left?.beatSample === undefined) {
    return session.select(mostInstructiveBeat(beats, session.steps.firstInView));
  }
  session.select(nearestBeat(beats.rPeakSample, left.beatSample, Infinity));
  viewport.goTo(left.startSeconds);
}
