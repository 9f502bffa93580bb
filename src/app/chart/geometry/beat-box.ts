import type { Beats } from '../../../analysis/analysis.ts';

/** A beat is boxed from before its P wave to after its T wave, in seconds around R, but never past half the way to a neighbour. */
const BEFORE_R_SECONDS = 0.26;
const AFTER_R_SECONDS = 0.44;
const SHARE_OF_RR_BEFORE = 0.45;
const SHARE_OF_RR_AFTER = 0.55;

/** Start and end time of the box around a beat, seconds from the start of the recording. */
export function beatBoxSeconds(beats: Beats, index: number, sampleRateHz: number): readonly [number, number] {
  const rSeconds = (beats.rPeakSample[index] ?? 0) / sampleRateHz;
  const before = limited(BEFORE_R_SECONDS, beats.rrBeforeSeconds[index], SHARE_OF_RR_BEFORE);
  const after = limited(AFTER_R_SECONDS, beats.rrAfterSeconds[index], SHARE_OF_RR_AFTER);
  return [rSeconds - before, rSeconds + after];
}

function limited(seconds: number, rrSeconds: number | undefined, share: number): number {
  return rrSeconds !== undefined && Number.isFinite(rrSeconds) ? Math.min(seconds, rrSeconds * share) : seconds;
}
