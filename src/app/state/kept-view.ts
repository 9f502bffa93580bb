import type { RecordingSummary } from '../../analysis/analysis.ts';
import type { KeptView } from '../../browser/storage/kept-work.ts';
import { possibleLayouts, type LeadLayout } from '../chart/lead-layout.ts';
import type { Viewport } from './viewport.svelte.ts';

/** What of the screen belongs to a recording and is kept with it. */
export interface ViewedSession {
  readonly summary: RecordingSummary | null;
  readonly beats: { readonly rPeakSample: Int32Array } | null;
  readonly selection: { readonly index: number | null };
  readonly viewport: Viewport;
  leadIndex: number;
  layout: LeadLayout;
  filtered: boolean;
}

/** The view as it is now. */
export function viewOf({ beats, selection, viewport, leadIndex, layout, filtered }: ViewedSession): KeptView {
  const { startSeconds, mmPerSecond, mmPerMv } = viewport;
  const beatSample = selection.index === null ? null : (beats?.rPeakSample[selection.index] ?? null);
  return { leadIndex, startSeconds, mmPerSecond, mmPerMv, layout, filtered, beatSample };
}

/** Shows a view kept earlier, as far as the recording has what was in it. The beat is for whoever selects one. */
export function showKeptView(session: ViewedSession, view: KeptView): void {
  const { summary, viewport } = session;
  if (!summary) return;
  if (view.leadIndex < summary.leads.length) session.leadIndex = view.leadIndex;
  session.layout = possibleLayouts(summary.leads.map(({ name }) => name)).find((one) => one === view.layout) ?? 'one';
  session.filtered = view.filtered && summary.filterable;
  viewport.mmPerSecond = view.mmPerSecond;
  viewport.mmPerMv = view.mmPerMv;
  viewport.goTo(view.startSeconds);
}
