import type { Finding, FindingKind } from '../../../ecg/rhythm/finding.ts';
import type { PlacedAcross } from '../rhythm/nearest-at.ts';

/** Kinds shown over the whole recording: what a reader looks for first. Couplets and rate spells are in the list of findings. */
const SHAPES: Readonly<Partial<Record<FindingKind, MarkShape>>> = {
  pause: 'pause',
  run: 'run',
  irregular: 'span',
  'irregular-without-p': 'span',
  flutter: 'span',
};
/** Marks of one shape nearer than this stand for one another: a day has thousands of runs. */
const CELL_PX = 7;
const LEAST_SPAN_PX = 4;

export type MarkShape = 'pause' | 'run' | 'span';

export interface FindingMark extends PlacedAcross {
  readonly shape: MarkShape;
  /** The finding it stands for, the first one of its cell. */
  readonly finding: Finding;
}

/** Where findings stand on the overview, in time order; at most one of a shape per cell, and no run over a pause, which is rarer. */
export function overviewFindings(findings: readonly Finding[], samplesPerPx: number): FindingMark[] {
  const taken = new Map<MarkShape, number>();
  const marks = findings.flatMap((finding) => {
    const shape = SHAPES[finding.kind];
    if (shape === undefined) return [];
    const startPx = finding.startSample / samplesPerPx;
    const endPx = finding.endSample / samplesPerPx;
    const isSpan = shape === 'span';
    const middlePx = (startPx + endPx) / 2;
    const leftPx = isSpan ? startPx : middlePx - CELL_PX / 2;
    if (leftPx < (taken.get(shape) ?? -Infinity)) return [];
    const widthPx = isSpan ? Math.max(LEAST_SPAN_PX, endPx - startPx) : CELL_PX;
    taken.set(shape, leftPx + widthPx);
    return [{ shape, finding, leftPx, widthPx }];
  });
  const pauses = marks.filter(({ shape }) => shape === 'pause');
  return marks.filter((mark) => mark.shape !== 'run' || !pauses.some((pause) => overlap(mark, pause)));
}

function overlap(a: FindingMark, b: FindingMark): boolean {
  return a.leftPx < b.leftPx + b.widthPx && b.leftPx < a.leftPx + a.widthPx;
}

/** SVG path of a mark, `heightPx` tall from `topPx`; spans run under the others. */
export function findingMarkPath({ shape, leftPx, widthPx }: FindingMark, topPx: number, heightPx: number): string {
  const at = (px: number): string => px.toFixed(1);
  if (shape === 'span') return `M${at(leftPx)},${topPx + heightPx + 1}h${at(widthPx)}v3h${at(-widthPx)}z`;
  const middle = leftPx + widthPx / 2;
  if (shape === 'run') return `M${at(leftPx)},${topPx}h${at(widthPx)}l${at(-widthPx / 2)},${heightPx}z`;
  return `M${at(middle - 2.5)},${topPx}h1.7v${heightPx}h-1.7zM${at(middle + 0.8)},${topPx}h1.7v${heightPx}h-1.7z`;
}
