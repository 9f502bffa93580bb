import type { Analysis, Answered } from '../../../analysis/analysis.ts';
import { nearestBeat } from '../../../ecg/beats/find-beat.ts';
import type { BeatSelection } from '../beats/beat-selection.svelte.ts';
import type { OwnMoves } from '../look/own-moves.ts';
import type { Edited } from '../work/editing.svelte.ts';

interface EditedSession {
  readonly analysing: { show(analysis: Answered<Analysis>): void };
  readonly selection: BeatSelection;
  readonly moves: OwnMoves;
  select(index: number | null): void;
}

/**
 * Edits are applied: the beat the last one was about is selected, unless the person went elsewhere meanwhile; then the one
 * they selected stays so, by place, not by number.
 */
export function showEdited(session: EditedSession, { analysis, about, selectedSample }: Edited): void {
  const { selection, moves } = session;
  const { rPeakSample } = analysis.beats;
  session.analysing.show(analysis);
  selection.set(null);
  if (rPeakSample.length === 0) return;
  if (about && moves.follow(about.asked, () => session.select(nearestBeat(rPeakSample, about.sample, Infinity))))
    return;
  // What comes from elsewhere leaves the view where it is.
  selection.set(selectedSample === null ? null : nearestBeat(rPeakSample, selectedSample, Infinity));
  selection.ask();
}
