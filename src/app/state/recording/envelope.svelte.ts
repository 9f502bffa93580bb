import type { TraceRequest, TraceWindow } from '../../../analysis/analysis.ts';
import { amplitudeRange } from '../../chart/geometry/amplitude.ts';

/** Columns of the whole recording for the overview and the amplitude range: two per pixel of a wide screen. */
const ENVELOPE_COLUMNS = 2000;

/** The outline of a whole lead, coarse enough to be at hand at once. */
export class Envelope {
  columns = $state.raw<TraceWindow | null>(null);
  readonly range = $derived(
    this.columns
      ? amplitudeRange(this.columns.minMv, this.columns.maxMv, this.columns.columnSeconds)
      : { lowMv: -1, highMv: 1.5 },
  );
  readonly #fetch: (request: TraceRequest) => Promise<TraceWindow>;
  readonly #refuse: (error: unknown) => void;
  #asked = 0;

  constructor(fetch: (request: TraceRequest) => Promise<TraceWindow>, refuse: (error: unknown) => void) {
    this.#fetch = fetch;
    this.#refuse = refuse;
  }

  /** Loads the outline of a lead; an answer that was overtaken by another question is dropped. */
  async load(leadIndex: number, filtered: boolean, durationSeconds: number): Promise<void> {
    const asked = ++this.#asked;
    const request = { leadIndex, filtered, startSeconds: 0, endSeconds: durationSeconds, maxColumns: ENVELOPE_COLUMNS };
    try {
      const columns = await this.#fetch(request);
      if (asked === this.#asked) this.columns = columns;
    } catch (error) {
      this.#refuse(error);
    }
  }
}
