import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beatBoxSeconds } from '../../../../src/app/chart/geometry/beat-box.ts';
import { placeMarks } from '../../../../src/app/chart/geometry/mark-placement.ts';
import { makeBeats } from '../../views/beat/made-beats.ts';

// Beats at samples 180 + 230·i of 360 Hz: 0.5 s + 0.639 s·i.
const view = { sampleRateHz: 360, startSeconds: 0, endSeconds: 10, widthPx: 1000 };

// Oracle: positions by hand, and properties of a readable row of marks.
describe('class marks', () => {
  it('stand over their R peaks with letters where there is room', () => {
    const marks = placeMarks(makeBeats('NVN'), view, null);
    expect(marks.map(({ xPx }) => xPx)).toEqual([
      expect.closeTo(50, 6),
      expect.closeTo(50 + 23000 / 360, 6),
      expect.closeTo(50 + 46000 / 360, 6),
    ]);
    expect(marks.map(({ classIndex, letter }) => [classIndex, letter])).toEqual([
      [0, '·'],
      [1, 'V'],
      [0, '·'],
    ]);
  });

  it('never overlap, however far the trace is zoomed out, and keep the selected beat', () => {
    const classes = fc.stringMatching(/^[NVSFQ]{20,200}$/);
    fc.assert(
      fc.property(classes, fc.double({ min: 0.05, max: 50, noNaN: true }), fc.nat(), (letters, seconds, pick) => {
        const beats = makeBeats(letters);
        const selected = pick % beats.count;
        const at = (beats.rPeakSample[selected] ?? 0) / 360;
        const dense = { ...view, startSeconds: at - seconds, endSeconds: at + seconds };
        const marks = placeMarks(beats, dense, selected);
        expect(marks.some(({ beatIndex }) => beatIndex === selected)).toBe(true);
        marks.slice(1).forEach((mark, i) => expect(mark.xPx - (marks[i]?.xPx ?? 0)).toBeGreaterThanOrEqual(15 - 1e-6));
      }),
    );
  });

  it('stand as if there were half the room where they are twice their size', () => {
    const beats = makeBeats('NVNFN'.repeat(40));
    const large = placeMarks(beats, { ...view, endSeconds: 80, textScale: 2 }, 3);
    const inHalf = placeMarks(beats, { ...view, endSeconds: 80, widthPx: view.widthPx / 2 }, 3);
    expect(large.map(({ beatIndex }) => beatIndex)).toEqual(inHalf.map(({ beatIndex }) => beatIndex));
    large.slice(1).forEach((mark, i) => expect(mark.xPx - (large[i]?.xPx ?? 0)).toBeGreaterThanOrEqual(30 - 1e-6));
  });

  // By hand: of the distance to the next mark both shapes take 15 px, a letter 15 and one with a question mark 24, times the size of each.
  it.each([
    { text: 1, gap: 64, letter: 'F?', size: 1 },
    { text: 1, gap: 39, letter: 'F?', size: 1 },
    { text: 1, gap: 33, letter: '?', size: 1 },
    { text: 1, gap: 29, letter: '', size: 1 },
    { text: 2, gap: 78, letter: 'F?', size: 2 },
    { text: 2, gap: 66, letter: 'F?', size: 1.5 },
    { text: 2, gap: 54, letter: 'F?', size: 1 },
    { text: 2, gap: 48, letter: '?', size: 1.2 },
    { text: 2, gap: 44, letter: '', size: 1 },
  ])('say that a beat is not sure as long as there is room: $text × text, $gap px to the next', (one) => {
    const beats = makeBeats('NFN');
    beats.notSure[1] = 1;
    const endSeconds = (1000 * (230 / 360)) / one.gap;
    const [, mark] = placeMarks(beats, { ...view, endSeconds: endSeconds - 1e-9, textScale: one.text }, 1);
    expect(mark.letter).toBe(one.letter);
    expect(mark.letterScale).toBeCloseTo(one.size, 6);
  });

  it('prefer an ectopic beat to the normal ones around it', () => {
    const beats = makeBeats(`${'N'.repeat(40)}V${'N'.repeat(40)}`);
    const marks = placeMarks(beats, { ...view, endSeconds: 500 }, null);
    expect(marks.some(({ beatIndex }) => beatIndex === 40)).toBe(true);
  });

  it('are the same beats after a small pan', () => {
    const beats = makeBeats('NVNFN'.repeat(40));
    const inner = (start: number): number[] =>
      placeMarks(beats, { ...view, startSeconds: start, endSeconds: start + 80 }, null)
        .map(({ beatIndex }) => beatIndex)
        .filter((index) => index > 20 && index < 100);
    expect(inner(1.37)).toEqual(inner(0));
  });
});

describe('box of a beat', () => {
  it('reaches around R, but not into the neighbours', () => {
    const beats = makeBeats('NN');
    expect(beatBoxSeconds(beats, 0, 360)).toEqual([expect.closeTo(0.5 - 0.46 * 0.45, 6), expect.closeTo(0.94, 6)]);
    beats.rrBeforeSeconds[0] = NaN;
    expect(beatBoxSeconds(beats, 0, 360)[0]).toBeCloseTo(0.24, 6);
  });
});
