import { paintedFont, type Palette } from '../../chart/painting/palette.ts';
import type { PaintedFrame } from '../gallery/paint-strip.ts';
import { MARK_LETTERS } from './answer-in-words.ts';
import { labelRows } from './label-rows.ts';
import type { AnyQuestion } from './recorded-question.ts';

/** What the person has pointed at so far. */
export interface Pointing {
  /** Beats chosen, by index. */
  readonly beats: readonly number[];
  /** Legs of the calipers, seconds from the strip's beginning. */
  readonly legs: readonly [number, number];
}

const ARROW_PX = 9;
const TOP_PX = 6;
const HALF_BEAT_SECONDS = 0.18;
const LABEL_PX = 13;
const ROW_PX = 18;
/** Numbers stand off the name of the lead: II is a number too. */
const NAME_GAP_PX = 8;

/** Paints what a question marks on its strip, what the person pointed at, and the truth once it is told. */
export function paintQuestion(
  context: CanvasRenderingContext2D,
  { pxPerSecond, widthPx, heightPx, nameEndPx }: PaintedFrame,
  palette: Palette,
  question: AnyQuestion,
  pointing: Pointing,
  revealed: boolean,
): void {
  const x = (seconds: number): number => (seconds - question.strip.fromSeconds) * pxPerSecond;
  const band = (from: number, to: number, colour: string, opacity: number): void => {
    context.globalAlpha = opacity;
    context.fillStyle = colour;
    context.fillRect(from, 0, to - from, heightPx);
    context.globalAlpha = 1;
  };
  /** Words over their places, in as many rows as they need to be told apart. */
  const label = (names: readonly string[], centresPx: readonly number[]): void => {
    context.font = paintedFont(palette, LABEL_PX, 600);
    context.textAlign = 'left';
    context.textBaseline = 'top';
    context.strokeStyle = palette.paper;
    context.lineWidth = 4;
    const spans = names.map((name, i) => {
      const wide = context.measureText(name).width;
      const leftPx = Math.max(1, Math.min(widthPx - wide - 1, (centresPx[i] ?? 0) - wide / 2));
      return { leftPx, rightPx: leftPx + wide };
    });
    const rows = labelRows(spans, nameEndPx + NAME_GAP_PX);
    names.forEach((name, i) => {
      const { leftPx } = spans[i] ?? { leftPx: 0 };
      const topPx = TOP_PX + (rows[i] ?? 0) * ROW_PX * palette.textScale;
      context.strokeText(name, leftPx, topPx);
      context.fillStyle = palette.ink;
      context.fillText(name, leftPx, topPx);
    });
  };
  switch (question.kind) {
    case 'beat-class':
    case 'origin': {
      const px = x(question.atSeconds);
      band(px - HALF_BEAT_SECONDS * pxPerSecond, px + HALF_BEAT_SECONDS * pxPerSecond, palette.selection, 0.22);
      context.fillStyle = palette.ink;
      context.beginPath();
      context.moveTo(px - ARROW_PX, TOP_PX);
      context.lineTo(px + ARROW_PX, TOP_PX);
      context.lineTo(px, TOP_PX + 1.4 * ARROW_PX);
      context.fill();
      break;
    }
    case 'find-ectopic':
      question.beatsSeconds.forEach((at, i) => {
        const px = x(at);
        const half = HALF_BEAT_SECONDS * pxPerSecond;
        if (pointing.beats.includes(i)) band(px - half, px + half, palette.selection, 0.35);
        if (revealed && question.answer.includes(i)) band(px - half, px + half, palette.reference, 0.3);
      });
      label(
        question.beatsSeconds.map((_, i) => String(i + 1)),
        question.beatsSeconds.map(x),
      );
      break;
    case 'interval': {
      if (revealed) band(x(question.answer[0]), x(question.answer[1]), palette.reference, 0.3);
      const [from, to] = pointing.legs.map((leg) => leg * pxPerSecond);
      context.fillStyle = palette.ink;
      for (const px of [from, to]) context.fillRect((px ?? 0) - 1, 0, 2, heightPx);
      band(from ?? 0, to ?? 0, palette.selection, 0.16);
      break;
    }
    case 'p-wave':
      question.marksSeconds.forEach((at, i) => {
        const px = x(at);
        if (revealed && question.answer === i) band(px - 14, px + 14, palette.reference, 0.35);
        context.fillStyle = palette.secondInk;
        context.fillRect(px - 0.5, TOP_PX + 16, 1, heightPx - TOP_PX - 20);
      });
      label(MARK_LETTERS.slice(0, question.marksSeconds.length), question.marksSeconds.map(x));
      break;
    case 'rhythm':
      break;
  }
}
