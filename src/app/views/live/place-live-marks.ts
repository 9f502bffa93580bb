import { placeMarks, type PlacedMark } from '../../chart/geometry/mark-placement.ts';
import type { LiveMark } from './live-tally.svelte.ts';
import type { Sweep } from './sweep.ts';

/**
 * Where the class marks of a sweep go, from the left edge of the screen: those of the beats from a column on that have their
 * class, as sparse as over a trace that stands still, whatever the speed.
 */
export function placeLiveMarks(
  sweep: Sweep,
  marks: readonly LiveMark[],
  firstColumn: number,
  columnPx: number,
  textScale = 1,
): PlacedMark[] {
  const { samplesPerColumn, columns, next } = sweep;
  const pxPerSample = columnPx / samplesPerColumn;
  const first = Math.max(0, firstColumn * samplesPerColumn);
  const said = marks.flatMap(({ sample, classIndex, notSure }) =>
    classIndex === null ? [] : [{ sample, classIndex, notSure }],
  );
  const beats = {
    count: said.length,
    rPeakSample: Int32Array.from(said, ({ sample }) => sample),
    classIndex: Uint8Array.from(said, ({ classIndex }) => classIndex),
    notSure: Uint8Array.from(said, ({ notSure }) => Number(notSure)),
  };
  // In samples, so that a second is one.
  const widthPx = (next - first) * pxPerSample;
  const view = { sampleRateHz: 1, startSeconds: first, endSeconds: next, widthPx, textScale };
  return placeMarks(beats, view, null).map((mark) => ({
    ...mark,
    xPx: (first * pxPerSample + mark.xPx) % (columns * columnPx),
  }));
}
