import type { Recording } from '../../../../ecg/recording/recording.ts';

const FASTEST_HZ = 10_000;
/** Weeks of signal: no length beyond that is real, nor can one be set aside. */
const MOST_SAMPLES = 2 ** 28;

/** What a recording of a strap says of itself. */
export interface StrapHeader {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly beganAt: number;
  readonly sampleRateHz: number;
  /** Samples, with those that are missing. */
  readonly length: number;
  /** Missing samples, and in how many gaps. */
  readonly missing: number;
  readonly gaps: number;
}

/** Samples that came one after the other, and the first one's number. */
export interface StrapPart {
  readonly from: number;
  readonly samplesMv: Float32Array;
}

/** What was stored, if it can be understood: any version of the app, or any hand, may have written it. */
export function readStrapHeader(stored: unknown): StrapHeader | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { name, beganAt, sampleRateHz, length, missing, gaps } = stored as Partial<Record<keyof StrapHeader, unknown>>;
  if (typeof name !== 'string' || !isCount(beganAt, Number.MAX_SAFE_INTEGER)) return null;
  if (typeof sampleRateHz !== 'number' || !(sampleRateHz >= 1 && sampleRateHz <= FASTEST_HZ)) return null;
  if (!isCount(length) || !isCount(missing) || !isCount(gaps)) return null;
  return { name, beganAt, sampleRateHz, length, missing, gaps };
}

/** What was kept of a strap's signal, as a recording: a part that is missing, or cannot be understood, is a gap. */
export function keptRecording(header: StrapHeader, stored: readonly unknown[]): Recording {
  const samplesMv = new Float32Array(header.length).fill(Number.NaN);
  for (const part of stored) {
    if (isPart(part))
      samplesMv.set(
        part.samplesMv.subarray(0, Math.max(0, header.length - part.from)),
        Math.min(part.from, header.length),
      );
  }
  return strapRecording(header, samplesMv);
}

export function strapRecording({ name, sampleRateHz, gaps, missing }: StrapHeader, samplesMv: Float32Array): Recording {
  const rounded = Math.round(sampleRateHz * 1000) / 1000;
  const seconds = (missing / sampleRateHz).toFixed(1);
  return {
    name,
    format: 'strap',
    sampleRateHz: rounded,
    leads: [{ name: 'ECG', samplesMv, sourceUnit: 'uV', unitAssumed: false }],
    annotations: [],
    comments: [`Chest strap at ${rounded} Hz by its own clock; ${gaps} gaps, ${seconds} s in all`],
    warnings: [],
  };
}

function isPart(stored: unknown): stored is StrapPart {
  if (typeof stored !== 'object' || stored === null || !('from' in stored) || !('samplesMv' in stored)) return false;
  return isCount(stored.from) && stored.samplesMv instanceof Float32Array;
}

function isCount(value: unknown, most = MOST_SAMPLES): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}
