import type { Analysis, Beats, RecordingSummary } from '../../../analysis/analysis.ts';
import type { Finding } from '../../../ecg/rhythm/finding.ts';
import type { RhythmSpell } from '../../../ecg/rhythm/spells/rhythm-spell.ts';
import { firstBeatFrom } from '../../../ecg/beats/find-beat.ts';
import type { Viewport } from '../look/viewport.svelte.ts';
import { StretchSteps } from './stretch-steps.ts';

interface SteppedSession {
  readonly beats: Beats | null;
  readonly analysis: Pick<Analysis, 'rhythm' | 'spells'> | null;
  readonly summary: RecordingSummary | null;
  readonly selection: { readonly index: number | null };
  readonly viewport: Viewport;
  select(index: number): void;
}

/** Steps from one beat to another, from one finding to another, and from one rhythm to another. */
export class BeatSteps {
  readonly #session: SteppedSession;
  readonly findings: StretchSteps<Finding>;
  readonly spells: StretchSteps<RhythmSpell>;

  constructor(session: SteppedSession) {
    this.#session = session;
    const place = { here: () => this.#hereSeconds, selected: () => session.selection.index };
    this.findings = new StretchSteps({
      list: () => session.analysis?.rhythm.findings ?? [],
      startOf: ({ startSample }) => startSample / (session.summary?.sampleRateHz ?? NaN),
      ...place,
    });
    this.spells = new StretchSteps({
      list: () => session.analysis?.spells ?? [],
      startOf: ({ fromSeconds }) => fromSeconds,
      ...place,
    });
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

  /** The time of the selected beat, else where the view begins. */
  get #hereSeconds(): number {
    const { beats, summary, viewport, selection } = this.#session;
    if (!beats || !summary || selection.index === null) return viewport.startSeconds;
    return (beats.rPeakSample[selection.index] ?? 0) / summary.sampleRateHz;
  }
}
