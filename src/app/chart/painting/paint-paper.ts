import { paperRules } from '../geometry/paper.ts';
import type { Palette } from './palette.ts';

export interface PaperPlacement {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where time 0 and 0 mV lie, from the left and the top edge. */
  readonly timeOriginPx: number;
  readonly voltageOriginPx: number;
  /** CSS pixels of a millimetre on this screen. */
  readonly pxPerMm: number;
  /** Device pixels per CSS pixel: rules snap to device pixels so that they stay crisp. */
  readonly pixelRatio: number;
}

/** A device pixel is twice as wide on a plain screen as on a dense one; fainter rules make up for it. */
const MINOR_OPACITY = 0.65;

/** Paints ECG paper with its 1 mm and 5 mm rules. The context is scaled to CSS pixels with the paper's corner at 0,0. */
export function paintPaper(context: CanvasRenderingContext2D, placement: PaperPlacement, palette: Palette): void {
  const { widthPx, heightPx, pixelRatio, pxPerMm } = placement;
  const hair = 1 / pixelRatio;
  const crisp = (px: number): number => Math.round(px * pixelRatio) / pixelRatio;
  const columns = paperRules(placement.timeOriginPx, widthPx, pxPerMm);
  const rows = paperRules(placement.voltageOriginPx, heightPx, pxPerMm);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, widthPx, heightPx);
  for (const major of [false, true]) {
    context.fillStyle = major ? palette.gridMajor : palette.gridMinor;
    context.globalAlpha = major ? 1 : Math.min(1, MINOR_OPACITY * pixelRatio);
    for (const rule of columns) {
      if (rule.major === major) context.fillRect(crisp(rule.positionPx), 0, hair, heightPx);
    }
    for (const rule of rows) {
      if (rule.major === major) context.fillRect(0, crisp(rule.positionPx), widthPx, hair);
    }
  }
  context.globalAlpha = 1;
}
