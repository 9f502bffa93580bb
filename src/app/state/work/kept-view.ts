import { possibleLayouts } from '../../chart/geometry/lead-layout.ts';
import type { Viewport } from '../look/viewport.svelte.ts';
import type { OpenRecording } from '../recording/open-recording.svelte.ts';
import { label, lead, sample } from '../stored/parts.ts';
import { orNull, real, record, truth, type Schema } from '../stored/schema.ts';

/** What was in view. */
export interface KeptView {
  readonly leadIndex: number;
  readonly startSeconds: number;
  readonly mmPerSecond: number;
  /** Null: the largest gain that fits. */
  readonly mmPerMv: number | null;
  readonly layout: string;
  readonly filtered: boolean;
  /** R peak of the selected beat, null when none was. */
  readonly beatSample: number | null;
}

export const keptViewSchema: Schema<KeptView> = record<KeptView>({
  leadIndex: lead,
  startSeconds: real(0, 1e9),
  // Wider than every paper a recorder has, a month on the narrowest screen included; what is shown is held to the screen.
  mmPerSecond: real(1e-6, 1000),
  mmPerMv: orNull(real(1e-3, 1000)),
  layout: label,
  filtered: truth,
  beatSample: orNull(sample),
});

/** What of the screen belongs to a recording and is kept with it. */
export interface ViewedSession {
  readonly beats: { readonly rPeakSample: Int32Array } | null;
  readonly selection: { readonly index: number | null };
  readonly viewport: Viewport;
  readonly opened: Pick<OpenRecording, 'filtered' | 'layout' | 'leadIndex' | 'summary'>;
}

/** The view as it is now. */
export function viewOf({ beats, selection, viewport, opened }: ViewedSession): KeptView {
  const { leadIndex, layout, filtered } = opened;
  const { startSeconds, mmPerSecond, mmPerMv } = viewport;
  const beatSample = selection.index === null ? null : (beats?.rPeakSample[selection.index] ?? null);
  return { leadIndex, startSeconds, mmPerSecond, mmPerMv, layout, filtered, beatSample };
}

/** Shows a view kept earlier, as far as the recording has what was in it. The beat is for whoever selects one. */
export function showKeptView({ opened, viewport }: ViewedSession, view: KeptView): void {
  const { summary } = opened;
  if (!summary) return;
  if (view.leadIndex < summary.leads.length) opened.leadIndex = view.leadIndex;
  opened.layout = possibleLayouts(summary.leads.map(({ name }) => name)).find((one) => one === view.layout) ?? 'one';
  opened.filtered = view.filtered && summary.filterable;
  viewport.mmPerMv = view.mmPerMv;
  viewport.comeBack(view.startSeconds, view.mmPerSecond);
}
