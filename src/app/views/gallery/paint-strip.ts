import { paintLeadName } from '../../chart/painting/paint-lead-name.ts';
import { paintPaper } from '../../chart/painting/paint-paper.ts';
import type { Palette } from '../../chart/painting/palette.ts';
import type { StripSignal } from './card-strip.ts';

/** Where a strip lies on its canvas, CSS pixels. */
export interface StripFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
  /** Pixels of a second, of a millivolt, and of 0 mV from the top. */
  readonly pxPerSecond: number;
  readonly pxPerMv: number;
  readonly zeroPx: number;
}

/** A strip on its canvas, with what stands on it already. */
export interface PaintedFrame extends StripFrame {
  /** Where the name of the lead in the upper left corner ends. */
  readonly nameEndPx: number;
}

/** Usual paper: 25 mm a second, 10 mm a millivolt. */
const MM_PER_SECOND = 25;
const MM_PER_MV = 10;
/** Room above and below the highest and lowest sample. */
const MARGIN_PX = 14;

/** A frame in which the whole strip fits: one scale for time and voltage, as on paper, unless the wave is too high for it. */
export function stripFrame(
  { seconds }: Pick<StripSignal, 'seconds'>,
  limits: { readonly lowMv: number; readonly highMv: number },
  size: { readonly widthPx: number; readonly heightPx: number; readonly pixelRatio: number },
): StripFrame {
  const pxPerSecond = size.widthPx / seconds;
  const paperPxPerMv = (pxPerSecond / MM_PER_SECOND) * MM_PER_MV;
  const room = size.heightPx - 2 * MARGIN_PX;
  const span = Math.max(0.1, limits.highMv - limits.lowMv);
  const pxPerMv = Math.min(paperPxPerMv, room / span);
  const spare = (room - span * pxPerMv) / 2;
  return { ...size, pxPerSecond, pxPerMv, zeroPx: MARGIN_PX + spare + limits.highMv * pxPerMv };
}

/** Lowest and highest sample, at least ± a little, so that a flat line does not fill the paper. */
export function stripLimits(strips: readonly StripSignal[]): { lowMv: number; highMv: number } {
  let [lowMv, highMv] = [-0.4, 0.8];
  for (const { samplesMv } of strips) {
    for (const value of samplesMv) {
      if (value < lowMv) lowMv = value;
      if (value > highMv) highMv = value;
    }
  }
  return { lowMv: Math.max(-3.5, lowMv), highMv: Math.min(3.5, highMv) };
}

/** Paints paper, wave and the name of the lead. The context is scaled to CSS pixels. */
export function paintStrip(
  context: CanvasRenderingContext2D,
  strip: StripSignal,
  frame: StripFrame,
  palette: Palette,
): PaintedFrame {
  const { pxPerSecond, zeroPx } = frame;
  paintPaper(
    context,
    { ...frame, timeOriginPx: 0, voltageOriginPx: zeroPx, pxPerMm: pxPerSecond / MM_PER_SECOND },
    palette,
  );
  context.beginPath();
  let pen = false;
  const step = pxPerSecond / strip.sampleRateHz;
  strip.samplesMv.forEach((value, i) => {
    if (Number.isNaN(value)) {
      pen = false;
      return;
    }
    const [x, y] = [i * step, zeroPx - value * frame.pxPerMv];
    if (pen) context.lineTo(x, y);
    else context.moveTo(x, y);
    pen = true;
  });
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.4;
  context.lineJoin = 'round';
  context.stroke();
  return { ...frame, nameEndPx: paintLeadName(context, strip.lead, palette) };
}
