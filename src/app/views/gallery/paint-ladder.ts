import type { Palette } from '../../chart/painting/palette.ts';
import type { Strip } from './card-strip.ts';

/** Height of the ladder diagram, CSS pixels: a row each for atria and ventricles, a taller one for what is between. */
export const LADDER_PX = 78;
const ROWS_PX = { atria: [4, 22], node: [22, 56], ventricles: [56, 74] } as const;
/** How far into its row a blocked impulse is drawn. */
const BLOCKED_SHARE = 0.55;
const BLOCKED_SECONDS = 0.07;
const DOT_PX = 2.6;

/** The names of the rows, in the language in force. */
export interface LadderWords {
  readonly atria: string;
  readonly node: string;
  readonly ventricles: string;
}

/**
 * Paints what happened where (a ladder, or Lewis, diagram): a stroke in A for each activation of the atria, from there a line through AV to
 * the stroke in V that it led to, or a line that stops; a dot where an impulse began.
 */
export function paintLadder(
  context: CanvasRenderingContext2D,
  { truth, fromSeconds, seconds }: Strip,
  { widthPx, pxPerSecond }: { readonly widthPx: number; readonly pxPerSecond: number },
  palette: Palette,
  words: LadderWords,
): void {
  const { atrial, ventricular, spikes } = truth.activations;
  const x = (at: number): number => (at - fromSeconds) * pxPerSecond;
  const inView = (at: number): boolean => at > fromSeconds - 1 && at < fromSeconds + seconds + 0.2;
  paintGround(context, widthPx, palette);
  context.strokeStyle = palette.ink;
  context.fillStyle = palette.ink;
  context.lineWidth = 1.5;
  const stroke = (x1: number, y1: number, x2: number, y2: number): void => {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  };
  const dot = (px: number, py: number): void => {
    context.beginPath();
    context.arc(px, py, DOT_PX, 0, 2 * Math.PI);
    context.fill();
  };
  const [a, n, v] = [ROWS_PX.atria, ROWS_PX.node, ROWS_PX.ventricles];
  const backwards = atrial.filter(({ origin }) => origin === 'retrograde');
  for (const { atSeconds, origin, conductedTo } of atrial) {
    if (!inView(atSeconds)) continue;
    const px = x(atSeconds);
    stroke(px, a[0], px, a[1]);
    if (origin !== 'retrograde') dot(px, a[0] + DOT_PX + 1);
    const answer = conductedTo === null ? undefined : ventricular[conductedTo];
    if (answer) stroke(px, n[0], x(lastFront(answer)), n[1]);
    else if (origin !== 'retrograde') {
      const depth = n[0] + BLOCKED_SHARE * (n[1] - n[0]);
      const end = px + BLOCKED_SECONDS * pxPerSecond;
      stroke(px, n[0], end, depth);
      stroke(end - 4, depth, end + 4, depth);
    }
  }
  for (const beat of ventricular) {
    if (!inView(beat.atSeconds)) continue;
    const px = x(beat.atSeconds);
    stroke(px, v[0], px, v[1]);
    const [first] = beat.fronts;
    if (first.kind !== 'his') dot(px, v[1] - DOT_PX - 1);
    else if (beat.atrial === null) dot(px - 0.045 * pxPerSecond, (n[0] + n[1]) / 2);
    // What climbs back into the atria comes from the last beat before.
    const up = backwards.find(({ atSeconds }) => atSeconds > beat.atSeconds - 0.02 && atSeconds < beat.atSeconds + 0.3);
    if (up) {
      context.setLineDash([3, 2]);
      stroke(px, n[1], x(up.atSeconds), n[0]);
      context.setLineDash([]);
    }
  }
  context.strokeStyle = palette.secondInk;
  for (const { atSeconds, chamber } of spikes) {
    if (!inView(atSeconds)) continue;
    const [from, to] = chamber === 'atria' ? a : v;
    context.setLineDash([1, 2]);
    stroke(x(atSeconds), from - 3, x(atSeconds), to + 3);
    context.setLineDash([]);
  }
  paintRowNames(context, palette, words);
}

/** Where the front from above begins, when two meet. */
function lastFront({ fronts, atSeconds }: Strip['truth']['activations']['ventricular'][number]): number {
  return fronts.find(({ kind }) => kind === 'his')?.atSeconds ?? atSeconds;
}

/** Paper with a line between the rows. */
function paintGround(context: CanvasRenderingContext2D, widthPx: number, palette: Palette): void {
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, widthPx, LADDER_PX);
  context.fillStyle = palette.line;
  for (const y of [ROWS_PX.atria[0], ROWS_PX.node[0], ROWS_PX.ventricles[0], ROWS_PX.ventricles[1]]) {
    context.fillRect(0, y, widthPx, 1);
  }
}

function paintRowNames(context: CanvasRenderingContext2D, palette: Palette, words: LadderWords): void {
  context.font = `11px ${palette.font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'start';
  // A ground of their own: a line through a letter makes another letter of it, and so does a dot beside it.
  const names = [words.atria, words.node, words.ventricles];
  paintGround(context, Math.max(...names.map((name) => context.measureText(name).width)) + 12, palette);
  context.fillStyle = palette.secondInk;
  for (const [name, [from, to]] of [
    [words.atria, ROWS_PX.atria],
    [words.node, ROWS_PX.node],
    [words.ventricles, ROWS_PX.ventricles],
  ] as const) {
    context.fillText(name, 6, (from + to) / 2 + 1);
  }
}
