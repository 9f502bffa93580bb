import type { Beats } from '../../../analysis/analysis.ts';
import { firstBeatFrom } from '../../../ecg/beats/find-beat.ts';

/** Marks are 12 px wide; at most one stands in a cell of this width, and never nearer to another than the gap. */
const CELL_PX = 16;
const LEAST_GAP_PX = 15;
/** Distance to the next mark at which a letter beside this one stays clear of it, and a letter with a question mark. */
const LETTER_PX = 30;
const DOUBTFUL_LETTER_PX = 39;
const NORMAL_CLASS_INDEX = 0;

/** What of the beats their marks are placed by. */
type MarkedBeats = Pick<Beats, 'count' | 'rPeakSample' | 'classIndex' | 'notSure'>;

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
  /** How many times their usual size marks are; 1 unless given. */
  readonly textScale?: number;
}

/**
 * Where the class marks go above the wave. Where beats are denser than marks, the selected beat and then beats that are not
 * Normal keep their place. All choices depend on cells fixed in time, so marks do not flicker while panning.
 */
export function placeMarks(beats: MarkedBeats, view: MarkView, selected: number | null): PlacedMark[] {
  const scale = view.textScale ?? 1;
  const pxPerSample = view.widthPx / ((view.endSeconds - view.startSeconds) * view.sampleRateHz);
  const startSample = view.startSeconds * view.sampleRateHz;
  const candidates = oneBeatPerCell(
    beats,
    startSample,
    view.endSeconds * view.sampleRateHz,
    pxPerSample / scale,
    selected,
  );
  const xOf = (index: number): number => ((beats.rPeakSample[index] ?? 0) - startSample) * pxPerSample;
  const gives = (candidate: Candidate, other: Candidate | undefined): boolean =>
    other !== undefined &&
    Math.abs(xOf(other.index) - xOf(candidate.index)) < LEAST_GAP_PX * scale &&
    (other.rank > candidate.rank || (other.rank === candidate.rank && candidate.cell % 2 === 1));
  const kept = candidates.filter(
    (candidate, i) => !gives(candidate, candidates[i - 1]) && !gives(candidate, candidates[i + 1]),
  );
  return kept.map(({ index }, position) => {
    const next = kept[position + 1];
    const xPx = xOf(index);
    const notSure = beats.notSure[index] === 1;
    return {
      beatIndex: index,
      xPx,
      classIndex: beats.classIndex[index] ?? 0,
      notSure,
      lettered: next === undefined || xOf(next.index) - xPx >= (notSure ? DOUBTFUL_LETTER_PX : LETTER_PX) * scale,
    };
  });
}

interface Candidate {
  readonly index: number;
  readonly cell: number;
  /** 2 for the selected beat, 1 for one that is not Normal, 0 for the rest. */
  readonly rank: number;
}

/** The beat of highest rank (the first among equals) in each cell of the visible window. */
function oneBeatPerCell(
  beats: MarkedBeats,
  startSample: number,
  endSample: number,
  markedPxPerSample: number,
  selected: number | null,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = firstBeatFrom(beats.rPeakSample, startSample); index < beats.count; index++) {
    const sample = beats.rPeakSample[index] ?? 0;
    if (sample > endSample) break;
    const cell = Math.floor((sample * markedPxPerSample) / CELL_PX);
    const rank = index === selected ? 2 : beats.classIndex[index] === NORMAL_CLASS_INDEX ? 0 : 1;
    const last = candidates.at(-1);
    if (last?.cell !== cell) candidates.push({ index, cell, rank });
    else if (rank > last.rank) candidates[candidates.length - 1] = { index, cell, rank };
  }
  return candidates;
}
