import type { OfRecording, RecordingSummary, TraceRequest, TraceWindow } from '../../../analysis/analysis.ts';
import { layoutToOpen, type LeadLayout } from '../../chart/geometry/lead-layout.ts';
import { Envelope } from './envelope.svelte.ts';

/** The recording that is open: what is known of it without its analysis, and which lead of it is shown in what way. */
export class OpenRecording {
  summary = $state.raw<OfRecording<RecordingSummary> | null>(null);
  /** Which leads are drawn under the chosen one. */
  layout = $state<LeadLayout>('one');
  readonly envelope: Envelope;
  #leadIndex = $state(0);
  #filtered = $state(true);
  /** What the chosen lead is, where it is not known to be an ECG: it is analysed only when the person says so. */
  readonly foreign = $derived(this.summary?.leads[this.#leadIndex]?.foreign ?? null);

  /** The worker answers through `fetch`; what goes wrong is told to `refuse`. */
  constructor(fetch: (request: TraceRequest) => Promise<TraceWindow>, refuse: (error: unknown) => void) {
    this.envelope = new Envelope(fetch, refuse);
  }

  /** Another recording is open: it is shown as it is analysed. */
  show(summary: OfRecording<RecordingSummary>): void {
    this.summary = summary;
    this.layout = layoutToOpen(
      summary.leads.map(({ name }) => name),
      summary.durationSeconds,
    );
    this.#leadIndex = summary.analysisLead ?? 0;
    this.#filtered = summary.filterable;
    this.#loadEnvelope();
  }

  get leadIndex(): number {
    return this.#leadIndex;
  }

  set leadIndex(leadIndex: number) {
    if (leadIndex === this.#leadIndex) return;
    this.#leadIndex = leadIndex;
    this.#loadEnvelope();
  }

  /** Whether the trace shows the 0.5–40 Hz signal or the samples as recorded. */
  get filtered(): boolean {
    return this.#filtered;
  }

  set filtered(filtered: boolean) {
    if (filtered === this.#filtered) return;
    this.#filtered = filtered;
    this.#loadEnvelope();
  }

  #loadEnvelope(): void {
    if (this.summary) void this.envelope.load(this.#leadIndex, this.#filtered, this.summary.durationSeconds);
  }
}
