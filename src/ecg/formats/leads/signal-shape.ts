import { filterLead } from '../../signal/filter-lead.ts';
import { atDetectionRate, DETECTION_RATE_HZ, qrsEnvelope } from '../../detection/qrs-envelope.ts';
import { REFRACTORY_SECONDS } from '../../detection/refractory-period.ts';
import { quantile } from '../../signal/quantile.ts';

/** Less than this tells nothing. */
const LEAST_SECONDS = 4;
/** As much as is looked at. */
const MOST_SECONDS = 30;
/** Lower rates draw no QRS complex. */
const LEAST_RATE_HZ = 60;
/** No ECG has more (`gate/admit-recording.ts` refuses it): the filter for such a rate would not fit in memory. */
const MOST_RATE_HZ = 100_000;
/** Peaks of the QRS envelope stand out from what lies between them; noise, muscle and EEG reach some 2 to 3. */
const LEAST_PROMINENCE = 4;
/** A QRS complex holds much of a lead's height; a pressure or a pulse wave has next to nothing in its band (8–24 Hz). */
const LEAST_QRS_SHARE = 0.08;
/** Beats a second, from 24 to 240 a minute. */
const BEATS_PER_SECOND = [0.4, 4] as const;
/** A signal of two levels is a switch. */
const FEWEST_LEVELS = 4;

/** What a stretch of signal looks like. */
export type SignalShape = 'ecg' | 'marker' | 'counter' | 'unknown';

/**
 * What a signal looks like when nothing names it: an ECG has narrow peaks at the pace of a heart that stand out from what lies
 * between them and hold a good part of its height; a switch has few levels; a counter only rises. Thresholds: chosen on the MIT-BIH,
 * AF termination, LUDB and SVDB leads against respiration, pulse waves, pressure, noise and EMG of the same length.
 */
export function signalShape(samples: ArrayLike<number>, rateHz: number): SignalShape {
  const signal = Float32Array.from(
    { length: Math.min(samples.length, Math.ceil(MOST_SECONDS * rateHz)) },
    (_, i) => samples[i],
  );
  const present = signal.filter((value) => Number.isFinite(value));
  if (!(rateHz > 0 && rateHz <= MOST_RATE_HZ) || present.length < Math.max(2, LEAST_SECONDS * rateHz)) return 'unknown';
  if (new Set(present).size < FEWEST_LEVELS) return 'marker';
  if (present.every((value, i) => i === 0 || value > present[i - 1])) return 'counter';
  if (rateHz < LEAST_RATE_HZ) return 'unknown';
  const bridged = signal.map((value) => (Number.isFinite(value) ? value : Number.NaN));
  return hasBeats(bridged, rateHz) ? 'ecg' : 'unknown';
}

function hasBeats(signal: Float32Array, rateHz: number): boolean {
  const band = Math.min(40, 0.4 * rateHz);
  const { samples } = atDetectionRate(filterLead(signal, rateHz, [0.5, band]), rateHz);
  const envelope = qrsEnvelope(samples);
  const peaks = peakHeights(envelope);
  const seconds = envelope.length / DETECTION_RATE_HZ;
  const floor = quantile(envelope, 0.5);
  const ceiling = quantile(Float64Array.from(peaks), 0.5);
  // Only peaks at least half as high as the middle one are beats: T waves and noise lie below.
  const beats = peaks.filter((height) => height > ceiling / 2).length / seconds;
  const span = quantile(samples, 0.995) - quantile(samples, 0.005);
  return (
    ceiling > LEAST_PROMINENCE * floor &&
    ceiling > LEAST_QRS_SHARE * span &&
    beats >= BEATS_PER_SECOND[0] &&
    beats <= BEATS_PER_SECOND[1]
  );
}

/** Heights of the peaks that are the highest within the refractory time and reach a third of the highest ones. */
function peakHeights(envelope: Float64Array): number[] {
  const reach = Math.round(REFRACTORY_SECONDS * DETECTION_RATE_HZ);
  const level = quantile(envelope, 0.98) / 3;
  const heights: number[] = [];
  for (let i = 0; i < envelope.length; i++) {
    if (!(envelope[i] > level)) continue;
    const from = Math.max(0, i - reach);
    const around = envelope.subarray(from, i + reach + 1);
    if (around.every((value, k) => value < envelope[i] || from + k === i)) heights.push(envelope[i]);
  }
  return heights;
}
