import type { Session } from '../../state/session/session.svelte.ts';
import { verticalScale, type VerticalScale } from '../geometry/amplitude.ts';
import { beatBoxSeconds } from '../geometry/beat-box.ts';
import { holdCalipers } from './caliper-hold.ts';
import type { PaperPoint } from '../../state/look/calipers.svelte.ts';
import { firstBeatFrom, nearestBeat } from '../../../ecg/beats/find-beat.ts';
import { placeMarks } from '../geometry/mark-placement.ts';
import { paintBeatBox } from '../painting/paint-beat-box.ts';
import { calibrationWidth, paintCalibration } from '../painting/paint-calibration.ts';
import { paintCalipers } from '../painting/paint-calipers.ts';
import { paintMarks, paintReferenceTicks } from '../painting/paint-marks.ts';
import { paintPaper } from '../painting/paint-paper.ts';
import type { Palette } from '../painting/palette.ts';
import { USUAL_SPEED_MM_PER_S } from '../geometry/visible-window.ts';
import { paintWaves } from '../painting/paint-waves.ts';
import { paintQuality } from '../painting/paint-quality.ts';
import { qualitySpans } from '../geometry/quality-spans.ts';
import { snapTime } from '../geometry/snap-time.ts';
import { TraceEvents, type PlacedSession } from './trace-events.svelte.ts';
import { TIME_AXIS_PX, type PlotPaper, type TraceScales } from './trace-plot.ts';

/** Room for class marks between the findings and the wave, and below the wave for the printed scale and the reference ticks. */
const MARK_ROW_PX = 22;
const MARK_CENTRE_PX = 10;
const FOOT_PX = 56;
const PULSE_LEFT_PX = 10;
const LEGEND_GAP_PX = 8;
/** Where the calibration pulse stands, on the paper's lower edge. */
const PULSE_FOOT_PX = 16;
/** Reference ticks denser than this would run into one band and say nothing. */
const LEAST_TICK_GAP_PX = 4;
/** A tap selects a beat whose R peak is this near: half a finger target, and a little more. */
const TAP_REACH_PX = 34;
/** The quality band stands above the reference ticks. */
const QUALITY_FOOT_PX = 11;
const QUALITY_PX = 6;
/** A caliper leg let go this near to an R peak stands on it. */
const SNAP_PX = 7;

/** What is seen of the session beside the wave. */
type PicturedSession = PlacedSession & Pick<Session, 'range' | 'calipers'>;

/** What the trace panel shows apart from the wave itself, and where things are on it. */
export class TracePicture {
  readonly #session: PicturedSession;
  readonly events: TraceEvents;
  heightPx = $state(320);
  hovered = $state<number | null>(null);
  palette = $state.raw<Palette | null>(null);

  readonly scale: VerticalScale = $derived.by(() =>
    verticalScale(
      this.#session.range,
      this.heightPx - TIME_AXIS_PX * this.#textScale,
      this.#marksPx,
      FOOT_PX,
      this.#session.viewport.mmPerMv,
      this.#session.viewport.pxPerMm,
    ),
  );

  constructor(session: PicturedSession) {
    this.#session = session;
    this.events = new TraceEvents(session, () => this.#textScale);
  }

  get #textScale(): number {
    return this.palette?.textScale ?? 1;
  }

