import { refineEdge, type EdgeRule } from './refine-edge.ts';
import { turningPoint, type PeakedWave } from './slope-edges.ts';

/** A P or T wave of one beat, given that of the typical beat of its kind; the typical one when the beat's own is not in order. */
export function refineWave(
  slope: Float64Array,
  typicalSlope: Float64Array,
  typical: PeakedWave,
  rule: EdgeRule,
): Pick<PeakedWave, 'onset' | 'peak' | 'end'> {
  const onset = refineEdge(slope, typicalSlope, typical, -1, rule);
  const end = refineEdge(slope, typicalSlope, typical, 1, rule);
  const peak = turningPoint(slope, onset.steep, end.steep);
  const isInOrder = onset.edge < peak && peak < end.edge;
  return isInOrder ? { onset: onset.edge, peak, end: end.edge } : typical;
}
