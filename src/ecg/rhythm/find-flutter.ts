import type { LeadSamples } from '../recording/lead-samples.ts';
import { median } from '../signal/quantile.ts';
import type { Stretch } from './finding.ts';

/** Samples are averaged down to about this rate: the waves looked for are slow. */
const RATE_HZ = 100;
const WINDOW_SECONDS = 3;
const STEP_SECONDS = 0.5;
/**
 * What a wave leaves when it is added to itself half a period later: 0 for a sine, about 0.6 and more where beats stand apart. Measure of
 * Kuo and Dillman (Computers in Cardiology 1978). Chosen on MIT-BIH DS1: in the flutter of record 207 half of the windows lie below 0.42,
 * most below 0.6; elsewhere none of a fitting period and size lies below 0.46 (runs of ventricular beats in record 205).
 */
const SURE_LEAKAGE = 0.42;
const LIKELY_LEAKAGE = 0.6;
const PERIOD_LIMITS_SECONDS = [0.14, 0.4] as const;
/** Waves smaller than this share of the recording's usual signal are not marked. */
const LEAST_SIZE_SHARE = 0.5;

/**
 * From this share of the recording's usual sharpest bends on, in the middle one of the window's seconds, beats stand in the waves: something moves
 * an electrode, or a wide QRS fills its cycle. In the flutter of record 207 a second bends 0.2 to 0.6 times as much (0.8 and more in those in
 * which it begins or ends), in simulated ventricular fibrillation 0.1 to 0.45 times, in a simulated movement like it 0.8 to 1.5 times.
 */
const BEATS_STAND_SHARE = 0.8;
const BEND_SECONDS = 0.02;
const STEPS_PER_SECOND = Math.round(1 / STEP_SECONDS);
const STEPS_PER_WINDOW = WINDOW_SECONDS * STEPS_PER_SECOND;

/** Windows whose samples are at hand at once: a day has 170,000. */
const WINDOWS_AT_ONCE = 1024;

interface WindowShape {
  readonly leakage: number;
  readonly periodSeconds: number;
  readonly size: number;
}

/**
 * Stretches of large regular waves without separate beats, as in ventricular flutter: a description, no diagnosis. A stretch holds a window
 * that is surely so and the likely ones around it.
 * @param samplesMv a lead as recorded, NaN in gaps.
 */
export function findFlutter(samplesMv: LeadSamples, sampleRateHz: number): Stretch[] {
  const step = Math.max(1, Math.round(sampleRateHz / RATE_HZ));
  const rateHz = sampleRateHz / step;
  const length = Math.round(WINDOW_SECONDS * rateHz);
  const move = Math.round(STEP_SECONDS * rateHz);
  const averaged = Math.floor(samplesMv.length / step);
  const count = averaged < length ? 0 : Math.floor((averaged - length) / move) + 1;
  const sizes = new Float64Array(count);
  /** Of windows with a fitting period; any other leaks all. */
  const leakages = new Float64Array(count);
  /** The sharpest bend of every step. */
  const bends = new Float64Array(count + STEPS_PER_WINDOW);
  const lag = Math.max(1, Math.round(BEND_SECONDS * rateHz));
  const level = new Float64Array(length);
  for (let firstWindow = 0; firstWindow < count; firstWindow += WINDOWS_AT_ONCE) {
    const end = Math.min(count, firstWindow + WINDOWS_AT_ONCE);
    const from = firstWindow * move;
    const samples = averageDown(samplesMv.subarray(from * step, ((end - 1) * move + length) * step), step);
    for (let window = firstWindow; window < end; window++) {
      const first = window * move - from;
      detrend(samples, first, level);
      const { leakage, periodSeconds, size } = windowShape(level, rateHz);
      const isFitting = periodSeconds >= PERIOD_LIMITS_SECONDS[0] && periodSeconds <= PERIOD_LIMITS_SECONDS[1];
      leakages[window] = isFitting ? leakage : 1;
      sizes[window] = size;
      const steps = window < count - 1 ? 1 : STEPS_PER_WINDOW;
      for (let i = 0; i < steps; i++) bends[window + i] = sharpestBend(samples, first + i * move, move, lag);
    }
  }
  const leastSize = LEAST_SIZE_SHARE * median(sizes.filter((size) => size > 0));
  const sharpness = leakages.map((_, window) => usualBend(bends, window));
  const elsewhere = sharpness.filter((_, window) => sizes[window] > 0 && leakages[window] > LIKELY_LEAKAGE);
  const beatsStandFrom = elsewhere.length > 0 ? BEATS_STAND_SHARE * median(elsewhere) : Number.POSITIVE_INFINITY;
  const isAtMost = (window: number, most: number) =>
    leakages[window] <= most && sizes[window] >= leastSize && sharpness[window] < beatsStandFrom;
  const stretches: Stretch[] = [];
  for (let window = 0; window < count; window++) {
    if (!isAtMost(window, LIKELY_LEAKAGE)) continue;
    const first = window;
    let isSure = false;
    for (; window < count && isAtMost(window, LIKELY_LEAKAGE); window++) {
      isSure ||= isAtMost(window, SURE_LEAKAGE);
    }
    if (!isSure) continue;
    const startSample = first * move * step;
    const endSample = Math.min(samplesMv.length, ((window - 1) * move + length) * step) - 1;
    const before = stretches.at(-1);
    if (before && startSample <= before.endSample + 1) {
      stretches[stretches.length - 1] = { startSample: before.startSample, endSample };
    } else stretches.push({ startSample, endSample });
  }
  return stretches;
}

