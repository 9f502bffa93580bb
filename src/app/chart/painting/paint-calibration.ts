import type { Palette } from './palette.ts';

/** The standard calibration pulse: 1 mV for 200 ms. */
const PULSE_SECONDS = 0.2;
const PULSE_MV = 1;
const LEAD_PX = 5;

/** Width of the pulse with its two ends, CSS pixels. */
export function calibrationWidth(pxPerSecond: number): number {
  return PULSE_SECONDS * pxPerSecond + 2 * LEAD_PX;
}

/**
 * Paints the calibration pulse standing on `baselinePx`, true to the scale in force.
 * The paper-coloured halo keeps it apart from a wave that runs through it.
 */
export function paintCalibration(
  context: CanvasRenderingContext2D,
  leftPx: number,
  baselinePx: number,
  pxPerSecond: number,
  pxPerMv: number,
  palette: Palette,
): void {
  const width = PULSE_SECONDS * pxPerSecond;
  const top = baselinePx - PULSE_MV * pxPerMv;
  const pulse = new Path2D();
  pulse.moveTo(leftPx, baselinePx);
  pulse.lineTo(leftPx + LEAD_PX, baselinePx);
  pulse.lineTo(leftPx + LEAD_PX, top);
  pulse.lineTo(leftPx + LEAD_PX + width, top);
  pulse.lineTo(leftPx + LEAD_PX + width, baselinePx);
  pulse.lineTo(leftPx + 2 * LEAD_PX + width, baselinePx);
  context.lineJoin = 'miter';
  context.strokeStyle = palette.paper;
  context.lineWidth = 4;
  context.stroke(pulse);
  context.strokeStyle = palette.secondInk;
  context.lineWidth = 1.25;
  context.stroke(pulse);
}
