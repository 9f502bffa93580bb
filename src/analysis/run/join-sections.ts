import { joinColumns } from './join-columns.ts';
import type { MeasuredBeats } from './measure-beats.ts';

/**
 * The beats of all sections as one. Where two sections meet, the intervals across are those between the beats that are
 * there; each section measured them to the neighbour's beat as it had placed it itself.
 */
export function joinSections(parts: readonly MeasuredBeats[], sampleRateHz: number): MeasuredBeats {
  if (parts.length === 1) return parts[0];
  const joined = joinColumns(parts);
  const { rPeakSample, rr } = joined;
  let beat = 0;
  for (const part of parts.slice(0, -1)) {
    beat += part.rPeakSample.length;
    if (beat === 0 || beat >= rPeakSample.length) continue;
    const seconds = (rPeakSample[beat] - rPeakSample[beat - 1]) / sampleRateHz;
    rr.afterSeconds[beat - 1] = seconds;
    rr.beforeSeconds[beat] = seconds;
  }
  return joined;
}
