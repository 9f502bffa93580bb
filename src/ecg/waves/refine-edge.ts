import { walkToEdge, type WaveEdges } from './slope-edges.ts';

/** Slopes below this share of the typical beat's say nothing about the beat's own. */
const LEAST_STEEPNESS = 0.4;

/** How the limits of one kind of wave are found: shares of the outer slopes, and how far a beat may stray from its kind, samples. */
export interface EdgeRule {
  readonly onsetShare: number;
  readonly endShare: number;
  readonly reach: number;
}

/** A limit and the steep place it belongs to, in samples of a beat's window. */
export interface Edge {
  readonly steep: number;
  readonly edge: number;
}

/**
 * Onset (`step` −1) or end (1) of a wave in one beat, given the wave in the typical beat of its kind: from the beat's own
 * steepest place near the typical one out to where its slope dies away, never farther from the typical limit than the
 * rule's reach. The typical limit where the beat's own slope is too flat to tell.
 */
export function refineEdge(
  slope: Float64Array,
  typicalSlope: Float64Array,
  typical: WaveEdges,
  step: 1 | -1,
  { onsetShare, endShare, reach }: EdgeRule,
): Edge {
  const steep = step < 0 ? typical.firstSteep : typical.lastSteep;
  const edge = step < 0 ? typical.onset : typical.end;
  const sign = Math.sign(typicalSlope[steep]);
  let own = steep;
  for (let t = Math.max(1, steep - reach); t <= Math.min(slope.length - 2, steep + reach); t++) {
    if (slope[t] * sign > slope[own] * sign) own = t;
  }
  if (slope[own] * sign < LEAST_STEEPNESS * Math.abs(typicalSlope[steep])) return { steep, edge };
  const limit = Math.min(slope.length - 2, Math.max(1, edge + step * reach));
  const share = step < 0 ? onsetShare : endShare;
  const walked = step * (limit - own) > 0 ? walkToEdge(slope, own, step, share, limit) : own;
  return { steep: own, edge: Math.min(edge + reach, Math.max(edge - reach, walked)) };
}
