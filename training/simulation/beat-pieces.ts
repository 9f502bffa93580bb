import { median, quantile } from '../../src/ecg/signal/quantile.ts';
import { rrIntervals } from '../../src/ecg/preparation/rr-intervals.ts';
import { resample } from '../../src/ecg/signal/resample.ts';
import { resamplingRatio } from '../../src/ecg/signal/resampling-ratio.ts';
import { fillGaps } from '../../src/ecg/signal/fill-gaps.ts';

/** Simulated leads have the rate of the network's window. */
export const SIMULATION_RATE_HZ = 125;

/** A stretch of a lead around R: `start` is its first sample relative to R. */
export interface Piece {
  readonly start: number;
  readonly samples: readonly Float32Array[];
}

/** The P wave and the QRS with T of one real beat, in all leads, tapered to zero at both ends. */
export interface BeatPieces {
  readonly p: Piece;
  readonly qrsT: Piece;
}

/** What a recording gives to simulate with. */
export interface RecordingPieces {
  readonly leads: number;
  /** Normal beats that come on time, and ventricular ectopic ones. */
  readonly normal: readonly BeatPieces[];
  readonly ventricular: readonly BeatPieces[];
  /** Median RR between normal beats, seconds. */
  readonly usualSeconds: number;
  /** Standard deviation of the signal between T and P, millivolts, per lead. */
  readonly noiseMv: readonly number[];
  /** Height of the usual QRS, millivolts, per lead. */
  readonly heightMv: readonly number[];
}

const P_SECONDS = [-0.28, -0.05] as const;
const QRS_SECONDS = [-0.07, 0.5] as const;
const WIDE_QRS_SECONDS = [-0.14, 0.55] as const;
/** The T wave ends before this share of the interval that follows. */
const LARGEST_RR_SHARE = 0.72;
const TAPER_SECONDS = 0.04;
const MOST_PIECES = 300;
const [NORMAL, VENTRICULAR] = [0, 1];

/**
 * Cuts a recording's beats into pieces that can be laid out again at other times.
 * @param filteredLeadsMv the 0.5–40 Hz leads; `classIndex` one per R peak, an index into BEAT_CLASSES.
 */
export function cutPieces(
  filteredLeadsMv: readonly Float32Array[],
  sampleRateHz: number,
  rPeakSamples: ArrayLike<number>,
  classIndex: ArrayLike<number>,
): RecordingPieces {
  const { up, down } = resamplingRatio(sampleRateHz, SIMULATION_RATE_HZ);
  const leads = filteredLeadsMv.map((lead) => Float32Array.from(resample(fillGaps(lead), up, down)));
  const peaks = Array.from(rPeakSamples, (peak) => Math.round((peak * up) / down));
  const rr = rrIntervals(peaks, SIMULATION_RATE_HZ);
  const beats = [...peaks.keys()].slice(2, -2);
  const isNormal = (i: number) => classIndex[i] === NORMAL;
  const onTime = beats.filter(
    (i) =>
      isNormal(i - 1) &&
      isNormal(i) &&
      isNormal(i + 1) &&
      Math.abs(rr.beforeSeconds[i] / rr.usualSeconds[i] - 1) < 0.15 &&
      Math.abs(rr.afterSeconds[i] / rr.usualSeconds[i] - 1) < 0.15,
  );
  const cut = (i: number, qrs: readonly [number, number]): BeatPieces => {
    const end = Math.min(qrs[1], LARGEST_RR_SHARE * (rr.afterSeconds[i] || 1));
    return { p: piece(leads, peaks[i], P_SECONDS), qrsT: piece(leads, peaks[i], [qrs[0], end]) };
  };
  const some = (list: readonly number[]) =>
    list.filter(
      (_, k) => Math.floor((k * MOST_PIECES) / list.length) !== Math.floor(((k - 1) * MOST_PIECES) / list.length),
    );
  const usual = onTime.map((i) => rr.beforeSeconds[i]);
  return {
    leads: leads.length,
    normal: some(onTime).map((i) => cut(i, QRS_SECONDS)),
    ventricular: some(beats.filter((i) => classIndex[i] === VENTRICULAR)).map((i) => cut(i, WIDE_QRS_SECONDS)),
    usualSeconds: usual.length > 0 ? median(usual) : 0.8,
    noiseMv: leads.map((lead) =>
      quietDeviation(
        lead,
        onTime.map((i) => peaks[i]),
      ),
    ),
    heightMv: leads.map((lead) => median(onTime.map((i) => heightAround(lead, peaks[i])))),
  };
}

function piece(leads: readonly Float32Array[], peak: number, [from, to]: readonly [number, number]): Piece {
  const start = Math.round(from * SIMULATION_RATE_HZ);
  const length = Math.max(8, Math.round((to - from) * SIMULATION_RATE_HZ));
  return {
    start,
    samples: leads.map((lead) => {
      const samples = Float32Array.from({ length }, (_, k) => lead[peak + start + k] ?? 0);
      taper(samples);
      return samples;
    }),
  };
}

/** Takes off the straight line from start to end, and fades both ends. */
function taper(samples: Float32Array): void {
  const last = samples.length - 1;
  const [start, end] = [samples[0], samples[last]];
  const fade = Math.max(1, Math.round(TAPER_SECONDS * SIMULATION_RATE_HZ));
  for (let k = 0; k <= last; k++) {
    const edge = Math.min(1, (k + 0.5) / fade, (last - k + 0.5) / fade);
    samples[k] = (samples[k] - start - ((end - start) * k) / last) * edge;
  }
}

function heightAround(lead: Float32Array, peak: number): number {
  const around = lead.subarray(Math.max(0, peak - 8), peak + 9);
  return Math.max(...around) - Math.min(...around);
}

/** Lower quartile, over beats, of the deviation in the 80 ms that end 0.28 s before R. */
function quietDeviation(lead: Float32Array, peaks: readonly number[]): number {
  const deviations = peaks.map((peak) => {
    const quiet = lead.subarray(Math.max(0, peak - 45), Math.max(0, peak - 35));
    const mean = quiet.reduce((sum, value) => sum + value, 0) / quiet.length;
    return Math.sqrt(quiet.reduce((sum, value) => sum + (value - mean) ** 2, 0) / quiet.length) || 0;
  });
  return deviations.length > 0 ? quantile(deviations, 0.25) : 0;
}