  /** Room above the wave for rhythm, findings and class marks. */
  get #marksPx(): number {
    return this.events.heightPx + MARK_ROW_PX * this.#textScale;
  }

  get rows(): { readonly topPx: number; readonly footPx: number } {
    return { topPx: this.#marksPx, footPx: QUALITY_FOOT_PX + QUALITY_PX };
  }

  get pxPerMv(): number {
    return this.scale.mmPerMv * this.#session.viewport.pxPerMm;
  }

  /** Where the printed scale begins: right of the calibration pulse. */
  get legendLeftPx(): number {
    return PULSE_LEFT_PX + calibrationWidth(this.#session.viewport.pxPerSecond) + LEGEND_GAP_PX;
  }

  get scales(): TraceScales {
    const { viewport } = this.#session;
    return {
      startSeconds: viewport.startSeconds,
      endSeconds: viewport.endSeconds,
      bottomMv: this.scale.bottomMv,
      topMv: this.scale.topMv,
    };
  }

  /** The beat whose R peak is drawn near a position, null when none is. */
  beatAt(px: number): number | null {
    const { beats, summary, viewport } = this.#session;
    if (!beats || !summary) return null;
    const samplesPerPx = summary.sampleRateHz / viewport.pxPerSecond;
    return nearestBeat(beats.rPeakSample, viewport.timeAt(px) * summary.sampleRateHz, TAP_REACH_PX * samplesPerPx);
  }

  /** Paper, and the boxes of the selected beat and of the one under the pointer. */
  readonly under = (paper: PlotPaper): void => {
    const { palette } = this;
    const { viewport } = this.#session;
    if (!palette) return;
    const placement = {
      ...paper,
      timeOriginPx: -viewport.startSeconds * viewport.pxPerSecond,
      voltageOriginPx: this.scale.topMv * this.pxPerMv,
      pxPerMm: viewport.pxPerMm,
    };
    paintPaper(paper.context, placement, palette);
    const selected = this.#session.selection.index;
    if (this.hovered !== null && this.hovered !== selected) this.#paintBox(paper, this.hovered, 'hovered', palette);
    if (selected !== null) this.#paintBox(paper, selected, 'selected', palette);
    this.#paintWaves(paper, palette);
  };

  /** Calibration pulse, class marks and reference ticks. */
  readonly over = (paper: PlotPaper): void => {
    const { palette } = this;
    const { beats, summary, viewport, selection } = this.#session;
    if (!palette || !summary) return;
    const foot = paper.heightPx - PULSE_FOOT_PX;
    paintCalibration(paper.context, PULSE_LEFT_PX, foot, viewport.pxPerSecond, this.pxPerMv, palette);
    const reference = this.#referencePositions();
    if (reference.length * LEAST_TICK_GAP_PX <= paper.widthPx) {
      paintReferenceTicks(paper.context, reference, paper.heightPx, palette);
    }
    this.#paintQuality(paper, palette);
    if (!beats) {
      this.#paintCalipers(paper, palette);
      return;
    }
    const view = {
      sampleRateHz: summary.sampleRateHz,
      startSeconds: viewport.startSeconds,
      endSeconds: viewport.endSeconds,
      widthPx: paper.widthPx,
      textScale: palette.textScale,
    };
    this.events.paint(paper.context, palette);
    const centrePx = this.events.heightPx + MARK_CENTRE_PX * palette.textScale;
    paintMarks(paper.context, placeMarks(beats, view, selection.index), centrePx, palette);
    this.#paintCalipers(paper, palette);
  };

  /** Takes hold of the calipers when they are on; what moves them then, null when they are off. */
  holdCalipers(xPx: number, yPx: number): ((xPx: number, yPx: number) => void) | null {
    const { calipers, viewport } = this.#session;
    if (!calipers.on) return null;
    const speed = USUAL_SPEED_MM_PER_S / viewport.mmPerSecond;
    const peaks = this.#peaksInView();
    const pointAt = (x: number, y: number): PaperPoint => ({
      seconds: viewport.timeAt(x),
      mv: this.scale.topMv - y / this.pxPerMv,
    });
    const move = holdCalipers(calipers, pointAt(xPx, yPx), speed, ({ seconds, mv }) => ({
      seconds: snapTime(seconds, peaks, SNAP_PX / viewport.pxPerSecond),
      mv,
    }));
    return (x, y) => move(pointAt(x, y));
  }

  /** Limits of the selected beat's waves, once its explanation is there. */
  #paintWaves(paper: PlotPaper, palette: Palette): void {
    const { beats, summary, viewport, selection } = this.#session;
    const { explanation, index } = selection;
    if (!beats || !summary || !explanation || explanation.beatIndex !== index) return;
    const rSeconds = (beats.rPeakSample[explanation.beatIndex] ?? NaN) / summary.sampleRateHz;
    const xOf = (seconds: number): number => (rSeconds + seconds - viewport.startSeconds) * viewport.pxPerSecond;
    const { pOnset, pEnd, qrsOnset, qrsEnd, tOnset, tEnd } = explanation.waves;
    const waves = [
      { letter: 'P' as const, fromPx: xOf(pOnset), toPx: xOf(pEnd) },
      { letter: 'QRS' as const, fromPx: xOf(qrsOnset), toPx: xOf(qrsEnd) },
      { letter: 'T' as const, fromPx: xOf(tOnset), toPx: xOf(tEnd) },
    ].filter(({ fromPx, toPx }) => toPx > fromPx);
    paintWaves(paper.context, waves, this.#marksPx, paper.heightPx - this.#marksPx - FOOT_PX, palette);
  }

  #paintQuality(paper: PlotPaper, palette: Palette): void {
    const { analysis, viewport } = this.#session;
    if (!analysis) return;
    const { startSeconds, endSeconds, pxPerSecond } = viewport;
    const spans = qualitySpans(analysis.quality.level, startSeconds, endSeconds, pxPerSecond);
    paintQuality(paper.context, spans, paper.heightPx - QUALITY_FOOT_PX, palette);
  }

  #paintCalipers(paper: PlotPaper, palette: Palette): void {
    const { calipers, viewport } = this.#session;
    const { first, second, active } = calipers;
    if (!calipers.on || !first || !second) return;
    const xOf = (seconds: number): number => (seconds - viewport.startSeconds) * viewport.pxPerSecond;
    const place = ({ seconds, mv }: PaperPoint) => ({
      x: xOf(seconds),
      y: (this.scale.topMv - mv) * this.pxPerMv,
    });
    const marks = calipers.marks(viewport.startSeconds, viewport.endSeconds, paper.widthPx / LEAST_TICK_GAP_PX);
    const placed = { first: place(first), second: place(second) };
    paintCalipers(
      paper.context,
      { ...placed, marksX: marks.map(xOf), activeX: placed[active].x },
      paper.heightPx,
      palette,
    );
  }

  #paintBox(paper: PlotPaper, index: number, emphasis: 'selected' | 'hovered', palette: Palette): void {
    const { beats, summary, viewport } = this.#session;
    if (!beats || !summary || index >= beats.count) return;
    const [start, end] = beatBoxSeconds(beats, index, summary.sampleRateHz);
    const left = (start - viewport.startSeconds) * viewport.pxPerSecond;
    const width = (end - start) * viewport.pxPerSecond;
    paintBeatBox(
      paper.context,
      left,
      width,
      this.#marksPx,
      paper.heightPx - this.#marksPx - FOOT_PX,
      emphasis,
      palette,
    );
  }

  /** R peaks on the paper, seconds. */
  #peaksInView(): number[] {
    const { beats, summary, viewport } = this.#session;
    if (!beats || !summary) return [];
    const peaks: number[] = [];
    for (let i = firstBeatFrom(beats.rPeakSample, viewport.startSeconds * summary.sampleRateHz); i < beats.count; i++) {
      const seconds = (beats.rPeakSample[i] ?? Infinity) / summary.sampleRateHz;
      if (seconds > viewport.endSeconds) break;
      peaks.push(seconds);
    }
    return peaks;
  }

  #referencePositions(): number[] {
    const { summary, viewport } = this.#session;
    if (!summary) return [];
    const { sample } = summary.reference;
    const positions: number[] = [];
    const end = viewport.endSeconds * summary.sampleRateHz;
    for (let i = firstBeatFrom(sample, viewport.startSeconds * summary.sampleRateHz); i < sample.length; i++) {
      const at = sample[i] ?? Infinity;
      if (at > end) break;
      positions.push((at / summary.sampleRateHz - viewport.startSeconds) * viewport.pxPerSecond);
    }
    return positions;
  }
}
