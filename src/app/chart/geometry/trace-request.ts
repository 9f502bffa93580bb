import type { TraceRequest } from '../../../analysis/analysis.ts';

/** What the trace shows at a moment. */
export interface TraceView {
  readonly leadIndex: number;
  readonly filtered: boolean;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly widthPx: number;
  readonly durationSeconds: number;
}

/** Columns per CSS pixel asked for: enough for a screen of two device pixels per CSS pixel. */
const COLUMNS_PER_PX = 2;
/** Where a pixel holds more than this the wave is a band, as well drawn from half as many columns in half the time. */
const BAND_SECONDS_PER_PX = 0.05;
const BAND_COLUMNS_PER_PX = 1;
/** Asked for on each side, in window widths, so that panning by a page draws at once. */
const WINDOWS_AHEAD = 1.5;
/** The next piece is asked for when less than this is left on a side. */
const WINDOWS_LEFT = 0.6;
/** Zooming in keeps the old columns until they are this much too coarse; zooming out until they are this much too fine. */
const COARSEST_RATIO = 0.7;
const FINEST_RATIO = 3;

/** The request that serves a view and its surroundings. */
export function requestFor(view: TraceView): TraceRequest {
  const span = view.endSeconds - view.startSeconds;
  const startSeconds = Math.max(0, view.startSeconds - span * WINDOWS_AHEAD);
  const endSeconds = Math.min(view.durationSeconds, view.endSeconds + span * WINDOWS_AHEAD);
  const windows = (endSeconds - startSeconds) / span;
  return {
    leadIndex: view.leadIndex,
    filtered: view.filtered,
    startSeconds,
    endSeconds,
    maxColumns: Math.max(1, Math.ceil(view.widthPx * columnsPerPx(view) * windows)),
  };
}

/** Whether the answer to `loaded` still serves the view well, or a new request is due. */
export function servesView(loaded: TraceRequest, view: TraceView): boolean {
  if (loaded.leadIndex !== view.leadIndex || loaded.filtered !== view.filtered) return false;
  const span = view.endSeconds - view.startSeconds;
  const reach = span * WINDOWS_LEFT;
  if (loaded.startSeconds > Math.max(0, view.startSeconds - reach)) return false;
  if (loaded.endSeconds < Math.min(view.durationSeconds, view.endSeconds + reach)) return false;
  const loadedPerSecond = loaded.maxColumns / (loaded.endSeconds - loaded.startSeconds);
  const ratio = loadedPerSecond / ((view.widthPx * columnsPerPx(view)) / span);
  return ratio >= COARSEST_RATIO && ratio <= FINEST_RATIO;
}

/** Whether so much time lies on a pixel that the wave is a band. */
export function isBand(seconds: number, widthPx: number): boolean {
  return seconds / widthPx > BAND_SECONDS_PER_PX;
}

function columnsPerPx({ startSeconds, endSeconds, widthPx }: TraceView): number {
  return isBand(endSeconds - startSeconds, widthPx) ? BAND_COLUMNS_PER_PX : COLUMNS_PER_PX;
}
