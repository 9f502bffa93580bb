import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { resample } from '../../../src/ecg/signal/resample.ts';
import { resamplingRatio } from '../../../src/ecg/signal/resampling-ratio.ts';

const MAINS_HZ = 50;
/** Height of the added mains: half a usual QRS complex. */
const MAINS_MV = 0.5;
const RATES_HZ = [125, 250, 500, 1000] as const;

export interface Perturbation {
  readonly name: string;
  readonly changed: Recording;
}

/** The recording as other devices might have stored it; its beats stay where they were, in seconds. */
export function perturbations(recording: Recording): Perturbation[] {
  const { sampleRateHz } = recording;
  const each = (change: (value: number, index: number) => number): Recording => ({
    ...recording,
    leads: recording.leads.map((lead) => ({ ...lead, samplesMv: lead.samplesMv.map(change) })),
  });
  return [
    { name: 'polarity flipped', changed: each((value) => -value) },
    { name: 'gain × 0.1', changed: each((value) => 0.1 * value) },
    { name: 'gain × 10', changed: each((value) => 10 * value) },
    ...RATES_HZ.map((rateHz) => ({ name: `at ${rateHz} Hz`, changed: atRate(recording, rateHz) })),
    {
      name: `${MAINS_HZ} Hz mains of ${MAINS_MV} mV`,
      changed: each((value, i) => value + MAINS_MV * Math.sin((2 * Math.PI * MAINS_HZ * i) / sampleRateHz)),
    },
  ];
}

function atRate(recording: Recording, rateHz: number): Recording {
  const { up, down } = resamplingRatio(recording.sampleRateHz, rateHz);
  const leads = recording.leads.map((lead) => ({
    ...lead,
    samplesMv: Float32Array.from(resample(lead.samplesMv, up, down)),
  }));
  return { ...recording, leads, sampleRateHz: (recording.sampleRateHz * up) / down };
}
