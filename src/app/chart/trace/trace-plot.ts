import uPlot from 'uplot';
import { formatTick } from '../../text/format-tick.ts';
import { paintBand, WAVE_PX } from '../painting/paint-band.ts';
import { paintBeyond } from '../painting/paint-beyond.ts';
import { beyondPaper } from '../geometry/beyond-paper.ts';
import type { PlotColumns } from '../geometry/plot-columns.ts';
import { paintedFont, type Palette } from '../painting/palette.ts';
import { timeTicks } from '../geometry/time-ticks.ts';
import { isBand } from '../geometry/trace-request.ts';

/** Height of the strip with the time labels under the paper, with text of its usual size: a focus ring leaves them whole. */
export const TIME_AXIS_PX = 26;

const linePaths = uPlot.paths.linear?.();

/** The paper of a plot: its context scaled to CSS pixels with the corner at 0,0, and its size. */
export interface PlotPaper {
  readonly context: CanvasRenderingContext2D;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
}

export interface TracePainters {
  readonly palette: () => Palette;
  /** Paints behind and in front of the wave. */
  readonly under: (paper: PlotPaper) => void;
  readonly over: (paper: PlotPaper) => void;
  /** Height of the rows at the upper and the lower edge that are for marks: a wave that goes on beyond the paper is not drawn over them. */
  readonly rows: () => { readonly topPx: number; readonly footPx: number };
  /** Whether times are written under the paper. */
  readonly timeAxis: boolean;
  /** Time of day of the first sample, seconds since midnight; null when it is not known. */
  readonly clock?: () => number | null;
}

export interface TraceScales {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly bottomMv: number;
  readonly topMv: number;
}

/** A uPlot chart that draws exactly the window it is told: no own ranging, cursor or legend. */
export class TracePlot {
  readonly #plot: uPlot;
  #columns: PlotColumns | null = null;
  #scales: TraceScales = { startSeconds: 0, endSeconds: 1, bottomMv: 0, topMv: 1 };

  constructor(parent: HTMLElement, widthPx: number, heightPx: number, painters: TracePainters) {
    const edge: uPlot.Series = {
      scale: 'mv',
      stroke: () => painters.palette().ink,
      width: WAVE_PX,
      points: { show: false },
      paths: (plot, series, from, to) => (this.#isBand(plot) ? null : (linePaths?.(plot, series, from, to) ?? null)),
    };
    this.#plot = new uPlot(
      {
        width: widthPx,
        height: heightPx,
        padding: [0, 0, 0, 0],
        pxAlign: false,
        legend: { show: false },
        cursor: { show: false },
        scales: {
          x: { time: false, range: (_, min, max) => [min, max] },
          mv: { auto: false, range: (_, min, max) => [min, max] },
        },
        axes: [painters.timeAxis ? timeAxis(painters) : { show: false }, { scale: 'mv', show: false }],
        series: [{}, edge, edge],
        bands: [{ series: [1, 2], fill: () => painters.palette().ink }],
        hooks: {
          drawClear: [(plot) => onPaper(plot, painters.under)],
          draw: [
            (plot) =>
              onPaper(plot, (paper) => {
                if (this.#isBand(plot)) this.#paintBand(paper, painters.palette());
                this.#paintBeyond(paper, painters);
                painters.over(paper);
              }),
          ],
        },
      },
      [[], [], []],
      parent,
    );
  }

  /** Shows columns in the given scales; repaints everything once. */
  show(columns: PlotColumns | null, scales: TraceScales): void {
    this.#scales = scales;
    this.#plot.batch(() => {
      if (columns !== this.#columns) {
        this.#columns = columns;
        this.#plot.setData(columns ?? [[], [], []], false);
      }
      this.#plot.setScale('x', { min: scales.startSeconds, max: scales.endSeconds });
      this.#plot.setScale('mv', { min: scales.bottomMv, max: scales.topMv });
    });
  }

  /** Repaints with the same wave: a selection, a hovered beat, other colours. */
  repaint(): void {
    this.#plot.redraw(false, true);
  }

  resize(widthPx: number, heightPx: number): void {
    this.#plot.setSize({ width: widthPx, height: heightPx });
  }

  destroy(): void {
    this.#plot.destroy();
  }

  /** A band is painted here, not by uPlot: outlines of thousands of spikes take a hundred times longer than their columns. */
  #isBand({ bbox }: uPlot): boolean {
    const { startSeconds, endSeconds } = this.#scales;
    return isBand(endSeconds - startSeconds, bbox.width / uPlot.pxRatio);
  }

  #paintBand({ context, widthPx, heightPx }: PlotPaper, { ink }: Palette): void {
    if (!this.#columns) return;
    context.fillStyle = ink;
    paintBand(context, this.#columns, { ...this.#scales, widthPx, heightPx });
  }

  #paintBeyond(paper: PlotPaper, { palette, rows, under }: TracePainters): void {
    if (!this.#columns) return;
    const { context, widthPx, heightPx } = paper;
    const { top, bottom } = beyondPaper(this.#columns, { ...this.#scales, widthPx });
    const { topPx, footPx } = rows();
    const upper = { side: 'top', spans: top, rowsFromPx: 0, rowsToPx: topPx } as const;
    const lower = { side: 'bottom', spans: bottom, rowsFromPx: heightPx - footPx, rowsToPx: heightPx } as const;
    for (const edge of [upper, lower]) paintBeyond(context, edge, palette(), () => under(paper));
  }
}

function timeAxis({ palette, clock = () => null }: TracePainters): uPlot.Axis {
  const ticksOf = (plot: uPlot, min: number, max: number): ReturnType<typeof timeTicks> =>
    timeTicks(min, max, plot.bbox.width / uPlot.pxRatio / palette().textScale / (max - min), clock() !== null);
  return {
    size: () => TIME_AXIS_PX * palette().textScale,
    gap: 3,
    font: paintedFont(palette(), 12),
    stroke: () => palette().secondInk,
    grid: { show: false },
    ticks: { stroke: () => palette().line, size: 4, width: 1 },
    splits: (plot, _axis, min, max) => ticksOf(plot, min, max).seconds,
    values: (plot, splits) => {
      const { min = 0, max = 1 } = plot.scales['x'] ?? {};
      const ticks = ticksOf(plot, min, max);
      return splits.map((seconds) => formatTick(seconds, ticks, clock()));
    },
  };
}

function onPaper(plot: uPlot, paint: (paper: PlotPaper) => void): void {
  const { ctx, bbox } = plot;
  const pixelRatio = uPlot.pxRatio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.translate(bbox.left, bbox.top);
  ctx.scale(pixelRatio, pixelRatio);
  paint({ context: ctx, widthPx: bbox.width / pixelRatio, heightPx: bbox.height / pixelRatio, pixelRatio });
  ctx.restore();
}
