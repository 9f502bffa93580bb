import { joinColumns } from './join-columns.ts';
import type { MeasuredBeats } from './measure-beats.ts';

const NO_WINDOWS = new Float32Array(0);

/**
 * The beats of all sections as one. Where two sections meet, the intervals across are those between the beats that are
 * there; each section measured them to the neighbour's beat as it had placed it itself.
 * @param isLastUse the parts are not looked at again: their windows, most of their memory, are given up one by one.
 */
export function joinSections(parts: readonly MeasuredBeats[], sampleRateHz: number, isLastUse = false): MeasuredBeats {
  if (parts.length === 1) return parts[0];
  const joined = {
    ...joinColumns(parts.map((part) => ({ ...part, windowsMv: NO_WINDOWS }))),
    windowsMv: joinWindows(parts, isLastUse),
  };
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

/** With the windows of a day there twice, joining them would need more memory than anything before it. */
function joinWindows(parts: readonly MeasuredBeats[], isLastUse: boolean): Float32Array {
  const joined = new Float32Array(parts.reduce((sum, { windowsMv }) => sum + windowsMv.length, 0));
  let at = 0;
  for (const { windowsMv } of parts) {
    joined.set(windowsMv, at);
    at += windowsMv.length;
    if (isLastUse) release(windowsMv.buffer);
  }
  return joined;
}

/** Frees the memory of a buffer now (ES2024; where it is not there, when nothing refers to it any more). */
function release(buffer: ArrayBufferLike): void {
  (buffer as { transfer?: (length: number) => unknown }).transfer?.(0);
}
