/** Rows drawn beyond each edge, so that fast scrolling shows no blank. */
const ROWS_AHEAD = 6;

/** First row drawn, and the one after the last, of `rowCount` rows of equal height in a scrolled viewport. */
export function visibleRows(
  scrollTopPx: number,
  viewportPx: number,
  rowPx: number,
  rowCount: number,
): { readonly first: number; readonly end: number } {
  const first = Math.max(0, Math.floor(scrollTopPx / rowPx) - ROWS_AHEAD);
  const end = Math.min(rowCount, Math.ceil((scrollTopPx + viewportPx) / rowPx) + ROWS_AHEAD);
  return { first: Math.min(first, end), end };
}

/** Room at the lower edge where rows fade. */
const FADE_PX = 24;

/** Scroll position that shows a row whole under a header of `headerPx`, and so the first row in view, moving as little as possible. */
export function scrollShowing(
  row: number,
  scrollTopPx: number,
  viewportPx: number,
  rowPx: number,
  headerPx: number,
): number {
  const top = row * rowPx;
  const roomPx = Math.max(rowPx, viewportPx - headerPx - FADE_PX);
  if (top < scrollTopPx) return top;
  if (top + rowPx > scrollTopPx + roomPx) return Math.min(top, Math.ceil((top + rowPx - roomPx) / rowPx) * rowPx);
  return scrollTopPx;
}
