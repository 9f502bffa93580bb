import { letGo } from '../recording/let-go.ts';
import { decodeBeats } from './decode-beats.ts';
import { detectionLead } from './detection-lead.ts';
import { findCandidates } from './find-candidates.ts';
import { judgeByHeight, judgeByLikeness } from './judge-candidates.ts';
import { placeOnLead } from './place-r-peaks.ts';

export interface DetectedBeats {
  /** Ascending samples of R on the analysis lead. */
  readonly rPeakSample: Int32Array;
}

/**
 * R peaks by beat-sequence decoding: peaks of the locally normalised 8–24 Hz envelope, from which dynamic programming takes
 * the most plausible sequence (`decodeBeats`), first by height, then by height and likeness to the shapes of the beats found so
 * (`judgeByLikeness`). Gain and polarity don't matter; of several leads the clear ones decide. R is placed on the analysis lead by shape
 * (`placeRPeaks`).
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
  const others = filteredLeadsMv.filter((_, index) => index !== analysisLead);
  const leads = [filteredMv, ...others].map((lead) => detectionLead(lead, sampleRateHz));
  const peaks = findCandidates(leads);
  const samplesOf = (chosen: readonly number[]) => chosen.map((candidate) => peaks.sample[candidate]);
  const byHeight = samplesOf(decodeBeats(judgeByHeight(peaks)));
  const marks = samplesOf(decodeBeats(judgeByLikeness(peaks, leads, byHeight)));
  const rPeaks: number[] = [];
  for (const position of placeOnLead(leads[0], filteredMv, sampleRateHz, marks)) {
    if (position === null) continue;
    const sample = Math.round(position);
    if (sample > (rPeaks.at(-1) ?? -1)) rPeaks.push(sample);
  }
  for (const { samples, envelope } of leads) letGo(samples, envelope);
  return { rPeakSample: Int32Array.from(rPeaks) };
}
