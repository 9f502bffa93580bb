import type { Finding, FindingKind } from '../../../ecg/rhythm/finding.ts';
import type { PlacedAcross } from './nearest-at.ts';
import type { BandView } from './place-spells.ts';

/** Where findings meet, the one further up stands and the others stand beside it: what is rare and short before what lasts. */
const RANK: readonly FindingKind[] = [
  'pause',
  'run',
  'flutter',
  'couplet',
  'irregular-without-p',
  'irregular',
  'bigeminy',
  'trigeminy',
  'fast',
  'slow',
];
/** Narrower findings are ticks, one in each cell of this width. Cells are fixed in time, so ticks do not flicker while panning. */
const CELL_PX = 8;
const GAP_PX = 2;

/** A finding, or a piece of one that others interrupt, on a strip over the trace. */
export interface PlacedFinding extends PlacedAcross {
  readonly finding: Finding;
  /** Whether its own begin and its own end are at the edges of this piece. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Where findings stand on a strip, in no order; none of them over another. What is out of view is left out. */
export function placeFindings(findings: readonly Finding[], sampleRateHz: number, view: BandView): PlacedFinding[] {
  const { startSeconds, endSeconds, widthPx } = view;
  const pxPerSample = widthPx / ((endSeconds - startSeconds) * sampleRateHz);
  const originPx = startSeconds * sampleRateHz * pxPerSample;
  const taken = new Uint8Array(Math.max(0, Math.ceil(widthPx)));
  const wide: Finding[] = [];
  const ticks = new Map<number, Finding>();
  for (const finding of findings) {
    const fromPx = finding.startSample * pxPerSample;
    const toPx = finding.endSample * pxPerSample;
    if (fromPx > originPx + widthPx) break;
    if (toPx < originPx) continue;
    if (toPx - fromPx >= CELL_PX) wide.push(finding);
    else {
      const cell = Math.floor((fromPx + toPx) / 2 / CELL_PX);
      const rival = ticks.get(cell);
      if (!rival || rankOf(finding) < rankOf(rival)) ticks.set(cell, finding);
    }
  }
  const placed = [...ticks].map(([cell, finding]): PlacedFinding => {
    const leftPx = cell * CELL_PX - originPx + GAP_PX / 2;
    return { finding, leftPx, widthPx: CELL_PX - GAP_PX, begins: true, ends: true };
  });
  for (const tick of placed) take(taken, tick);
  for (const finding of wide.sort((a, b) => rankOf(a) - rankOf(b))) {
    const fromPx = finding.startSample * pxPerSample - originPx;
    const toPx = finding.endSample * pxPerSample - originPx;
    const pieces = freePieces(taken, fromPx, toPx).map((piece): PlacedFinding => ({ ...piece, finding }));
    for (const piece of pieces) take(taken, piece);
    placed.push(...pieces);
  }
  return placed;
}

function rankOf({ kind }: Finding): number {
  return RANK.indexOf(kind);
}

function take(taken: Uint8Array, { leftPx, widthPx }: PlacedAcross): void {
  taken.fill(1, Math.max(0, Math.floor(leftPx)), Math.max(0, Math.ceil(leftPx + widthPx + GAP_PX)));
}

/** What is free between two positions, in pieces wide enough to be seen. */
function freePieces(taken: Uint8Array, fromPx: number, toPx: number): Omit<PlacedFinding, 'finding'>[] {
  const [first, last] = [Math.max(0, Math.floor(fromPx)), Math.min(taken.length, Math.ceil(toPx))];
  const pieces: Omit<PlacedFinding, 'finding'>[] = [];
  for (let px = first; px < last; px++) {
    if (taken[px] === 1) continue;
    const begin = px;
    while (px < last && taken[px] === 0) px++;
    if (px - begin < CELL_PX) continue;
    const [leftPx, rightPx] = [Math.max(begin, fromPx), Math.min(px, toPx)];
    pieces.push({ leftPx, widthPx: rightPx - leftPx, begins: leftPx === fromPx, ends: rightPx === toPx });
  }
  return pieces;
}
