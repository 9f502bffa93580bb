import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';

// The protocol of the noise stress test (Moody, Muldrow & Mark, Computers in Cardiology 11:381–384, 1984; `nst` of the WFDB tools).
const FIRST_NOISE_SECONDS = 300;
/** Two minutes with noise and two without take turns. */
const TURN_SECONDS = 120;
/** Beats and seconds of noise that are measured (the gains of 118 and 119 in the database come out within 1.5 %). */
const MEASURED_BEATS = 300;
const MEASURED_NOISE_SECONDS = 300;
/** How far from the mark the QRS is looked for. */
const QRS_REACH_SECONDS = 0.05;
/** Share of the measurements left out at either end before their mean is taken. */
const TRIMMED_SHARE = 0.05;

export interface AddedNoise {
  /** One noise per lead, at the rate of the recording and in any unit; it begins anew when it ends. */
  readonly leads: readonly Float32Array[];
  readonly snrDb: number;
}

/**
 * The recording with noise in two of every four minutes from 5:00, scaled to a signal-to-noise ratio per lead: signal power is
 * (peak-to-peak QRS)² / 8 over the first 300 normal beats, noise power the squared RMS of
 * the first 300 seconds, one by one, both as trimmed means.
 */
export function addNoise(recording: Recording, { leads: noises, snrDb }: AddedNoise): Recording {
  const { sampleRateHz, annotations } = recording;
  const leads = recording.leads.map((lead, index) => {
    const noise = noises[index % noises.length];
    const signalPower = qrsHeight(lead.samplesMv, sampleRateHz, annotations) ** 2 / 8;
    const gain = Math.sqrt(signalPower / (noiseRms(noise, sampleRateHz) ** 2 * 10 ** (snrDb / 10)));
    const samplesMv = lead.samplesMv.map((value, i) =>
      isNoisy(i / sampleRateHz) ? value + gain * noise[i % noise.length] : value,
    );
    return { ...lead, samplesMv };
  });
  return { ...recording, leads };
}

/** Whether the protocol adds noise at this time. */
function isNoisy(seconds: number): boolean {
  return seconds >= FIRST_NOISE_SECONDS && Math.floor((seconds - FIRST_NOISE_SECONDS) / TURN_SECONDS) % 2 === 0;
}

function qrsHeight(samplesMv: Float32Array, sampleRateHz: number, annotations: readonly Annotation[]): number {
  const reach = Math.round(QRS_REACH_SECONDS * sampleRateHz);
  const usual = mostFrequentSymbol(annotations);
  const beats = annotations.filter(({ symbol }) => symbol === usual).slice(0, MEASURED_BEATS);
  return trimmedMean(
    beats.map(({ sample }) => {
      const qrs = samplesMv.subarray(Math.max(0, sample - reach), sample + reach + 1);
      return qrs.reduce((a, b) => Math.max(a, b)) - qrs.reduce((a, b) => Math.min(a, b));
    }),
  );
}

/** N in most recordings; L or R in those with bundle branch block. */
function mostFrequentSymbol(annotations: readonly Annotation[]): string {
  const counts = ['N', 'L', 'R', '/'].map((symbol) => ({
    symbol,
    count: annotations.filter((annotation) => annotation.symbol === symbol).length,
  }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).symbol;
}

function noiseRms(noise: Float32Array, sampleRateHz: number): number {
  const length = Math.round(sampleRateHz);
  const seconds = Math.min(MEASURED_NOISE_SECONDS, Math.floor(noise.length / length));
  return trimmedMean(
    Array.from({ length: seconds }, (_, second) => {
      const piece = noise.subarray(second * length, (second + 1) * length);
      const mean = piece.reduce((sum, value) => sum + value, 0) / length;
      return Math.sqrt(piece.reduce((sum, value) => sum + (value - mean) ** 2, 0) / length);
    }),
  );
}

function trimmedMean(values: readonly number[]): number {
  const trimmed = Math.floor(TRIMMED_SHARE * values.length);
  const kept = values.toSorted((a, b) => a - b).slice(trimmed, values.length - trimmed);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}
