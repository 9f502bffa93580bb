import { letGo } from '../recording/let-go.ts';
import { fillGaps, letGoFilled } from '../signal/fill-gaps.ts';
import { median } from '../signal/quantile.ts';
import { BEAT_WINDOW, windowSample } from './beat-window.ts';
import { cutWindows } from './cut-windows.ts';
import { QRS_SECONDS, referenceBeats, windowOf, type ReferenceBeats } from './reference-beats.ts';
import type { RrIntervals } from './rr-intervals.ts';
import { windowCorrelation } from './window-correlation.ts';

/** The beats of one lead and what they are compared with. */
export interface LeadBeats extends ReferenceBeats {
  /** Row-major [count × 125], millivolts, the median of each window taken off. */
  readonly windows: Float32Array;
  /** Height of the usual QRS in millivolts, the unit of everything that is compared; 1 where there is no wave. */
  readonly scale: number;
}

/** Beats that resemble the usual QRS this much are moved onto it. */
const ALIGNABLE_CORRELATION = 0.9;
/** Largest move, seconds: R marks of one shape are at most a sample of a slow recording apart. */
const LARGEST_MOVE_SECONDS = 0.012;
const [QRS_FIRST, QRS_LAST] = QRS_SECONDS.map(windowSample) as [number, number];

/**
 * Cuts the beats of one filtered lead and finds its reference beats. `moveSeconds` says where the windows are centred
 * relative to the R marks; without it each beat is moved onto the usual one between samples, and the moves are returned.
 */
export function leadBeats(
  filteredMv: Float32Array,
  sampleRateHz: number,
  rPeakSamples: ArrayLike<number>,
  rr: RrIntervals,
  moveSeconds: Float32Array | null,
): { beats: LeadBeats; moveSeconds: Float32Array } {
  const samples = fillGaps(filteredMv);
  const cut = (moves: Float32Array | null) => {
    const peaks = moves ? Float64Array.from(moves, (move, i) => rPeakSamples[i] + move * sampleRateHz) : rPeakSamples;
    return centred(cutWindows(samples, sampleRateHz, peaks, BEAT_WINDOW));
  };
  let windows = cut(moveSeconds);
  let references = referenceBeats(windows, rr);
  const moves = moveSeconds ?? movesOnto(windows, references.usual);
  if (moveSeconds === null) {
    letGo(windows);
    windows = cut(moves);
    references = referenceBeats(windows, rr);
  }
  letGoFilled(samples, filteredMv);
  return { beats: { windows, ...references, scale: qrsHeight(references.usual) || 1 }, moveSeconds: moves };
}

/** Largest minus smallest value in the QRS of a window. */
export function qrsHeight(window: Float32Array): number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let t = QRS_FIRST; t < QRS_LAST; t++) {
    lowest = Math.min(lowest, window[t]);
    highest = Math.max(highest, window[t]);
  }
  return highest - lowest;
}

function centred(windows: Float32Array): Float32Array {
  for (let beat = 0; beat < windows.length / BEAT_WINDOW.samples; beat++) {
    const window = windowOf(windows, beat);
    const level = median(window);
    for (let t = 0; t < window.length; t++) window[t] -= level;
  }
  return windows;
}

/** Where each QRS fits the usual one best, to first order: least squares against its slope. */
function movesOnto(windows: Float32Array, usual: Float32Array): Float32Array {
  return Float32Array.from({ length: windows.length / BEAT_WINDOW.samples }, (_, beat) => {
    const window = windowOf(windows, beat);
    if (windowCorrelation(window, usual, QRS_FIRST, QRS_LAST) < ALIGNABLE_CORRELATION) return 0;
    let product = 0;
    let power = 0;
    for (let t = QRS_FIRST; t < QRS_LAST; t++) {
      const slope = ((usual[t + 1] - usual[t - 1]) * BEAT_WINDOW.rateHz) / 2;
      product += (usual[t] - window[t]) * slope;
      power += slope * slope;
    }
    const move = power > 0 ? product / power : 0;
    return Math.max(-LARGEST_MOVE_SECONDS, Math.min(LARGEST_MOVE_SECONDS, move));
  });
}
