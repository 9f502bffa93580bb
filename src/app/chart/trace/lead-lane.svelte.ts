import type { Session } from '../../state/session/session.svelte.ts';
import { TraceSource } from '../../state/recording/trace-source.svelte.ts';
import { amplitudeRange, type AmplitudeRange } from '../geometry/amplitude.ts';
import { paintPaper } from '../painting/paint-paper.ts';
import { paintLeadName } from '../painting/paint-lead-name.ts';
import type { Palette } from '../painting/palette.ts';
import type { PlotPaper, TraceScales } from './trace-plot.ts';

/** Columns of the whole recording that decide how tall a lane is. */
const RANGE_COLUMNS = 600;
const MARGIN_PX = 6;
/** Above the wave stands the name of the lead. */
const NAME_PX = 20;
const LEAST_HEIGHT_PX = 56;
/** A lane with wild artefacts does not push the others off the screen. */
const MOST_HEIGHT_PX = 240;

/** Which part of the window a lane shows: column `index` of `count`, one after the other in time. */
export interface LaneColumn {
  readonly index: number;
  readonly count: number;
}

/** What a lane needs of the session. */
type DrawnSession = Pick<Session, 'answers' | 'report' | 'summary' | 'viewport'>;

/** One more lead under the chosen one: same time, same scale, its own columns. As tall as its wave needs. */
export class LeadLane {
  readonly #session: DrawnSession;
  readonly #column: LaneColumn;
  readonly leadIndex: number;
  readonly source: TraceSource;
  palette = $state.raw<Palette | null>(null);
  range = $state.raw<AmplitudeRange>({ lowMv: -0.5, highMv: 0.5 });

  constructor(session: DrawnSession, leadIndex: number, column: LaneColumn) {
    this.#session = session;
    this.leadIndex = leadIndex;
    this.#column = column;
    this.source = new TraceSource(session.answers.trace, session.report);
  }

  get name(): string {
    return this.#session.summary?.leads[this.leadIndex]?.name ?? '';
  }

  get #namePx(): number {
    return NAME_PX * (this.palette?.textScale ?? 1);
  }

  /** The times this lane shows. */
  get window(): { readonly startSeconds: number; readonly endSeconds: number; readonly widthPx: number } {
    const { startSeconds, span, widthPx } = this.#session.viewport;
    const { index, count } = this.#column;
    const start = startSeconds + (index * span) / count;
    return { startSeconds: start, endSeconds: start + span / count, widthPx: widthPx / count };
  }

  get rows(): { readonly topPx: number; readonly footPx: number } {
    return { topPx: this.#namePx, footPx: 0 };
  }

  /** Height its wave needs at a gain. */
  heightPx(mmPerMv: number): number {
    const wavePx = (this.range.highMv - this.range.lowMv) * mmPerMv * this.#session.viewport.pxPerMm;
    return Math.round(Math.min(MOST_HEIGHT_PX, Math.max(LEAST_HEIGHT_PX, wavePx + 2 * MARGIN_PX + this.#namePx)));
  }

  scales(mmPerMv: number, heightPx: number): TraceScales {
    const { startSeconds, endSeconds } = this.window;
    const pxPerMv = mmPerMv * this.#session.viewport.pxPerMm;
    const halfMv = heightPx / pxPerMv / 2;
    const middleMv = (this.range.lowMv + this.range.highMv) / 2 + this.#namePx / pxPerMv / 2;
    return {
      startSeconds,
      endSeconds,
      bottomMv: middleMv - halfMv,
      topMv: middleMv + halfMv,
    };
  }

  /** Looks once over the whole lead for the range its wave lies in. */
  async measure(filtered: boolean): Promise<void> {
    const { answers, report, viewport } = this.#session;
    const whole = { startSeconds: 0, endSeconds: viewport.durationSeconds, maxColumns: RANGE_COLUMNS };
    try {
      const { minMv, maxMv, columnSeconds } = await answers.trace({ leadIndex: this.leadIndex, filtered, ...whole });
      this.range = amplitudeRange(minMv, maxMv, columnSeconds);
    } catch (error) {
      report(error);
    }
  }

  under(paper: PlotPaper, mmPerMv: number, heightPx: number): void {
    const { viewport } = this.#session;
    if (!this.palette) return;
    const placement = {
      ...paper,
      timeOriginPx: -this.window.startSeconds * viewport.pxPerSecond,
      voltageOriginPx: this.scales(mmPerMv, heightPx).topMv * mmPerMv * viewport.pxPerMm,
      pxPerMm: viewport.pxPerMm,
    };
    paintPaper(paper.context, placement, this.palette);
  }

  over(paper: PlotPaper): void {
    if (this.palette) paintLeadName(paper.context, this.name, this.palette);
  }
}
