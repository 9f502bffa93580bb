import { fillGaps } from '../signal/fill-gaps.ts';
import { cutWindows, WINDOW_SAMPLES } from './cut-windows.ts';
import { normaliseWindow, windowSpread } from './normalise-window.ts';
import { rrIntervals, type RrIntervals } from './rr-intervals.ts';
import { SHAPE_FEATURES, shapeFeatures } from './shape-features.ts';
import { TIMING_FEATURES, timingFeatures } from './timing-features.ts';
import { usualBeat } from './usual-beat.ts';

/** Changes whenever the same recording gives other numbers; a model trained on another version is refused. */
export const PREPARATION_VERSION = 2;
/** Per window sample: the z-normalised beat, and its difference from the recording's usual beat. */
export const WAVEFORM_CHANNELS = 2;
/** Per beat: the timing features, then the shape features. */
export const FEATURE_COUNT = TIMING_FEATURES.length + SHAPE_FEATURES.length;
/** Differences beyond ± this many standard deviations of the usual beat are artefacts. */
const DIFFERENCE_LIMIT = 8;

/** Everything the network and its explanation need to know about the beats of one lead. */
export interface PreparedBeats {
  readonly count: number;
  /** Row-major [count × 200 × 2]. */
  readonly waveform: Float32Array;
  /** Row-major [count × FEATURE_COUNT]. */
  readonly features: Float32Array;
  /** The same windows in millivolts, [count × 200], and the recording's usual beat, [200]. */
  readonly windowsMv: Float32Array;
  readonly usualMv: Float32Array;
  readonly rr: RrIntervals;
}

/**
 * The one contract between recordings and the network, used by the app, the tests and the training alike.
 * @param filteredMv the 0.5–40 Hz lead in millivolts (`filterLead`); gaps (NaN) are bridged.
 * @param rPeakSamples ascending sample numbers at `sampleRateHz` (100 Hz or more).
 */
export function prepareBeats(
  filteredMv: Float32Array,
  sampleRateHz: number,
  rPeakSamples: ArrayLike<number>,
): PreparedBeats {
  const count = rPeakSamples.length;
  const windowsMv = cutWindows(fillGaps(filteredMv), sampleRateHz, rPeakSamples);
  const rr = rrIntervals(rPeakSamples, sampleRateHz);
  const usualMv = usualBeat(windowsMv, rr);
  const usual = windowSpread(usualMv);
  const usualScale = usual.deviation > 0 ? 1 / usual.deviation : 0;

  const waveform = new Float32Array(count * WINDOW_SAMPLES * WAVEFORM_CHANNELS);
  const features = new Float32Array(count * FEATURE_COUNT);
  const timing = timingFeatures(rr);
  for (let beat = 0; beat < count; beat++) {
    const windowMv = windowsMv.subarray(beat * WINDOW_SAMPLES, (beat + 1) * WINDOW_SAMPLES);
    const normalised = normaliseWindow(windowMv);
    const { mean } = windowSpread(windowMv);
    const start = beat * WINDOW_SAMPLES * WAVEFORM_CHANNELS;
    for (let t = 0; t < WINDOW_SAMPLES; t++) {
      const difference = (windowMv[t] - mean - (usualMv[t] - usual.mean)) * usualScale;
      waveform[start + WAVEFORM_CHANNELS * t] = normalised[t];
      waveform[start + WAVEFORM_CHANNELS * t + 1] = Math.min(DIFFERENCE_LIMIT, Math.max(-DIFFERENCE_LIMIT, difference));
    }
    const timingStart = beat * TIMING_FEATURES.length;
    features.set(timing.subarray(timingStart, timingStart + TIMING_FEATURES.length), beat * FEATURE_COUNT);
    features.set(shapeFeatures(windowMv, usualMv), beat * FEATURE_COUNT + TIMING_FEATURES.length);
  }
  return { count, waveform, features, windowsMv, usualMv, rr };
}
