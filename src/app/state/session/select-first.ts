import type { Beats, RecordingSummary } from '../../../analysis/analysis.ts';
import { nearestBeat } from '../../../ecg/beats/find-beat.ts';
import { mostInstructiveBeat } from '../beats/most-instructive-beat.ts';
import type { BeatSteps } from '../beats/beat-steps.ts';
import type { BeatSelection } from '../beats/beat-selection.svelte.ts';
import type { OwnMoves } from '../look/own-moves.ts';
import type { Viewport } from '../look/viewport.svelte.ts';
import type { KeptView } from '../work/kept-view.ts';

/** What selecting a beat needs to know, and where the person is. */
export interface SelectingSession {
  readonly beats: Beats | null;
  readonly summary: RecordingSummary | null;
  readonly moves: OwnMoves;
  readonly viewport: Viewport;
  readonly selection: BeatSelection;
  readonly steps: BeatSteps;
  readonly review: { begin(): void };
  select(index: number | null): void;
}

/**
 * When the analysis ends and the person has gone nowhere since it was `asked` for: selects the beat selected when the recording was left,
 * else the most instructive one.
 */
export function selectFirst(session: SelectingSession, asked: number, left: KeptView | null): void {
  const { beats, summary, selection, viewport, moves } = session;
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
