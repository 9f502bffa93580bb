import { paintedFont, type Palette } from './palette.ts';

/** One wave on the paper, with the letter written over it. */
export interface PlacedWave {
  readonly letter: 'P' | 'QRS' | 'T';
  readonly fromPx: number;
  readonly toPx: number;
}

const BAR_PX = 3;
const FILL_OPACITY = 0.09;
/** Narrower waves get no letter. That of the QRS, the narrowest, stands for longer: it is what is looked for. */
const LEAST_LETTER_PX = 9;
const LEAST_QRS_PX = 4;
const LETTER_GAP_PX = 6;
/** Letters stand under the bars, below any wave. */
const LETTER_DROP_PX = 2;

/** Shades the waves of the selected beat, and names them under the foot of its box. */
export function paintWaves(
  context: CanvasRenderingContext2D,
  waves: readonly PlacedWave[],
  topPx: number,
  heightPx: number,
  palette: Palette,
): void {
  context.save();
  context.font = paintedFont(palette, 11);
  context.textAlign = 'center';
  context.textBaseline = 'top';
  const foot = topPx + heightPx;
  const qrs = waves.find(({ letter }) => letter === 'QRS');
  const qrsPx = qrs ? (qrs.fromPx + qrs.toPx) / 2 : 0;
  for (const { letter, fromPx, toPx } of waves) {
    context.fillStyle = palette.ink;
    context.globalAlpha = FILL_OPACITY;
    context.fillRect(fromPx, topPx, toPx - fromPx, heightPx);
    context.globalAlpha = 1;
    context.fillStyle = palette.secondInk;
    context.fillRect(fromPx, foot - BAR_PX, toPx - fromPx, BAR_PX);
    if (toPx - fromPx < (letter === 'QRS' ? LEAST_QRS_PX : LEAST_LETTER_PX)) continue;
    // Drawn small, the letters of P and T give way to those of the QRS between them.
    const middlePx = (fromPx + toPx) / 2;
    const sidePx = (context.measureText('QRS').width + context.measureText(letter).width) / 2 + LETTER_GAP_PX;
    const besidePx = letter === 'P' ? Math.min(middlePx, qrsPx - sidePx) : Math.max(middlePx, qrsPx + sidePx);
    const letterPx = letter === 'QRS' || !qrs ? middlePx : besidePx;
    context.strokeStyle = palette.paper;
    context.lineWidth = 3;
    context.strokeText(letter, letterPx, foot + LETTER_DROP_PX);
    context.fillStyle = palette.ink;
    context.fillText(letter, letterPx, foot + LETTER_DROP_PX);
  }
  context.restore();
}
