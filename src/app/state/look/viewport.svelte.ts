import {
  USUAL_SPEED_MM_PER_S,
  clampStart,
  nearestSpeed,
  sensibleSpeed,
  spanSeconds,
  startAroundAnchor,
  startShowing,
  steppedSpeed,
} from '../../chart/geometry/visible-window.ts';
import { PX_PER_MM } from '../../chart/geometry/paper.ts';
import { readPxPerMm } from '../../../browser/screen-scale.ts';
import { OwnMoves } from './own-moves.ts';

/** Share of the window moved by one "pan" key press, and by one "page". */
const PAN_SHARE = 0.1;
const PAGE_SHARE = 0.9;
/** Paper larger than this leaves no room for a wave's height. */
const MOST_MAGNIFICATION = 2.5;

/** The part of the recording in view: a start time and a paper speed; the width of the paper comes from the layout. */
export class Viewport {
  readonly #moves: OwnMoves;
  durationSeconds = $state(0);
  startSeconds = $state(0);
  mmPerSecond = $state(USUAL_SPEED_MM_PER_S);
  /** CSS pixels of a millimetre, as measured on this screen or as CSS assumes. */
  #pxPerMm = $state(readPxPerMm() ?? PX_PER_MM);
  /** How many times larger than in true millimetres the paper is, for a screen that is read from far. */
  magnification = $state(1);
  /** Gain asked for; null: the largest that fits. */
  mmPerMv = $state<number | null>(null);
  #widthPx = $state(800);

  readonly span = $derived(spanSeconds(this.#widthPx, this.mmPerSecond, this.pxPerMm));
  readonly endSeconds = $derived(this.startSeconds + this.span);
  readonly pxPerSecond = $derived(this.#widthPx / this.span);

  /** `moves` is told when another part is brought into view; not when the screen or the panel changes. */
  constructor(moves = new OwnMoves()) {
    this.#moves = moves;
  }

  get pxPerMm(): number {
    return this.#pxPerMm * this.magnification;
  }

  /** Whether a millimetre of the paper is one on this screen, which was measured. */
  get isTrueSize(): boolean {
    return this.#pxPerMm !== PX_PER_MM && this.magnification === 1;
  }

  /** Magnifies the paper so that these seconds of it fill the window; it is never made smaller. */
  magnifyTo(seconds: number, mmPerSecond: number): void {
    const needed = this.#widthPx / (seconds * mmPerSecond * this.#pxPerMm);
    this.magnification = Math.min(MOST_MAGNIFICATION, Math.max(1, needed));
  }

  /** The screen was measured: the paper keeps its scale in true millimetres, around the middle of the window. */
  set pxPerMm(pxPerMm: number) {
    const middle = this.timeAt(this.#widthPx / 2);
    this.#pxPerMm = pxPerMm;
    this.#begin(middle - this.span / 2);
  }

  get widthPx(): number {
    return this.#widthPx;
  }

  /** The paper is held at its scale: a wider panel shows more seconds. */
  set widthPx(widthPx: number) {
    this.#widthPx = Math.max(1, widthPx);
    this.#begin(this.startSeconds);
  }

  /** Back to the start of a recording, on the paper asked for. */
  reset(durationSeconds: number, mmPerSecond = USUAL_SPEED_MM_PER_S, mmPerMv: number | null = null): void {
    this.durationSeconds = durationSeconds;
    this.mmPerSecond = mmPerSecond;
    this.mmPerMv = mmPerMv;
    this.startSeconds = 0;
  }

  /** To a place and a speed kept from an earlier visit, perhaps on another screen. */
  comeBack(startSeconds: number, mmPerSecond: number): void {
    this.mmPerSecond = sensibleSpeed(mmPerSecond, this.durationSeconds, this.pxPerMm);
    this.goTo(startSeconds);
  }

  goTo(startSeconds: number): void {
    this.#moves.note();
    this.#begin(startSeconds);
  }

  centreOn(timeSeconds: number): void {
    this.goTo(timeSeconds - this.span / 2);
  }

  /** Scrolls only when the time is out of view or at the edge. */
  show(timeSeconds: number): void {
    this.goTo(startShowing(this.startSeconds, this.span, timeSeconds));
  }

  panByPx(deltaPx: number): void {
    this.goTo(this.startSeconds - deltaPx / this.pxPerSecond);
  }

  pan(direction: 1 | -1): void {
    this.goTo(this.startSeconds + direction * PAN_SHARE * this.span);
  }

  page(direction: 1 | -1): void {
    this.goTo(this.startSeconds + direction * PAGE_SHARE * this.span);
  }

  /** One paper speed faster or slower, keeping the time at `atPx` (default: the middle) in place. */
  zoomStep(direction: 1 | -1, atPx = this.#widthPx / 2): void {
    this.#setSpeed(steppedSpeed(this.mmPerSecond, direction, this.#widthPx, this.durationSeconds, this.pxPerMm), atPx);
  }

  /** A paper speed by its number, keeping the middle in place. */
  setSpeed(mmPerSecond: number): void {
    this.#setSpeed(mmPerSecond, this.#widthPx / 2);
  }

  /** Any speed while fingers are down; `settle` goes to the nearest standard one. */
  zoomBy(factor: number, atPx: number): void {
    this.#setSpeed(this.mmPerSecond * factor, atPx);
  }

  settle(): void {
    this.#setSpeed(
      nearestSpeed(this.mmPerSecond, this.#widthPx, this.durationSeconds, this.pxPerMm),
      this.#widthPx / 2,
    );
  }

  timeAt(px: number): number {
    return this.startSeconds + px / this.pxPerSecond;
  }

  #begin(startSeconds: number): void {
    this.startSeconds = clampStart(startSeconds, this.span, this.durationSeconds);
  }

  #setSpeed(mmPerSecond: number, atPx: number): void {
    const oldSpan = this.span;
    const anchor = this.timeAt(atPx);
    this.mmPerSecond = mmPerSecond;
    this.goTo(startAroundAnchor(this.startSeconds, oldSpan, this.span, anchor));
  }
}
