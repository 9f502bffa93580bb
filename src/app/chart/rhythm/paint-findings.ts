import { elideName, type BandName } from './elide-name.ts';
import type { PlacedFinding } from './place-findings.ts';
import { paintedFont, type Palette } from '../painting/palette.ts';

const TEXT_PX = 11;
const NAME_GAP_PX = 4;
const RULE_PX = 1.5;
const CURRENT_RULE_PX = 3;
const END_PX = 4;
const HALO_PX = 3;

/** What a strip of findings looks like beside where they stand. */
export interface FindingLook {
  /** Where the strip begins, and how tall it is. */
  readonly topPx: number;
  readonly heightPx: number;
  /** The finding the selected beat lies in. */
  readonly current: PlacedFinding['finding'] | null;
  readonly nameOf: (placed: PlacedFinding) => BandName;
}

/** Paints findings as brackets open to the wave below them, each with the name that fits. */
export function paintFindings(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedFinding[],
  { topPx, heightPx, current, nameOf }: FindingLook,
  palette: Palette,
): void {
  context.save();
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = palette.ink;
  for (const one of placed) {
    const { leftPx, widthPx, begins, ends, finding } = one;
    const isCurrent = finding === current;
    const rule = isCurrent ? CURRENT_RULE_PX : RULE_PX;
    const top = topPx + heightPx - END_PX;
    context.fillRect(leftPx, top, widthPx, rule);
    if (begins) context.fillRect(leftPx, top, RULE_PX, END_PX);
    if (ends) context.fillRect(leftPx + widthPx - RULE_PX, top, RULE_PX, END_PX);
    context.font = paintedFont(palette, TEXT_PX, isCurrent ? 600 : 400);
    // A name that begins before the view stays on the screen.
    const fromPx = Math.max(0, leftPx) + NAME_GAP_PX;
    const name = elideName(nameOf(one), leftPx + widthPx - fromPx, (text) => context.measureText(text).width);
    if (name === '') continue;
    context.strokeStyle = palette.paper;
    context.lineWidth = HALO_PX;
    context.strokeText(name, fromPx, topPx + (heightPx - END_PX) / 2);
    context.fillText(name, fromPx, topPx + (heightPx - END_PX) / 2);
  }
  context.restore();
}
