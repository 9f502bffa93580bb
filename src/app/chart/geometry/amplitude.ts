import { PX_PER_MM } from './paper.ts';

/** Gains in millimetres per millivolt: the usual 10, then half, quarter… for recordings that do not fit. */
const FITTING_GAINS_MM_PER_MV = [10, 5, 2.5, 1, 0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.0025, 0.001];
/** Gains of ECG recorders that can be asked for. */
export const GAINS_MM_PER_MV = [5, 10, 20] as const;
/** Share of the columns at each end left out of the range, so that one artefact does not shrink the whole recording. */
const OUTLIER_SHARE = 0.01;
/** Long enough to hold a beat. */
const STRETCH_SECONDS = 2;
/** Of the usual stretch's height; ventricular beats are up to about twice as high as normal ones. */
const NOISE_HEIGHTS = 3;
/** What is more often so high than this is what the recording is like. */
const MOST_NOISE_SHARE = 0.2;
/** The middle of the paper lies on a heavy rule: 5 mm. */
const MM_PER_HEAVY_RULE = 5;

export interface AmplitudeRange {
  readonly lowMv: number;
  readonly highMv: number;
}

/**
 * The range nearly all of a trace lies in, from the min/max columns of the whole recording; ±0.5 mV when it has no samples. Stretches far
 * higher than the usual one are noise, if they are few: they are drawn, but do not decide how small all the rest is.
 */
export function amplitudeRange(minMv: Float32Array, maxMv: Float32Array, columnSeconds: number): AmplitudeRange {
  const isNoise = noisyColumns(minMv, maxMv, Math.max(1, Math.ceil(STRETCH_SECONDS / columnSeconds)));
  const low = minMv.filter((value, i) => Number.isFinite(value) && isNoise[i] === 0).sort();
  const high = maxMv.filter((value, i) => Number.isFinite(value) && isNoise[i] === 0).sort();
  return {
    lowMv: low[Math.floor(low.length * OUTLIER_SHARE)] ?? -0.5,
    highMv: high[high.length - 1 - Math.floor(high.length * OUTLIER_SHARE)] ?? 0.5,
  };
}

/** 1 for the columns of stretches that are far higher than the usual one; none where those are many. */
function noisyColumns(minMv: Float32Array, maxMv: Float32Array, size: number): Uint8Array {
  const heights: number[] = [];
  for (let first = 0; first < minMv.length; first += size) {
    let [low, high] = [Infinity, -Infinity];
    for (let i = first; i < Math.min(minMv.length, first + size); i++) {
      if (minMv[i] < low) low = minMv[i];
      if (maxMv[i] > high) high = maxMv[i];
    }
    heights.push(high >= low ? high - low : Number.NaN);
  }
  const known = heights.filter((height) => !Number.isNaN(height)).sort((a, b) => a - b);
  const most = NOISE_HEIGHTS * (known[Math.floor(known.length / 2)] ?? 0);
  const isFew = known.filter((height) => height > most).length <= MOST_NOISE_SHARE * known.length;
  return Uint8Array.from(minMv, (_, i) => Number(isFew && heights[Math.floor(i / size)] > most));
}

export interface VerticalScale {
  readonly mmPerMv: number;
  /** Millivolts at the bottom and the top edge of the paper. */
  readonly bottomMv: number;
  readonly topMv: number;
}

/**
 * Gain and position of a trace on paper `heightPx` tall, of which `marginTopPx` and `marginBottomPx` are kept for marks:
 * the gain asked for, or else 10 mm/mV where the range fits and the largest smaller standard gain where it does not.
 */
export function verticalScale(
  range: AmplitudeRange,
  heightPx: number,
  marginTopPx: number,
  marginBottomPx: number,
  askedMmPerMv: number | null = null,
  pxPerMm = PX_PER_MM,
): VerticalScale {
  const usablePx = Math.max(1, heightPx - marginTopPx - marginBottomPx);
  const rangeMm = range.highMv - range.lowMv;
  const mmPerMv =
    askedMmPerMv ??
    FITTING_GAINS_MM_PER_MV.find((gain) => rangeMm * gain * pxPerMm <= usablePx) ??
    FITTING_GAINS_MM_PER_MV.at(-1) ??
    10;
  const pxPerMv = mmPerMv * pxPerMm;
  const heavyRuleMv = MM_PER_HEAVY_RULE / mmPerMv;
  const slackMv = usablePx / pxPerMv - rangeMm;
  const exactMiddleMv = (range.lowMv + range.highMv) / 2;
  const ruledMiddleMv = Math.round(exactMiddleMv / heavyRuleMv) * heavyRuleMv;
  const middleMv = Math.abs(ruledMiddleMv - exactMiddleMv) <= slackMv / 2 ? ruledMiddleMv : exactMiddleMv;
  const topMv = middleMv + (usablePx / 2 + marginTopPx) / pxPerMv;
  return { mmPerMv, topMv, bottomMv: topMv - heightPx / pxPerMv };
}
