import type { TraceRequest, TraceWindow } from '../../../analysis/analysis.ts';
import { plotColumns, type PlotColumns } from '../../chart/geometry/plot-columns.ts';
import { requestFor, servesView, type TraceView } from '../../chart/geometry/trace-request.ts';

/**
 * Keeps the columns around the visible window at hand. One request is in flight at a time and only the latest view
 * counts, so fast panning never queues up work; until an answer comes, the old columns stay drawn.
 */
export class TraceSource {
  columns = $state.raw<PlotColumns | null>(null);
  readonly #fetch: (request: TraceRequest) => Promise<TraceWindow>;
  readonly #refuse: (error: unknown) => void;
  #wanted: TraceView | null = null;
  #loaded: TraceRequest | null = null;
  #recording = 0;
  #busy = false;

  constructor(fetch: (request: TraceRequest) => Promise<TraceWindow>, refuse: (error: unknown) => void) {
    this.#fetch = fetch;
    this.#refuse = refuse;
  }

  /** Forgets everything: another recording is open. */
  reset(): void {
    this.#recording++;
    this.#loaded = null;
    this.#wanted = null;
    this.columns = null;
  }

  /** Makes sure the view can be drawn, asking the worker when what is at hand does not serve it. */
  want(view: TraceView): void {
    this.#wanted = view;
    if (!this.#busy) void this.#load();
  }

  async #load(): Promise<void> {
    this.#busy = true;
    while (this.#wanted && !(this.#loaded && servesView(this.#loaded, this.#wanted))) {
      const recording = this.#recording;
      const request = requestFor(this.#wanted);
      try {
        const answer = await this.#fetch(request);
        if (recording !== this.#recording) continue;
        this.#loaded = request;
        this.columns = plotColumns(answer);
      } catch (error) {
        if (recording !== this.#recording) continue;
        this.#wanted = null;
        this.#refuse(error);
      }
    }
    this.#busy = false;
  }
}
