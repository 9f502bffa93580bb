import type { Reliability } from '../../../ecg/scoring/reliability.ts';

/** The diagram begins at a tenth below everything it shows, at 0.9 at most. */
const TENTH = 0.1;
const HIGHEST_START = 0.9;

/** Axes of a reliability diagram: the same from `start` to 1 both ways, so that the diagonal means "as promised". */
export interface ReliabilityFrame {
  readonly start: number;
  readonly ticks: readonly number[];
  readonly x: (confidence: number) => number;
  readonly y: (accuracy: number) => number;
}

/** Scales for a square of `sizePx`, with room for labels to the left and below. */
export function reliabilityFrame({ bins }: Reliability, sizePx: number, labelPx: number): ReliabilityFrame {
  const lowest = bins.reduce((least, { confidence, accuracy }) => Math.min(least, confidence, accuracy), 1);
  const tenths = Math.floor(Math.min(lowest, HIGHEST_START) / TENTH + 1e-9);
  const start = Math.max(0, tenths * TENTH);
  const step = 1 - start > 0.5 ? 2 * TENTH : TENTH;
  const ticks: number[] = [];
  for (let i = 0; 1 - i * step >= start - 1e-9; i++) ticks.push(1 - i * step);
  const length = sizePx - labelPx - EDGE_PX;
  const share = (value: number): number => Math.max(0, (value - start) / (1 - start));
  return {
    start,
    ticks: ticks.reverse(),
    x: (confidence) => labelPx + share(confidence) * length,
    y: (accuracy) => sizePx - labelPx - share(accuracy) * length,
  };
}

/** Room above and to the right for half a mark. */
const EDGE_PX = 8;
