import { readSample } from '../ecg/committed-sample.ts';
import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import { resample } from '../../src/ecg/signal/resample.ts';

const SAMPLE_RATE_HZ = 360;
const ADC_UNITS_PER_MV = 200;
/** The second lead lies this much behind the first, smaller and upside down. */
const SECOND_LEAD = { delaySamples: 4, gain: -0.6 } as const;
/** From one repeat to the next the wave starts elsewhere, grows or shrinks, and drifts. */
const SHIFT_SAMPLES = 7919;
const GAIN_SWING = 0.25;
const DRIFT_MV = 0.3;
const DRIFT_SECONDS = 47;

/** What a long recording is made as. */
export interface LongShape {
  readonly leads?: 1 | 2;
  readonly rateHz?: number;
}

/**
 * A day (or more, or less) of two leads at 360 Hz (or otherwise) as a WFDB record of format 16, 124 MB for 24 hours: the five
 * minutes of the committed example over and over, each time starting elsewhere, at another gain, on a drifting baseline.
 */
export async function dayRecordingFiles(
  hours = 24,
  { leads = 2, rateHz = SAMPLE_RATE_HZ }: LongShape = {},
): Promise<[header: NamedBytes, signal: NamedBytes]> {
  const recorded = (await readSample()).leads[0].samplesMv;
  const samplesMv = rateHz === SAMPLE_RATE_HZ ? recorded : resample(recorded, rateHz, SAMPLE_RATE_HZ);
  const length = Math.round(hours * 3600 * rateHz);
  const adc = new Int16Array(leads * length);
  for (let i = 0; i < length; i++) {
    const repeat = Math.floor(i / samplesMv.length);
    const at = i + repeat * SHIFT_SAMPLES;
    const gain = (1 + GAIN_SWING * Math.sin(repeat)) * ADC_UNITS_PER_MV;
    const drift = DRIFT_MV * ADC_UNITS_PER_MV * Math.sin((2 * Math.PI * i) / (DRIFT_SECONDS * rateHz));
    adc[leads * i] = Math.round(gain * samplesMv[at % samplesMv.length] + drift);
    if (leads === 1) continue;
    const behind = samplesMv[(at + samplesMv.length - SECOND_LEAD.delaySamples) % samplesMv.length];
    adc[leads * i + 1] = Math.round(gain * SECOND_LEAD.gain * behind - drift);
  }
  // Initial values and checksums are left out, and with them the names that would follow: nothing is verified.
  const signalLine = `day.dat 16 ${ADC_UNITS_PER_MV}(0)/mV`;
  const header = [`day ${leads} ${rateHz} ${length}`, ...Array.from({ length: leads }, () => signalLine), ''].join(
    '\n',
  );
  return [
    { name: 'day.hea', bytes: new TextEncoder().encode(header) },
    { name: 'day.dat', bytes: new Uint8Array(adc.buffer) },
  ];
}
