/** A bank card, ISO/IEC 7810 ID-1. */
export const CARD_MM = { width: 85.6, height: 53.98 } as const;
/** Screens from a television to the finest phone; CSS itself assumes 3.78. */
const LEAST_PX_PER_MM = 1.5;
const MOST_PX_PER_MM = 12;

/** The scale that makes a card's edge of `edgeMm` this wide, within what screens have. */
export function scaleOfCard(edgePx: number, edgeMm: number): number {
  return Math.min(MOST_PX_PER_MM, Math.max(LEAST_PX_PER_MM, edgePx / edgeMm));
}
