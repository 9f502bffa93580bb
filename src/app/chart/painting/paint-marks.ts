import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import { CLASS_MARKS } from '../../class-marks.ts';
import type { PlacedMark } from '../geometry/mark-placement.ts';
import type { Palette } from './palette.ts';

const OUTLINE_PX = 1.5;
const HALO_PX = 3;
const LETTER_OFFSET_PX = 9;
const SHAPES = BEAT_CLASSES.map((beatClass) => CLASS_MARKS[beatClass]);

/** Paints class marks (shape, fill, ink outline, letter) centred on `yPx`. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  marks: readonly PlacedMark[],
  yPx: number,
  palette: Palette,
): void {
  context.font = `600 13px ${palette.font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  for (const mark of marks) {
    const shape = SHAPES[mark.classIndex];
    if (!shape) continue;
    const path = pathOf(shape.path);
    context.save();
    context.translate(mark.xPx, yPx);
    context.scale(palette.textScale, palette.textScale);
    context.strokeStyle = palette.paper;
    context.lineWidth = OUTLINE_PX + 2 * HALO_PX;
    context.stroke(path);
    if (!shape.hollow) {
      context.fillStyle = palette.classes[mark.classIndex] ?? palette.ink;
      context.fill(path);
    }
    context.strokeStyle = palette.ink;
    context.lineWidth = OUTLINE_PX;
    context.stroke(path);
    if (mark.letter !== '') {
      context.translate(LETTER_OFFSET_PX, 0.5);
      context.scale(mark.letterScale / palette.textScale, mark.letterScale / palette.textScale);
      context.strokeStyle = palette.paper;
      context.lineWidth = HALO_PX;
      context.strokeText(mark.letter, 0, 0);
      context.fillStyle = palette.ink;
      context.fillText(mark.letter, 0, 0);
    }
    context.restore();
  }
}

const paths = new Map<string, Path2D>();

/** Parsing a path costs more than drawing it: each shape is parsed once. */
function pathOf(description: string): Path2D {
  const known = paths.get(description);
  if (known) return known;
  const path = new Path2D(description);
  paths.set(description, path);
  return path;
}

/** Paints reference annotations as short ticks standing on `bottomPx`. */
export function paintReferenceTicks(
  context: CanvasRenderingContext2D,
  positionsPx: readonly number[],
  bottomPx: number,
  palette: Palette,
): void {
  context.fillStyle = palette.reference;
  for (const x of positionsPx) context.fillRect(Math.round(x) - 1, bottomPx - 9, 2, 9);
}
