import type { Beats, RecordingSummary } from '../../../analysis/analysis.ts';
import { nearestBeat } from '../../../ecg/beats/find-beat.ts';
import { mostInstructiveBeat } from '../beats/most-instructive-beat.ts';
import type { BeatSteps } from '../beats/beat-steps.ts';
import type { BeatSelection } from '../beats/beat-selection.svelte.ts';
import type { OwnMoves } from '../look/own-moves.ts';
import type { Viewport } from '../look/viewport.svelte.ts';
import type { KeptView } from '../work/kept-view.ts';

interface SelectingSession {
  readonly beats: Beats | null;
  readonly summary: RecordingSummary | null;
  readonly moves: OwnMoves;
  readonly asked: number;
  readonly viewport: Viewport;
  readonly selection: BeatSelection;
  readonly steps: BeatSteps;
  readonly review: { begin(): void };
  select(index: number | null): void;
}

/**
 * When the analysis ends and the person has gone nowhere meanwhile: selects the beat selected when the recording was left,
 * else the most instructive one.
 */
export function selectFirst(session: SelectingSession, left: KeptView | null): void {
  const { beats, summary, selection, viewport, moves, asked } = session;
  if (!beats || beats.count === 0 || !summary) return;
  session.review.begin();
  if (selection.index !== null) return selection.ask();
  moves.follow(asked, () => {
    if (left?.beatSample === null || left?.beatSample === undefined) {
      return session.select(mostInstructiveBeat(beats, session.steps.firstInView));
    }
    session.select(nearestBeat(beats.rPeakSample, left.beatSample, Infinity));
    viewport.goTo(left.startSeconds);
  });
}
