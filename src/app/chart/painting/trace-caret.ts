/** How far the tip of a caret is from its foot. */
export const CARET_PX = 6;

/** Which way is out, for each edge. */
const OUTWARDS = { top: [0, -1], right: [1, 0], bottom: [0, 1], left: [-1, 0] } as const;

export type Side = keyof typeof OUTWARDS;

/** The outline of a caret whose foot stands at a point and whose tip is towards an edge: beyond it something goes on. */
export function traceCaret(context: CanvasRenderingContext2D, x: number, y: number, side: Side): void {
  const [outX, outY] = OUTWARDS[side];
  context.beginPath();
  context.moveTo(x + outX * CARET_PX, y + outY * CARET_PX);
  context.lineTo(x - outY * CARET_PX, y - outX * CARET_PX);
  context.lineTo(x + outY * CARET_PX, y + outX * CARET_PX);
  context.closePath();
}
