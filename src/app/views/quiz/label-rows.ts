/** Where a label lies across, pixels. */
export interface LabelSpan {
  readonly leftPx: number;
  readonly rightPx: number;
}

/** What is nearer than this reads as one word. */
const LEAST_GAP_PX = 4;

/**
 * In which row each label stands, counted from 0, so that none touches another: the first that is free. The labels ascend;
 * something else takes the first row up to `cornerEndPx`.
 */
export function labelRows(labels: readonly LabelSpan[], cornerEndPx: number): number[] {
  const endsPx = [cornerEndPx];
  return labels.map(({ leftPx, rightPx }) => {
    const free = endsPx.findIndex((endPx) => endPx + LEAST_GAP_PX <= leftPx);
    const row = free < 0 ? endsPx.length : free;
    endsPx[row] = rightPx;
    return row;
  });
}
