import type { RhythmName, RhythmSpell } from '../../../ecg/rhythm/spells/rhythm-spell.ts';
import { RHYTHM_MARKS } from '../../rhythm-marks.ts';
import { nearestAt, type PlacedAcross } from './nearest-at.ts';

/** Narrower spells are ticks: they keep this width, and one stands in each cell, clear of the next. */
const TICK_PX = 3;
const TICK_CELL_PX = 5;
/** A stretch of this width filled with ticks is a block of what it mostly holds; over it only grave rhythms keep theirs. */
const CROWD_PX = 8;
const GRAVE_RANK = RHYTHM_MARKS['supraventricular-run'].rank;
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
  const pieces: PlacedSpell[] = [];
  const ticks = new Map<number, PlacedSpell>();
  const crowds = new Map<number, Crowd>();
  for (let i = firstEndingAfter(spells, startSeconds); i < spells.length; i++) {
    const spell = spells[i];
    if (!spell || spell.fromSeconds >= endSeconds) break;
    const fromPx = (spell.fromSeconds - startSeconds) * pxPerSecond;
    const toPx = (spell.toSeconds - startSeconds) * pxPerSecond;
    if (toPx - fromPx >= TICK_PX) {
      const leftPx = Math.max(0, fromPx);
      pieces.push({ spell, leftPx, widthPx: Math.min(widthPx, toPx) - leftPx, isTick: false });
      continue;
    }
    const middlePx = Math.max(0, (fromPx + toPx) / 2);
    const cell = Math.floor(middlePx / TICK_CELL_PX);
    const rival = ticks.get(cell);
    if (!rival || rankOf(rival.spell) < rankOf(spell)) {
      ticks.set(cell, { spell, leftPx: cell * TICK_CELL_PX, widthPx: TICK_PX, isTick: true });
    }
    const place = Math.floor(middlePx / CROWD_PX);
    const crowd = crowds.get(place) ?? new Crowd();
    crowd.add(spell, toPx - fromPx);
    crowds.set(place, crowd);
  }
  const roomOf = (place: number): number => Math.min(CROWD_PX, widthPx - place * CROWD_PX);
  for (const [place, { takenPx }] of crowds) if (takenPx < roomOf(place) / 2) crowds.delete(place);
  const filled = [...crowds].map(([place, { most }]): PlacedSpell => {
    return { spell: most, leftPx: place * CROWD_PX, widthPx: roomOf(place), isTick: false };
  });
  const blocks = joined([...pieces, ...filled].sort((a, b) => a.leftPx - b.leftPx));
  return [
    ...blocks,
    ...[...ticks.values()].filter((tick) => isSeen(tick, blocks, crowds.has(Math.floor(tick.leftPx / CROWD_PX)))),
  ];
}

/** Spells that share a place too narrow for any of them. */
class Crowd {
  readonly #pxOf = new Map<RhythmName, number>();
  takenPx = 0;
  /** A spell of the rhythm that takes most of the place. */
  most!: RhythmSpell;

  add(spell: RhythmSpell, px: number): void {
    const own = (this.#pxOf.get(spell.rhythm) ?? 0) + px;
    this.#pxOf.set(spell.rhythm, own);
    this.takenPx += px;
    if (this.takenPx === px || own > (this.#pxOf.get(this.most.rhythm) ?? 0)) this.most = spell;
  }
}

/** Blocks of one rhythm beside each other as one, none of them over another. */
function joined(pieces: readonly PlacedSpell[]): PlacedSpell[] {
  const blocks: PlacedSpell[] = [];
  for (const piece of pieces) {
    const before = blocks.at(-1);
    const beforeEndPx = before ? before.leftPx + before.widthPx : 0;
    const rightPx = Math.max(beforeEndPx, piece.leftPx + piece.widthPx);
    if (before?.spell.rhythm === piece.spell.rhythm && piece.leftPx - beforeEndPx <= JOINED_GAP_PX) {
      blocks[blocks.length - 1] = { ...before, widthPx: rightPx - before.leftPx };
      continue;
    }
    const leftPx = Math.max(beforeEndPx, piece.leftPx);
    if (rightPx > leftPx) blocks.push({ ...piece, leftPx, widthPx: rightPx - leftPx });
  }
  return blocks;
}

/** What stands at a position: a tick within reach before the block it lies in; null where nothing is. */
export function placedAt(placed: readonly PlacedSpell[], xPx: number, reachPx: number): PlacedSpell | null {
  const [ticks, blocks] = [placed.filter(({ isTick }) => isTick), placed.filter(({ isTick }) => !isTick)];
  return nearestAt(ticks, xPx, reachPx) ?? nearestAt(blocks, xPx, 0);
}

/** A tick of the rhythm of the block it stands in says nothing, and in a crowd only grave ones are looked for. */
function isSeen(tick: PlacedSpell, blocks: readonly PlacedSpell[], isCrowded: boolean): boolean {
  if (isCrowded && rankOf(tick.spell) < GRAVE_RANK) return false;
  return !blocks.some(
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