/** Period, size and leakage of a window without its straight trend; no size where samples are missing. */
function windowShape(level: Float64Array, rateHz: number): WindowShape {
  let height = 0;
  let slope = 0;
  let power = 0;
  for (let i = 0; i < level.length; i++) {
    height += Math.abs(level[i]);
    power += level[i] ** 2;
    if (i > 0) slope += Math.abs(level[i] - level[i - 1]);
  }
  if (!(slope > 0)) return { leakage: 1, periodSeconds: 0, size: 0 };
  const period = (2 * Math.PI * height) / slope;
  const half = Math.max(1, Math.round(period / 2));
  let left = 0;
  let whole = 0;
  for (let i = half; i < level.length; i++) {
    left += Math.abs(level[i] + level[i - half]);
    whole += Math.abs(level[i]) + Math.abs(level[i - half]);
  }
  return {
    leakage: whole > 0 ? left / whole : 1,
    periodSeconds: period / rateHz,
    size: Math.sqrt(power / level.length),
  };
}

/** The largest second difference over `lag` samples in `length` of them from `from` on. */
function sharpestBend(samples: Float64Array, from: number, length: number, lag: number): number {
  const end = Math.min(from + length, samples.length - lag);
  let sharpest = 0;
  for (let i = Math.max(from, lag); i < end; i++) {
    const bend = Math.abs(samples[i - lag] - 2 * samples[i] + samples[i + lag]);
    if (bend > sharpest) sharpest = bend;
  }
  return sharpest;
}

/** Filled anew for every window. */
const SECONDS = new Float64Array(WINDOW_SECONDS);

/** The sharpest bend of the middle one of a window's seconds: at least two of them have as sharp a one. */
function usualBend(bends: Float64Array, window: number): number {
  SECONDS.fill(0);
  for (let i = 0; i < STEPS_PER_WINDOW; i++) {
    const second = Math.floor(i / STEPS_PER_SECOND);
    SECONDS[second] = Math.max(SECONDS[second], bends[window + i]);
  }
  return median(SECONDS);
}

/**
 * The samples from `first` on without their straight trend, as many as `level` has room for. Plain loops: a day has 170,000 windows, and calls
 * for every sample would take two thirds of the time.
 */
function detrend(samples: Float64Array, first: number, level: Float64Array): void {
  const { length } = level;
  const middle = (length - 1) / 2;
  let sum = 0;
  let tilt = 0;
  let squares = 0;
  for (let i = 0; i < length; i++) {
    sum += samples[first + i];
    tilt += samples[first + i] * (i - middle);
    squares += (i - middle) ** 2;
  }
  const mean = sum / length;
  const slope = tilt / squares;
  for (let i = 0; i < length; i++) level[i] = samples[first + i] - mean - slope * (i - middle);
}

function averageDown(samples: Float32Array, step: number): Float64Array {
  const averaged = new Float64Array(Math.floor(samples.length / step));
  for (let i = 0; i < averaged.length; i++) {
    let sum = 0;
    for (let k = 0; k < step; k++) sum += samples[i * step + k];
    averaged[i] = sum / step;
  }
  return averaged;
}
