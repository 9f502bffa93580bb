import { readSample } from '../ecg/committed-sample.ts';
import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';

const RATE_HZ = 360;
const ADC_UNITS_PER_MV = 200;
/** The second lead lies this much behind the first, smaller and upside down. */
const SECOND_LEAD = { delaySamples: 4, gain: -0.6 } as const;
/** From one repeat to the next the wave starts elsewhere, grows or shrinks, and drifts. */
const SHIFT_SAMPLES = 7919;
const GAIN_SWING = 0.25;
const DRIFT_MV = 0.3;
const DRIFT_SECONDS = 47;

/**
 * A day (or less) of two leads at 360 Hz as a WFDB record of format 16, 124 MB for 24 hours: the five minutes of the
 * committed example over and over, each time starting elsewhere, at another gain, on a drifting baseline.
 */
export async function dayRecordingFiles(hours = 24): Promise<[header: NamedBytes, signal: NamedBytes]> {
  const { samplesMv } = (await readSample()).leads[0];
  const length = Math.round(hours * 3600 * RATE_HZ);
  const adc = new Int16Array(2 * length);
  for (let i = 0; i < length; i++) {
    const repeat = Math.floor(i / samplesMv.length);
    const at = i + repeat * SHIFT_SAMPLES;
    const gain = (1 + GAIN_SWING * Math.sin(repeat)) * ADC_UNITS_PER_MV;
    const drift = DRIFT_MV * ADC_UNITS_PER_MV * Math.sin((2 * Math.PI * i) / (DRIFT_SECONDS * RATE_HZ));
    adc[2 * i] = Math.round(gain * samplesMv[at % samplesMv.length] + drift);
    const behind = samplesMv[(at + samplesMv.length - SECOND_LEAD.delaySamples) % samplesMv.length];
    adc[2 * i + 1] = Math.round(gain * SECOND_LEAD.gain * behind - drift);
  }
  // Initial values and checksums are left out, and with them the names that would follow: nothing is verified.
  const signalLine = `day.dat 16 ${ADC_UNITS_PER_MV}(0)/mV`;
  const header = `day 2 ${RATE_HZ} ${length}\n${signalLine}\n${signalLine}\n`;
  return [
    { name: 'day.hea', bytes: new TextEncoder().encode(header) },
    { name: 'day.dat', bytes: new Uint8Array(adc.buffer) },
  ];
}
