import type { Analysis, Answered, Beats } from '../../../analysis/analysis.ts';
import { nearestBeat } from '../../chart/geometry/find-beat.ts';
import type { BeatSelection } from '../beats/beat-selection.svelte.ts';

interface EditedSession {
  analysis: Answered<Analysis> | null;
  beats: Beats | null;
  readonly selection: BeatSelection;
  select(index: number | null): void;
}

/** Edits are applied: the beat the last one was about is selected, or else the one that was; by place, not by number. */
export function showEdited(session: EditedSession, analysis: Answered<Analysis>, aboutSample: number | null): void {
  const { selection, beats } = session;
  const selected = selection.index === null ? undefined : beats?.rPeakSample[selection.index];
  session.analysis = analysis;
  session.beats = analysis.beats;
  selection.set(null);
  const sample = aboutSample ?? selected;
  if (sample === undefined || analysis.beats.count === 0) return;
  const index = nearestBeat(analysis.beats.rPeakSample, sample, Infinity);
  if (aboutSample !== null) return session.select(index);
  // What comes from elsewhere leaves the view where it is.
  selection.set(index);
  selection.ask();
}
