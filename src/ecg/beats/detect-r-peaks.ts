import { decodeBeats, type BeatCandidates } from './decode-beats.ts';
import { normaliseEnvelope } from './normalise-envelope.ts';
import { placeRPeaks } from './place-r-peaks.ts';
import { atDetectionRate, qrsEnvelope } from './qrs-envelope.ts';

/** Peaks of the envelope nearer than this are one candidate (120 ms at the detection rate). */
const CANDIDATE_GAP_SAMPLES = 24;
/** A lower peak, in units of the beats around, is no candidate. */
const LEAST_HEIGHT = 0.08;
/**
 * What the analysis lead counts before noise: an unweighted second lead adds false beats in quiet signal. Chosen on DS1, two leads
 * (DER 0.321 at 1, 0.282 at 2, 0.308 at 3, 0.337 at 10).
 */
const ANALYSIS_LEAD_WEIGHT = 2;
/** Weight of a lead is 1 / (this + noise)²: how far its beats stand above its own noise floor decides (not tuned). */
const NOISE_OFFSET = 0.05;

export interface DetectedBeats {
  /** Ascending samples of R on the analysis lead. */
  readonly rPeakSample: Int32Array;
}

/**
 * R peaks by beat-sequence decoding: peaks of the locally normalised 8–24 Hz envelope, from which dynamic programming takes
 * the most plausible sequence (`decodeBeats`). Gain and polarity don't matter; several leads are fused, each weighted by
 * how far its beats stand above its noise. R is placed on the analysis lead by shape (`placeRPeaks`).
 * @param filteredLeadsMv equally long 0.5–40 Hz leads in millivolts (`filterLead`), NaN in gaps.
 * @param analysisLead index of the lead on which R is placed and in whose gaps nothing is found.
 */
export function detectRPeaks(
  filteredLeadsMv: readonly Float32Array[],
  sampleRateHz: number,
  analysisLead = 0,
): DetectedBeats {
  const filteredMv = filteredLeadsMv[analysisLead];
  if (filteredMv.length === 0) return { rPeakSample: new Int32Array(0) };
  const { samplesPerDetectionSample } = atDetectionRate(filteredMv.subarray(0, 1), sampleRateHz);
  const candidates = findCandidates(fuseHeights(filteredLeadsMv, sampleRateHz, analysisLead));
  const marks = decodeBeats(candidates).map((beat) => candidates.sample[beat] * samplesPerDetectionSample);
  const rPeaks: number[] = [];
  for (const position of placeRPeaks(filteredMv, sampleRateHz, marks)) {
    if (position === null) continue;
    const sample = Math.round(position);
    if (sample > (rPeaks.at(-1) ?? -1)) rPeaks.push(sample);
  }
  return { rPeakSample: Int32Array.from(rPeaks) };
}

/** Normalised heights of all leads as one: their mean, weighted by local quality. */
function fuseHeights(
  filteredLeadsMv: readonly Float32Array[],
  sampleRateHz: number,
  analysisLead: number,
): Float64Array {
  let weighted = new Float64Array(0);
  let weights = new Float64Array(0);
  for (const [index, lead] of filteredLeadsMv.entries()) {
    const own = index === analysisLead ? ANALYSIS_LEAD_WEIGHT : 1;
    const { height, noise } = normaliseEnvelope(qrsEnvelope(atDetectionRate(lead, sampleRateHz).samples));
    if (filteredLeadsMv.length === 1) return height;
    if (weights.length === 0) {
      weighted = new Float64Array(height.length);
      weights = new Float64Array(height.length);
    }
    for (let i = 0; i < height.length; i++) {
      const weight = own * (NOISE_OFFSET + noise[i]) ** -2;
      weighted[i] += weight * height[i];
      weights[i] += weight;
    }
  }
  return weighted.map((value, i) => value / weights[i]);
}

/** Local maxima of the heights, the higher of any two that are too near. */
function findCandidates(heights: Float64Array): BeatCandidates {
  const sample: number[] = [];
  for (let i = 1; i < heights.length - 1; i++) {
    if (!(heights[i] > LEAST_HEIGHT && heights[i] > heights[i - 1] && heights[i] >= heights[i + 1])) continue;
    const last = sample.at(-1);
    if (last === undefined || i - last >= CANDIDATE_GAP_SAMPLES) sample.push(i);
    else if (heights[i] > heights[last]) sample[sample.length - 1] = i;
  }
  return { sample, height: sample.map((i) => heights[i]) };
}
