/** Anything that stands between two places on a strip, CSS pixels from its left edge. */
export interface PlacedAcross {
  readonly leftPx: number;
  readonly widthPx: number;
}

/** What stands nearest to a position, at most `reachPx` away, the first of equals; null when nothing does. */
export function nearestAt<Placed extends PlacedAcross>(
  placed: readonly Placed[],
  xPx: number,
  reachPx: number,
): Placed | null {
  let nearest: Placed | null = null;
  let distance = Infinity;
  for (const one of placed) {
    const away = Math.max(0, one.leftPx - xPx, xPx - one.leftPx - one.widthPx);
    if (away <= reachPx && away < distance) [nearest, distance] = [one, away];
  }
  return nearest;
}
