/** Where the sheet can rest, as shares of the window's height; closed, only its handle shows. */
export const SHEET_STOPS = ['closed', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

export const CLOSED_PX = 68;
const HALF_SHARE = 0.56;
/** What reason, wave and tools need on a phone; half the window is more than that on a tablet. */
const ONE_LOOK_PX = 568;
const MOST_HALF_SHARE = 0.68;
const FULL_SHARE = 0.92;

/** Height of the sheet at a stop, CSS pixels. */
export function sheetHeight(stop: SheetStop, windowHeightPx: number): number {
  if (stop === 'closed') return CLOSED_PX;
  if (stop === 'full') return Math.round(windowHeightPx * FULL_SHARE);
  return Math.round(Math.max(windowHeightPx * HALF_SHARE, Math.min(ONE_LOOK_PX, windowHeightPx * MOST_HALF_SHARE)));
}

/** The stop nearest to where the sheet was let go. */
export function nearestStop(heightPx: number, windowHeightPx: number): SheetStop {
  const distance = (stop: SheetStop): number => Math.abs(sheetHeight(stop, windowHeightPx) - heightPx);
  return SHEET_STOPS.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
}

/** One stop up (+1) or down (−1). */
export function nextStop(stop: SheetStop, direction: 1 | -1): SheetStop {
  return SHEET_STOPS[SHEET_STOPS.indexOf(stop) + direction] ?? stop;
}
