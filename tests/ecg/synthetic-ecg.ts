/** One wave of a beat: a Gaussian bump, times in seconds relative to R. */
interface Bump {
  readonly heightMv: number;
  readonly atSeconds: number;
  readonly widthSeconds: number;
}

/** P, Q, R, S and T of a plain normal beat; Q and S mirror each other, so that filters leave the apex where it is. */
const NORMAL_BEAT: readonly Bump[] = [
  { heightMv: 0.12, atSeconds: -0.17, widthSeconds: 0.022 },
  { heightMv: -0.12, atSeconds: -0.03, widthSeconds: 0.009 },
  { heightMv: 1, atSeconds: 0, widthSeconds: 0.011 },
  { heightMv: -0.12, atSeconds: 0.03, widthSeconds: 0.009 },
  { heightMv: 0.25, atSeconds: 0.26, widthSeconds: 0.045 },
];

/** Beyond this many widths a bump is below 1e-8 of its height. */
const REACH_WIDTHS = 6;

/**
 * An ECG that is a known function of time: the same beat at every R peak given, in millivolts, sampled at any rate without
 * noise or drift. What is true of it can be worked out by hand.
 */
export function synthesiseEcg(
  rPeakSeconds: readonly number[],
  { sampleRateHz, durationSeconds }: { sampleRateHz: number; durationSeconds: number },
): Float32Array {
  const samplesMv = new Float32Array(Math.round(durationSeconds * sampleRateHz));
  for (const peak of rPeakSeconds) {
    for (const { heightMv, atSeconds, widthSeconds } of NORMAL_BEAT) {
      const centre = peak + atSeconds;
      const first = Math.max(0, Math.ceil((centre - REACH_WIDTHS * widthSeconds) * sampleRateHz));
      const last = Math.min(samplesMv.length - 1, Math.floor((centre + REACH_WIDTHS * widthSeconds) * sampleRateHz));
      for (let i = first; i <= last; i++) {
        samplesMv[i] += heightMv * Math.exp(-0.5 * ((i / sampleRateHz - centre) / widthSeconds) ** 2);
      }
    }
  }
  return samplesMv;
}

/** R peaks at equal intervals, the first one interval from the start. */
export function regularPeaks(count: number, intervalSeconds: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + 1) * intervalSeconds);
}

/** The sample nearest to each time. */
export function samplesAt(seconds: readonly number[], sampleRateHz: number): number[] {
  return seconds.map((time) => Math.round(time * sampleRateHz));
}
