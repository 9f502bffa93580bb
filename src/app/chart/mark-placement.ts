import type { Beats } from '../../analysis/analysis.ts';
import { firstBeatFrom } from './find-beat.ts';

/** Marks are 12 px wide; one per cell of this width keeps them apart when the trace is zoomed out. */
const CELL_PX = 13;
/** Room a mark needs to its right for its letter. */
const LETTER_PX = 30;
const NORMAL_CLASS_INDEX = 0;

export interface PlacedMark {
  readonly beatIndex: number;
  /** Position of the R peak from the left edge of the paper. */
  readonly xPx: number;
  readonly classIndex: number;
  readonly notSure: boolean;
  /** Whether the letter fits beside the shape. */
  readonly lettered: boolean;
}

export interface MarkView {
  readonly sampleRateHz: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly widthPx: number;
}

/**
 * Where the class marks go above the wave. Where beats are denser than marks, the selected beat and then the first beat
 * that is not Normal keep their place. Cells are fixed in time, so marks do not flicker while panning.
 */
export function placeMarks(beats: Beats, view: MarkView, selected: number | null): PlacedMark[] {
  const pxPerSample = view.widthPx / ((view.endSeconds - view.startSeconds) * view.sampleRateHz);
  const startSample = view.startSeconds * view.sampleRateHz;
  const end = view.endSeconds * view.sampleRateHz;
  const kept: number[] = [];
  let keptCell = NaN;
  for (let i = firstBeatFrom(beats.rPeakSample, startSample); i < beats.count; i++) {
    const sample = beats.rPeakSample[i] ?? 0;
    if (sample > end) break;
    const cell = Math.floor((sample * pxPerSample) / CELL_PX);
    if (cell !== keptCell) kept.push(i);
    else if (rank(beats, i, selected) > rank(beats, kept.at(-1) ?? i, selected)) kept[kept.length - 1] = i;
    keptCell = cell;
  }
  const xOf = (index: number): number => ((beats.rPeakSample[index] ?? 0) - startSample) * pxPerSample;
  return kept.map((beatIndex, position) => {
    const next = kept[position + 1];
    const xPx = xOf(beatIndex);
    return {
      beatIndex,
      xPx,
      classIndex: beats.classIndex[beatIndex] ?? 0,
      notSure: beats.notSure[beatIndex] === 1,
      lettered: next === undefined || xOf(next) - xPx >= LETTER_PX,
    };
  });
}

function rank(beats: Beats, index: number, selected: number | null): number {
  if (index === selected) return 2;
  return beats.classIndex[index] === NORMAL_CLASS_INDEX ? 0 : 1;
}
