import type { Beats } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import { firstBeatFrom } from '../../../ecg/beats/find-beat.ts';

/** Marks are 12 px wide; at most one stands in a cell of this width, and never nearer to another than the gap. */
const CELL_PX = 16;
const LEAST_GAP_PX = 15;
/** What two marks take of the distance between them, and a letter beside the first, alone or with a question mark. */
const SHAPES_PX = 15;
const LETTER_PX = 15;
const DOUBTFUL_LETTER_PX = 24;
const NORMAL_CLASS_INDEX = 0;

/** What of the beats their marks are placed by. */
type MarkedBeats = Pick<Beats, 'count' | 'rPeakSample' | 'classIndex' | 'notSure'>;

export interface PlacedMark {
  readonly beatIndex: number;
  /** Position of the R peak from the left edge of the paper. */
  readonly xPx: number;
  readonly classIndex: number;
  readonly notSure: boolean;
  /** What stands beside the shape, "F?"; empty where nothing fits. */
  readonly letter: string;
  /** How many times its usual size that is. */
  readonly letterScale: number;
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
    const mark = { classIndex: beats.classIndex[index] ?? 0, notSure: beats.notSure[index] === 1 };
    const gapPx = next === undefined ? Infinity : xOf(next.index) - xPx;
    return { beatIndex: index, xPx, ...mark, ...lettering(mark, gapPx, scale) };
  });
}

/** What stands beside a shape: a dot for Normal, the class letter for the rest, and a question mark when not sure. */
function letterOf(classIndex: number): string {
  const beatClass = BEAT_CLASSES[classIndex] ?? 'Q';
  return beatClass === 'N' ? '·' : beatClass;
}

/**
 * What fits beside the shape: as large as the marks where there is room, and rather smaller than not at all. That a beat is not sure comes
 * before its class, which the shape says too.
 */
function lettering(
  { classIndex, notSure }: { readonly classIndex: number; readonly notSure: boolean },
  gapPx: number,
  scale: number,
): Pick<PlacedMark, 'letter' | 'letterScale'> {
  const fitting = (px: number): number => Math.min(scale, (gapPx - SHAPES_PX * scale) / px);
  const letter = letterOf(classIndex);
  if (notSure && fitting(DOUBTFUL_LETTER_PX) >= 1)
    return { letter: `${letter}?`, letterScale: fitting(DOUBTFUL_LETTER_PX) };
  return fitting(LETTER_PX) < 1
    ? { letter: '', letterScale: 1 }
    : { letter: notSure ? '?' : letter, letterScale: fitting(LETTER_PX) };
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
