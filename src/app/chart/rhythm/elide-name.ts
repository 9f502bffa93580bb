import type { PlacedAcross } from './nearest-at.ts';

/** A rhythm's name, and a short one. */
export interface BandName {
  readonly name: string;
  readonly shortName: string;
}

/** The longest of the names that fits into a width, as `widthOf` measures; empty when neither does. */
export function elideName({ name, shortName }: BandName, roomPx: number, widthOf: (text: string) => number): string {
  if (widthOf(name) <= roomPx) return name;
  return widthOf(shortName) <= roomPx ? shortName : '';
}

/** Where on a strip a name stands, and how it is written. */
export interface PlacedName {
  readonly label: string;
  readonly fromPx: number;
}

/** The longest of the names with a room for it between what stands in the way; null when none has. */
export function placeName(
  { name, shortName }: BandName,
  rooms: readonly (readonly [fromPx: number, toPx: number])[],
  widthOf: (text: string) => number,
): PlacedName | null {
  for (const label of [name, shortName]) {
    const room = rooms.find(([fromPx, toPx]) => widthOf(label) <= toPx - fromPx);
    if (room && label !== '') return { label, fromPx: room[0] };
  }
  return null;
}

/** The rooms of a strip between what stands in the way, which is in order; `paddingPx` of each are kept free on both sides. */
export function roomsBetween(
  { leftPx, widthPx }: PlacedAcross,
  inTheWay: readonly PlacedAcross[],
  paddingPx: number,
): [fromPx: number, toPx: number][] {
  const rooms: [number, number][] = [];
  let fromPx = leftPx;
  for (const one of inTheWay) {
    if (one.leftPx + one.widthPx <= leftPx || one.leftPx >= leftPx + widthPx) continue;
    rooms.push([fromPx + paddingPx, one.leftPx - paddingPx]);
    fromPx = one.leftPx + one.widthPx;
  }
  return [...rooms, [fromPx + paddingPx, leftPx + widthPx - paddingPx]];
}
