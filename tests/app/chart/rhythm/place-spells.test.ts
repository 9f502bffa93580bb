import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elideName, placeName, roomsBetween } from '../../../../src/app/chart/rhythm/elide-name.ts';
import { placedAt, placeSpells } from '../../../../src/app/chart/rhythm/place-spells.ts';
import { RHYTHM_FAMILIES, RHYTHM_MARKS } from '../../../../src/app/rhythm-marks.ts';
import { RHYTHM_NAMES, type RhythmName, type RhythmSpell } from '../../../../src/ecg/rhythm/spells/rhythm-spell.ts';

/** Spells side by side from 0, by name and seconds. */
function spellsOf(...made: readonly (readonly [RhythmName, number])[]): RhythmSpell[] {
  let at = 0;
  return made.map(([rhythm, seconds]) => {
    const fromSeconds = at;
    at += seconds;
    return { fromSeconds, toSeconds: at, rhythm, confidence: 1, evidence: [] };
  });
}

// Oracle: drawn by hand, one pixel a second unless said otherwise.
describe('spells on a band', () => {
  it('stand at their times, cut at the edges of the view', () => {
    const spells = spellsOf(['sinus', 100], ['fibrillation', 100], ['sinus', 100]);
    const placed = placeSpells(spells, { startSeconds: 50, endSeconds: 150, widthPx: 200 });
    expect(placed).toEqual([
      { spell: spells[0], leftPx: 0, widthPx: 100, isTick: false },
      { spell: spells[1], leftPx: 100, widthPx: 100, isTick: false },
    ]);
  });

  it('too short to be seen are ticks, over one block of what goes on around them', () => {
    const spells = spellsOf(['fibrillation', 50], ['pause', 2], ['fibrillation', 48]);
    const placed = placeSpells(spells, { startSeconds: 0, endSeconds: 100, widthPx: 100 });
    expect(placed.map(({ spell, leftPx, widthPx, isTick }) => [spell.rhythm, leftPx, widthPx, isTick])).toEqual([
      ['fibrillation', 0, 100, false],
      ['pause', 50, 3, true],
    ]);
  });

  it('of a day are no more than there are pixels, and the gravest of a cell is seen', () => {
    const day = Array.from({ length: 20_000 }, (_, i): [RhythmName, number] => [
      i % 2 === 0 ? 'sinus' : i === 9999 ? 'ventricular-run' : 'bigeminy',
      4.32,
    ]);
    const placed = placeSpells(spellsOf(...day), { startSeconds: 0, endSeconds: 86_400, widthPx: 900 });
    expect(placed.length).toBeLessThanOrEqual(300);
    expect(placed.filter(({ spell }) => spell.rhythm === 'ventricular-run')).toHaveLength(1);
  });

  it('each too short to be seen are blocks of what there mostly is, with ticks for what is grave', () => {
    const hour = Array.from({ length: 60 }, (_, i): [RhythmName, number][] => [
      ['sinus', 40],
      ['trigeminy', i === 30 ? 14 : 20],
      ...(i === 30 ? ([['ventricular-run', 6]] as [RhythmName, number][]) : []),
    ]);
    const placed = placeSpells(spellsOf(...hour.flat()), { startSeconds: 0, endSeconds: 3600, widthPx: 100 });
    expect(placed.map(({ spell, leftPx, widthPx, isTick }) => [spell.rhythm, leftPx, widthPx, isTick])).toEqual([
      ['sinus', 0, 100, false],
      // Half an hour and the 54 s before it, in cells of 5 px.
      ['ventricular-run', 50, 3, true],
    ]);
  });

  it('never lie over each other but for ticks, which leave a gap, and stay on the band', () => {
    const name = fc.constantFrom(...RHYTHM_NAMES);
    const seconds = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 100, max: 4000 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, seconds), { minLength: 1, maxLength: 80 }), (list) => {
        const spells = spellsOf(...list);
        const endSeconds = spells.at(-1)?.toSeconds ?? 1;
        const placed = placeSpells(spells, { startSeconds: endSeconds / 7, endSeconds, widthPx: 300 });
        for (const isTick of [true, false]) {
          const row = placed.filter((one) => one.isTick === isTick).sort((a, b) => a.leftPx - b.leftPx);
          row.slice(1).forEach(({ leftPx }, i) => {
            const before = row[i];
            const gapPx = leftPx - (before?.leftPx ?? 0) - (before?.widthPx ?? 0);
            expect(gapPx).toBeGreaterThanOrEqual(isTick ? 2 - 1e-6 : -1e-6);
          });
          for (const { leftPx, widthPx } of isTick ? [] : row) {
            expect(leftPx).toBeGreaterThanOrEqual(0);
            expect(leftPx + widthPx).toBeLessThanOrEqual(300 + 1e-6);
          }
        }
      }),
    );
  });

  it('are found under the pointer, ticks first', () => {
    const spells = spellsOf(['sinus', 50], ['pause', 2], ['sinus', 48]);
    const placed = placeSpells(spells, { startSeconds: 0, endSeconds: 100, widthPx: 100 });
    expect(placedAt(placed, 49, 4)?.spell.rhythm).toBe('pause');
    expect(placedAt(placed, 20, 4)?.spell.rhythm).toBe('sinus');
    expect(placedAt([], 20, 4)).toBeNull();
  });
});

describe('names on a band', () => {
  const widthOf = (text: string): number => 6 * text.length;
  const name = { name: 'Atrial fibrillation', shortName: 'AF' };

  it('stand clear of ticks: the long one where there is a room for it, else the short one', () => {
    const block = { leftPx: 10, widthPx: 190 };
    const place = (...ticks: number[]) =>
      placeName(
        name,
        roomsBetween(
          block,
          ticks.map((leftPx) => ({ leftPx, widthPx: 3 })),
          5,
        ),
        widthOf,
      );
    expect(place()).toEqual({ label: 'Atrial fibrillation', fromPx: 15 });
    expect(place(40)).toEqual({ label: 'Atrial fibrillation', fromPx: 48 });
    expect(place(100)).toEqual({ label: 'AF', fromPx: 15 });
    expect(place(20, 100)).toEqual({ label: 'AF', fromPx: 28 });
    expect(place(20, 40, 60, 80, 100, 120, 140, 160, 180)).toBeNull();
    expect(place(5, 300)).toEqual({ label: 'Atrial fibrillation', fromPx: 15 });
  });

  it.each([
    [200, 'Atrial fibrillation'],
    [113, 'AF'],
    [11, ''],
  ])('in %i pixels: "%s"', (room, shown) => {
    expect(elideName(name, room, widthOf)).toBe(shown);
  });

  it('have a family each, and a rank of their own', () => {
    expect(new Set(RHYTHM_NAMES.map((rhythm) => RHYTHM_MARKS[rhythm].rank)).size).toBe(RHYTHM_NAMES.length);
    for (const rhythm of RHYTHM_NAMES) expect(RHYTHM_FAMILIES).toContain(RHYTHM_MARKS[rhythm].family);
  });
});
