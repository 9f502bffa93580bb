import type { Palette } from './palette.ts';

/** One wave on the paper, with the letter written over it. */
export interface PlacedWave {
  readonly letter: 'P' | 'QRS' | 'T';
  readonly fromPx: number;
  readonly toPx: number;
}

const BAR_PX = 3;
const FILL_OPACITY = 0.09;
const LEAST_LETTER_PX = 9;

/** Shades the waves of the selected beat and brackets them at the foot of its box. */
export function paintWaves(
  context: CanvasRenderingContext2D,
  waves: readonly PlacedWave[],
  topPx: number,
  heightPx: number,
  palette: Palette,
): void {
  context.save();
  context.font = `11px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  const foot = topPx + heightPx;
  for (const { letter, fromPx, toPx } of waves) {
    context.fillStyle = palette.ink;
    context.globalAlpha = FILL_OPACITY;
    context.fillRect(fromPx, topPx, toPx - fromPx, heightPx);
    context.globalAlpha = 1;
    context.fillStyle = palette.secondInk;
    context.fillRect(fromPx, foot - BAR_PX, toPx - fromPx, BAR_PX);
    if (toPx - fromPx < LEAST_LETTER_PX && letter !== 'QRS') continue;
    context.strokeStyle = palette.paper;
    context.lineWidth = 3;
    context.strokeText(letter, (fromPx + toPx) / 2, foot - BAR_PX - 1);
    context.fillStyle = palette.ink;
    context.fillText(letter, (fromPx + toPx) / 2, foot - BAR_PX - 1);
  }
  context.restore();
}
