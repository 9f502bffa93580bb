import { RHYTHM_MARKS, RHYTHM_PATTERNS, type RhythmPattern } from '../../rhythm-marks.ts';
import { paintedFont, type Palette } from '../painting/palette.ts';
import { placeName, roomsBetween, type BandName } from './elide-name.ts';
import type { PlacedSpell } from './place-spells.ts';

const TEXT_PX = 11;
const PADDING_PX = 5;
const STEP_PX = 6;
const TICK_SHARE = 0.45;
const PATTERN_OPACITY = 0.3;

/** Paints spells over the whole of a canvas `heightPx` tall: fill, pattern, a rule at each begin, and the name that fits. */
export function paintRhythm(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedSpell[],
  heightPx: number,
  palette: Palette,
  nameOf: (placed: PlacedSpell) => BandName,
): void {
  context.font = paintedFont(palette, TEXT_PX, 500);
  context.textBaseline = 'middle';
  const ticks = placed.filter(({ isTick }) => isTick).sort((a, b) => a.leftPx - b.leftPx);
  for (const one of placed) {
    const { leftPx, widthPx, spell, isTick } = one;
    const { family } = RHYTHM_MARKS[spell.rhythm];
    const height = isTick ? heightPx * TICK_SHARE : heightPx;
    const top = heightPx - height;
    context.save();
    context.beginPath();
    context.rect(leftPx, top, widthPx, height);
    context.clip();
    context.fillStyle = isTick ? palette.ink : palette.rhythms[family];
    context.fillRect(leftPx, top, widthPx, height);
    if (!isTick) {
      const widthOf = (text: string): number => context.measureText(text).width;
      const name = placeName(nameOf(one), roomsBetween(one, ticks, PADDING_PX), widthOf);
      const fromPx = name ? name.fromPx + widthOf(name.label) + PADDING_PX : leftPx;
      paintPattern(context, RHYTHM_PATTERNS[family], fromPx, leftPx + widthPx, heightPx, palette.ink);
      context.fillStyle = palette.secondInk;
      if (leftPx > 0) context.fillRect(leftPx, 0, 1, heightPx);
      context.fillStyle = palette.ink;
      if (name) context.fillText(name.label, name.fromPx, heightPx / 2 + 0.5);
    }
    context.restore();
  }
}

/** What tells a family apart without its colour, right of the name. */
function paintPattern(
  context: CanvasRenderingContext2D,
  pattern: RhythmPattern,
  fromPx: number,
  toPx: number,
  heightPx: number,
  ink: string,
): void {
  context.globalAlpha = PATTERN_OPACITY;
  context.fillStyle = ink;
  context.strokeStyle = ink;
  context.lineWidth = 1;
  // Fixed to the paper's grid, so that it does not crawl when the name's width changes.
  const first = Math.ceil(fromPx / STEP_PX) * STEP_PX;
  const middle = heightPx / 2;
  context.beginPath();
  if (pattern === 'rule') context.fillRect(fromPx, heightPx - 3, toPx - fromPx, 3);
  for (let x = first; x < toPx && pattern !== 'plain' && pattern !== 'rule'; x += STEP_PX) {
    if (pattern === 'dots') context.fillRect(x, middle - 1, 2, 2);
    if (pattern === 'bars') context.fillRect(x, 0, 1, heightPx);
    if (pattern === 'slants' || pattern === 'crosses') {
      context.moveTo(x, heightPx);
      context.lineTo(x + STEP_PX, 0);
    }
    if (pattern === 'crosses') {
      context.moveTo(x, 0);
      context.lineTo(x + STEP_PX, heightPx);
    }
  }
  context.stroke();
  context.globalAlpha = 1;
}
