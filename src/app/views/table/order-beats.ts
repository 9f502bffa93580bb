import type { Beats } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';

export type BeatColumn = 'number' | 'class' | 'confidence' | 'rr' | 'qrs';

export interface BeatOrder {
  readonly column: BeatColumn;
  readonly ascending: boolean;
}

type Key = (beats: Beats, index: number) => number;

const KEYS: Readonly<Record<Exclude<BeatColumn, 'number'>, Key>> = {
  class: (beats, index) => beats.classIndex[index] ?? 0,
  confidence: confidenceOf,
  rr: (beats, index) => beats.rrBeforeSeconds[index] ?? NaN,
  qrs: (beats, index) => beats.qrsSeconds[index] ?? NaN,
};

/** Probability of a beat's best class. */
export function confidenceOf(beats: Beats, index: number): number {
  return beats.probabilities[index * BEAT_CLASSES.length + (beats.classIndex[index] ?? 0)] ?? NaN;
}

/**
 * Beat indices (given in time order) in the order of a column. Equal values stay in time order; values that could not be
 * measured come last whichever way it is sorted.
 */
export function orderBeats(beats: Beats, indices: Int32Array, order: BeatOrder): Int32Array {
  if (order.column === 'number') return order.ascending ? indices : indices.toReversed();
  const key = KEYS[order.column];
  const keys = new Float64Array(beats.count);
  for (const index of indices) keys[index] = key(beats, index);
  const sign = order.ascending ? 1 : -1;
  return indices.toSorted((a, b) => {
    const left = keys[a] ?? NaN;
    const right = keys[b] ?? NaN;
    if (Number.isNaN(left) || Number.isNaN(right))
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || a - b;
    return sign * (left - right) || a - b;
  });
}
