import { paintedFont, type Palette } from './palette.ts';

const LEFT_PX = 10;
const BASELINE_PX = 18;
const HALO_PX = 4;

/** Paints the name of a lead in the upper left corner of its paper, with a halo that keeps it apart from the wave; returns where it ends, pixels from the left. */
export function paintLeadName(context: CanvasRenderingContext2D, name: string, palette: Palette): number {
  context.font = paintedFont(palette, 13, 600);
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.strokeStyle = palette.paper;
  context.lineWidth = HALO_PX;
  const baselinePx = BASELINE_PX * palette.textScale;
  context.strokeText(name, LEFT_PX, baselinePx);
  context.fillStyle = palette.ink;
  context.fillText(name, LEFT_PX, baselinePx);
  return LEFT_PX + context.measureText(name).width;
}
