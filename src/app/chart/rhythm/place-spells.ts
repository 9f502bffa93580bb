import type { RhythmSpell } from '../../../ecg/rhythm/spells/rhythm-spell.ts';
import { RHYTHM_MARKS } from '../../rhythm-marks.ts';
import { nearestAt, type PlacedAcross } from './nearest-at.ts';

/** Narrower spells are ticks: they keep this width, and one stands in each cell of it. */
const TICK_PX = 3;
/** Blocks of one rhythm with nothing but ticks between them are one, up to this gap: a day in fibrillation has a thousand pauses. */
const JOINED_GAP_PX = 8;

/** A spell on a band. A block may stand for several spells of one rhythm. */
export interface PlacedSpell extends PlacedAcross {
  readonly spell: RhythmSpell;
  readonly isTick: boolean;
}

/** What of a recording a band shows. */
export interface BandView {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly widthPx: number;
}

/** Where spells stand on a band: blocks in time order, then the ticks over them. What is out of view is left out. */
export function placeSpells(spells: readonly RhythmSpell[], view: BandView): PlacedSpell[] {
  const { startSeconds, endSeconds, widthPx } = view;
  const pxPerSecond = widthPx / (endSeconds - startSeconds);
  const blocks: PlacedSpell[] = [];
  const ticks = new Map<number, PlacedSpell>();
  for (let i = firstEndingAfter(spells, startSeconds); i < spells.length; i++) {
    const spell = spells[i];
    if (!spell || spell.fromSeconds >= endSeconds) break;
    const fromPx = (spell.fromSeconds - startSeconds) * pxPerSecond;
    const toPx = (spell.toSeconds - startSeconds) * pxPerSecond;
    if (toPx - fromPx < TICK_PX) {
      const cell = Math.floor((fromPx + toPx) / 2 / TICK_PX);
      const rival = ticks.get(cell);
      if (rival && rankOf(rival.spell) >= rankOf(spell)) continue;
      ticks.set(cell, { spell, leftPx: cell * TICK_PX, widthPx: TICK_PX, isTick: true });
      continue;
    }
    const leftPx = Math.max(0, fromPx);
    const rightPx = Math.min(widthPx, toPx);
    const before = blocks.at(-1);
    const beforeEndPx = before ? before.leftPx + before.widthPx : 0;
    if (before?.spell.rhythm === spell.rhythm && leftPx - beforeEndPx <= JOINED_GAP_PX) {
      blocks[blocks.length - 1] = { ...before, widthPx: rightPx - before.leftPx };
    } else blocks.push({ spell, leftPx, widthPx: rightPx - leftPx, isTick: false });
  }
  return [...blocks, ...[...ticks.values()].filter((tick) => !isLike(tick, blocks))];
}

/** What stands at a position: a tick within reach before the block it lies in; null where nothing is. */
export function placedAt(placed: readonly PlacedSpell[], xPx: number, reachPx: number): PlacedSpell | null {
  const [ticks, blocks] = [placed.filter(({ isTick }) => isTick), placed.filter(({ isTick }) => !isTick)];
  return nearestAt(ticks, xPx, reachPx) ?? nearestAt(blocks, xPx, 0);
}

/** A tick of the rhythm of the block it stands in says nothing. */
function isLike(tick: PlacedSpell, blocks: readonly PlacedSpell[]): boolean {
  return blocks.some(
    ({ spell, leftPx, widthPx }) =>
      spell.rhythm === tick.spell.rhythm && tick.leftPx >= leftPx && tick.leftPx <= leftPx + widthPx,
  );
}

function rankOf({ rhythm }: RhythmSpell): number {
  return RHYTHM_MARKS[rhythm].rank;
}

function firstEndingAfter(spells: readonly RhythmSpell[], seconds: number): number {
  let [low, high] = [0, spells.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spells[middle]?.toSeconds ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}
