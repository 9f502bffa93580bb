import { letGo } from '../recording/let-go.ts';
import type { DetectionLead } from './detection-lead.ts';

/** Peaks of the envelope nearer than this are one candidate (120 ms at the detection rate). */
const CANDIDATE_GAP_SAMPLES = 24;
/** A lower peak, in units of the beats around, is no candidate. */
const LEAST_HEIGHT = 0.08;
/**
 * What the analysis lead counts before noise: an unweighted second lead adds false beats in quiet signal. Chosen on DS1, two leads, by
 * heights alone (DER 0.321 at 1, 0.282 at 2, 0.308 at 3, 0.337 at 10).
 */
const ANALYSIS_LEAD_WEIGHT = 2;
/** Weight of a lead is 1 / (this + noise)²: how far its beats stand above its own noise floor decides (not tuned). */
const NOISE_OFFSET = 0.05;

/** Peaks that may be beats: ascending detection samples and their heights in units of the beats around. */
export interface CandidatePeaks {
  readonly sample: readonly number[];
  readonly height: readonly number[];
}

/** Local maxima of the heights of all leads together, the higher of any two that are too near. The analysis lead comes first. */
export function findCandidates(leads: readonly DetectionLead[]): CandidatePeaks {
  const heights = fuseHeights(leads);
  const sample: number[] = [];
  for (let i = 1; i < heights.length - 1; i++) {
    if (!(heights[i] > LEAST_HEIGHT && heights[i] > heights[i - 1] && heights[i] >= heights[i + 1])) continue;
    const last = sample.at(-1);
    if (last === undefined || i - last >= CANDIDATE_GAP_SAMPLES) sample.push(i);
    else if (heights[i] > heights[last]) sample[sample.length - 1] = i;
  }
  const height = sample.map((i) => heights[i]);
  letGo(heights);
  return { sample, height };
}

/** Normalised heights of all leads as one: their mean, weighted by local quality. */
function fuseHeights(leads: readonly DetectionLead[]): Float64Array {
  const [{ envelope, normalised }] = leads;
  const fused = new Float64Array(envelope.length);
  if (leads.length === 1) {
    for (let i = 0; i < fused.length; i++) fused[i] = normalised.heightAt(i);
    return fused;
  }
  for (let i = 0; i < fused.length; i++) {
    let weighted = 0;
    let weights = 0;
    for (let lead = 0; lead < leads.length; lead++) {
      const own = leads[lead].normalised;
      const weight = (lead === 0 ? ANALYSIS_LEAD_WEIGHT : 1) / (NOISE_OFFSET + own.noiseAt(i)) ** 2;
      weighted += weight * own.heightAt(i);
      weights += weight;
    }
    fused[i] = weighted / weights;
  }
  return fused;
}
