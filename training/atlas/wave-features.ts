import { windowSample } from '../../src/ecg/preparation/beat-window.ts';
import { median, quantile } from '../../src/ecg/signal/quantile.ts';
import type { AtlasBeat } from './collect-beats.ts';

/** What is compared between simulated and real beats. */
export const WAVE_FEATURES = [
  'QRS, ms',
  'QRS height, mV',
  'PR, ms',
  'QT, ms',
  'T width, ms',
  'T height, mV',
  'RR change, %',
] as const;
type WaveFeature = (typeof WAVE_FEATURES)[number];

/** Median and the values that 10 and 90 % of the beats lie below; NaN without any. */
export interface Distribution {
  readonly count: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** How the features of some beats are distributed. */
export function waveFeatures(beats: readonly AtlasBeat[]): Record<WaveFeature, Distribution> {
  const features = beats.map(featuresOf);
  return Object.fromEntries(
    WAVE_FEATURES.map((name) => [name, distribution(features.map((own) => own[name]))]),
  ) as Record<WaveFeature, Distribution>;
}

function featuresOf(beat: AtlasBeat): Record<WaveFeature, number> {
  const { waves, waveMv } = beat;
  const at = (seconds: number): number => waveMv[Math.min(waveMv.length - 1, windowSample(seconds))] ?? NaN;
  const qrs = waveMv.subarray(windowSample(waves.qrsOnset), windowSample(waves.qrsEnd) + 1);
  return {
    'QRS, ms': 1000 * beat.qrsSeconds,
    'QRS height, mV': Number.isFinite(beat.qrsSeconds) ? Math.max(...qrs) - Math.min(...qrs) : NaN,
    'PR, ms': beat.pWave === 'present' ? 1000 * beat.prSeconds : NaN,
    'QT, ms': 1000 * beat.qtSeconds,
    'T width, ms': 1000 * (waves.tEnd - waves.tOnset),
    'T height, mV': Number.isFinite(waves.tPeak + waves.qrsOnset) ? at(waves.tPeak) - at(waves.qrsOnset) : NaN,
    'RR change, %': 100 * (beat.rrBeforeSeconds / beat.rrUsualSeconds - 1),
  };
}

function distribution(values: readonly number[]): Distribution {
  const known = Float32Array.from(values.filter(Number.isFinite));
  return { count: known.length, median: median(known), low: quantile(known, 0.1), high: quantile(known, 0.9) };
}

/** Share of the beats with a P wave among those where it is known, percent. */
export function shareWithP(beats: readonly AtlasBeat[]): number {
  const known = beats.filter(({ pWave }) => pWave !== 'unsure');
  return (100 * known.filter(({ pWave }) => pWave === 'present').length) / known.length;
}
