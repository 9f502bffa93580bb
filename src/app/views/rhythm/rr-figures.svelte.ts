import { OwnFrame } from '../../parts/own-frame.svelte.ts';
import { formatDecimal } from '../../text/format-decimal.ts';
import { formatTime } from '../../text/format-time.ts';
import type { Scatter } from './paint-scatter.ts';
import { pointsBeyond } from './points-beyond.ts';
import { poincarePoints, rrHistogram, tachogramPoints, type HistogramBin, type RrSeries } from './rr-points.ts';
import type { AxisRange } from './scatter-frame.ts';
import { shownIntervals } from './shown-intervals.ts';

/** Seconds in a bin of the histogram. */
export const BIN_SECONDS = 0.04;

/** Intervals between beats, and when they were. */
export interface TimedIntervals {
  readonly beats: RrSeries;
  readonly sampleRateHz: number;
  readonly durationSeconds: number;
}

interface RangedIntervals extends TimedIntervals {
  readonly rrRange: AxisRange;
}

/** What one plot shows, of which intervals, and how many it has no room for. */
export interface RrFigure extends RangedIntervals {
  readonly beyond: number;
}

interface RrScatter extends RrFigure {
  readonly scatter: Scatter;
}

export interface RrBins extends RrFigure {
  readonly bins: readonly HistogramBin[];
}

/** Seconds on an axis. */
export function formatRr(seconds: number, decimals: number): string {
  return `${formatDecimal(seconds, Math.max(1, decimals))}\u00a0s`;
}

/**
 * What the plots of the intervals show. Of a week of beats each is work enough for a frame, so each is made in one of its
 * own; and they follow an edit in their turn, for the beat itself comes first. Made while a component is set up.
 */
export class RrFigures {
  readonly tachogram: OwnFrame<RrScatter>;
  readonly poincare: OwnFrame<RrScatter>;
  readonly histogram: OwnFrame<RrBins>;

  constructor(latest: () => TimedIntervals) {
    const ranged = OwnFrame.of(latest, (timed): RangedIntervals => ({
      ...timed,
      rrRange: shownIntervals(timed.beats),
    }));
    this.tachogram = OwnFrame.of(() => ranged.made, tachogramOf);
    this.poincare = OwnFrame.of(() => ranged.made, poincareOf);
    this.histogram = OwnFrame.of(() => ranged.made, binsOf);
  }
}

function tachogramOf(of: RangedIntervals): RrScatter {
  const points = tachogramPoints(of.beats, of.sampleRateHz);
  // A list of intervals is as long as they are together, give or take the rounding of its times.
  const xRange = { min: 0, max: Math.max(of.durationSeconds, points.x.at(-1) ?? 0) };
  return scatterOf(of, { points, xRange, formatX: formatTime, diagonal: false });
}

function poincareOf(of: RangedIntervals): RrScatter {
  return scatterOf(of, { points: poincarePoints(of.beats), xRange: of.rrRange, formatX: formatRr, diagonal: true });
}

function scatterOf(
  of: RangedIntervals,
  across: Pick<Scatter, 'diagonal' | 'formatX' | 'points' | 'xRange'>,
): RrScatter {
  const scatter = { ...across, classIndex: of.beats.classIndex, yRange: of.rrRange, formatY: formatRr };
  return { ...of, scatter, beyond: pointsBeyond(scatter.points, scatter.xRange, scatter.yRange).length };
}

function binsOf(of: RangedIntervals): RrBins {
  const { rrBeforeSeconds } = of.beats;
  const beyond = rrBeforeSeconds.reduce((count, rr) => count + (rr > of.rrRange.max ? 1 : 0), 0);
  return { ...of, bins: rrHistogram(of.beats, BIN_SECONDS, of.rrRange.max), beyond };
}
