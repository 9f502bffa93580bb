import { DETECTION_RATE_HZ } from '../qrs-envelope.ts';
import { REFRACTORY_SECONDS } from '../refractory-period.ts';
import { AdaptiveLevel } from './adaptive-level.ts';

// Times in samples at the detection rate of 200 Hz; from Pan & Tompkins 1985 unless said otherwise.
const REFRACTORY_SAMPLES = REFRACTORY_SECONDS * DETECTION_RATE_HZ;
const T_WAVE_SAMPLES = 72;
const T_WAVE_SLOPE_SHARE = 0.5;
const SEARCH_BACK_RR_FACTOR = 1.66;
const SEARCH_BACK_WEIGHT = 0.25;
/** The paper halves the thresholds; 0.3 finds more small beats at no cost in false ones (chosen on DS1). */
const SEARCH_BACK_THRESHOLD_SHARE = 0.3;
const RR_HISTORY_BEATS = 8;
const DEFAULT_RR_SAMPLES = 200;
/** Half of the integration window: the band-passed and slope peaks of a QRS lie within it. */
const QRS_REACH_SAMPLES = 15;
/** The levels start from the maxima of the first eight seconds (own choice: the paper's two seconds can be one artefact). */
const LEARNING_BLOCK_SAMPLES = 200;
const LEARNING_BLOCKS = 8;
/** A block below this share of the recording's highest has no signal at all (own choice). */
const NO_SIGNAL_SHARE = 1e-6;

interface Candidate {
  readonly sample: number;
  readonly energy: number;
  readonly amplitude: number;
  readonly slope: number;
}

/**
 * Decides which peaks of the integrated energy are QRS complexes: dual adaptive thresholds (energy and band-passed
 * amplitude), 200 ms refractory period, T-wave test by slope, search-back after 166 % of the usual RR interval.
 * @param energy moving-window integral; `band` the 5–15 Hz signal; `slope` its derivative; all at 200 Hz, equally long.
 * @returns ascending sample numbers at 200 Hz.
 */
export function decideQrs(energy: Float64Array, band: Float64Array, slope: Float64Array): number[] {
  const energyLevel = new AdaptiveLevel(learningPeaks(energy));
  const amplitudeLevel = new AdaptiveLevel(learningPeaks(band));
  const accepted: Candidate[] = [];
  let rejectedSinceBeat: Candidate[] = [];
  let usualRr = DEFAULT_RR_SAMPLES;

  const exceeds = (peak: Candidate, share: number) =>
    peak.energy > share * energyLevel.threshold && peak.amplitude > share * amplitudeLevel.threshold;

  const accept = (peak: Candidate, weight?: number) => {
    accepted.push(peak);
    usualRr = medianRr(accepted);
    energyLevel.addSignalPeak(peak.energy, weight);
    amplitudeLevel.addSignalPeak(peak.amplitude, weight);
    rejectedSinceBeat = rejectedSinceBeat.filter(({ sample }) => sample > peak.sample);
  };

  const searchBack = (until: number) => {
    for (;;) {
      const last = accepted.at(-1)?.sample ?? -DEFAULT_RR_SAMPLES;
      if (until - last <= SEARCH_BACK_RR_FACTOR * usualRr) return;
      const missed = rejectedSinceBeat
        .filter(({ sample }) => sample - last >= T_WAVE_SAMPLES && until - sample >= REFRACTORY_SAMPLES)
        .filter((peak) => exceeds(peak, SEARCH_BACK_THRESHOLD_SHARE))
        .reduce<Candidate | null>((best, peak) => (best && best.energy >= peak.energy ? best : peak), null);
      if (!missed) return;
      accept(missed, SEARCH_BACK_WEIGHT);
    }
  };

  for (const sample of energyPeaks(energy)) {
    searchBack(sample);
    const peak = {
      sample,
      energy: energy[sample],
      amplitude: largestNear(band, sample),
      slope: largestNear(slope, sample),
    };
    if (exceeds(peak, 1) && !isTWave(peak, accepted.at(-1))) {
      accept(peak);
      continue;
    }
    if (!exceeds(peak, 1)) rejectedSinceBeat.push(peak);
    energyLevel.addNoisePeak(peak.energy);
    amplitudeLevel.addNoisePeak(peak.amplitude);
  }
  searchBack(energy.length);
  return accepted.map(({ sample }) => sample);
}

function isTWave(peak: Candidate, last: Candidate | undefined): boolean {
  return (
    last !== undefined && peak.sample - last.sample < T_WAVE_SAMPLES && peak.slope < T_WAVE_SLOPE_SHARE * last.slope
  );
}

/** Median of the last eight RR intervals. */
function medianRr(accepted: readonly Candidate[]): number {
  const recent = accepted.slice(-RR_HISTORY_BEATS - 1);
  const intervals = recent.slice(1).map(({ sample }, i) => sample - recent[i].sample);
  return intervals.sort((a, b) => a - b)[Math.floor(intervals.length / 2)] ?? DEFAULT_RR_SAMPLES;
}

/** Local maxima of the energy, the larger of any two that are less than the refractory period apart. */
function energyPeaks(energy: Float64Array): number[] {
  const peaks: number[] = [];
  for (let i = 1; i < energy.length - 1; i++) {
    if (!(energy[i] > energy[i - 1] && energy[i] >= energy[i + 1])) continue;
    const last = peaks.at(-1);
    if (last === undefined || i - last >= REFRACTORY_SAMPLES) peaks.push(i);
    else if (energy[i] > energy[last]) peaks[peaks.length - 1] = i;
  }
  return peaks;
}

function largestNear(samples: Float64Array, centre: number): number {
  const start = Math.max(0, centre - QRS_REACH_SAMPLES);
  return largestBetween(samples, start, Math.min(samples.length, centre + QRS_REACH_SAMPLES + 1));
}

/** Largest absolute value in [first, end). */
function largestBetween(samples: Float64Array, first: number, end: number): number {
  let largest = 0;
  for (let i = first; i < end; i++) largest = Math.max(largest, Math.abs(samples[i]));
  return largest;
}

/**
 * Largest absolute value of each of the first eight blocks that have a signal: what a filter leaves in the flat stretch
 * before an electrode is attached is none.
 */
function learningPeaks(samples: Float64Array): number[] {
  const heights: number[] = [];
  for (let start = 0; start < samples.length; start += LEARNING_BLOCK_SAMPLES) {
    heights.push(largestBetween(samples, start, Math.min(samples.length, start + LEARNING_BLOCK_SAMPLES)));
  }
  const floor = NO_SIGNAL_SHARE * heights.reduce((top, height) => Math.max(top, height), 0);
  return heights.filter((height) => height > floor).slice(0, LEARNING_BLOCKS);
}
