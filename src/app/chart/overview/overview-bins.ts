import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import type { Beats } from '../../../analysis/analysis.ts';

const CLASSES = BEAT_CLASSES.length;

export interface OverviewBins {
  readonly binCount: number;
  /** Row-major [binCount × 5]: beats of each class per bin. */
  readonly counts: Uint32Array;
  /** Mean heart rate per bin in beats per minute, NaN where the bin has no beat with a predecessor. */
  readonly heartRate: Float32Array;
  /** Most beats of one bin that are not Normal. */
  readonly mostEctopic: number;
}

/** Counts beats and averages heart rate in equal bins over the recording, for the overview strip. */
export function overviewBins(
  beats: Beats,
  sampleRateHz: number,
  durationSeconds: number,
  binCount: number,
): OverviewBins {
  const counts = new Uint32Array(binCount * CLASSES);
  const rrSum = new Float64Array(binCount);
  const rrCount = new Uint32Array(binCount);
  const binsPerSample = binCount / (durationSeconds * sampleRateHz);
  for (let i = 0; i < beats.count; i++) {
    const bin = Math.min(binCount - 1, Math.floor((beats.rPeakSample[i] ?? 0) * binsPerSample));
    const cell = bin * CLASSES + (beats.classIndex[i] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
    const rr = beats.rrBeforeSeconds[i] ?? NaN;
    if (!(rr > 0)) continue;
    rrSum[bin] = (rrSum[bin] ?? 0) + rr;
    rrCount[bin] = (rrCount[bin] ?? 0) + 1;
  }
  const heartRate = Float32Array.from(rrSum, (sum, bin) => (60 * (rrCount[bin] ?? 0)) / sum);
  let mostEctopic = 0;
  for (let bin = 0; bin < binCount; bin++) {
    let ectopic = 0;
    for (let cls = 1; cls < CLASSES; cls++) ectopic += counts[bin * CLASSES + cls] ?? 0;
    mostEctopic = Math.max(mostEctopic, ectopic);
  }
  return { binCount, counts, heartRate, mostEctopic };
}
