import type { Beats, RecordingSummary } from '../../../analysis/analysis.ts';
import { firstBeatFrom } from '../../chart/geometry/find-beat.ts';
import type { Viewport } from '../look/viewport.svelte.ts';

interface SteppedSession {
  readonly beats: Beats | null;
  readonly summary: RecordingSummary | null;
  readonly selection: { readonly index: number | null };
  readonly viewport: Viewport;
  select(index: number): void;
}

/** Steps from one beat to another. */
export class BeatSteps {
  readonly #session: SteppedSession;

  constructor(session: SteppedSession) {
    this.#session = session;
  }

  /** Selects the beat before or after the selected one; with none selected, the first one in view. */
  neighbour(direction: 1 | -1): void {
    const { beats, selection } = this.#session;
    if (!beats || beats.count === 0) return;
    const next = selection.index === null ? this.firstInView : selection.index + direction;
    this.#session.select(Math.min(beats.count - 1, Math.max(0, next)));
  }

  get firstInView(): number {
    const { beats, summary, viewport } = this.#session;
    if (!beats || !summary) return 0;
    return firstBeatFrom(beats.rPeakSample, viewport.startSeconds * summary.sampleRateHz);
  }
}
