import { FEATURE_BLOCKS, LEAD_FEATURES, WAVEFORM_CHANNELS } from '../ecg/beats/prepare-beats.ts';
import type { NetworkInputs } from './network-inputs.ts';

/** Channels that hold a beat, each followed by the one with its difference from the usual beat. */
const BEAT_CHANNELS = [0, 3] as const;
const DIFFERENCE_OFFSET = 1;
const LATE_CHANNEL = 2;
/** −ln(1.02 − 1): what likeness features are for two equal waves. */
const FULL_LIKENESS = -Math.log(0.02);
/** Value of each feature of a lead where the beat is exactly the usual one; those not named keep the beat's own. */
const USUAL_VALUES: Readonly<Record<string, number>> = {
  'likeness, whole': FULL_LIKENESS,
  'likeness, QRS': FULL_LIKENESS,
  'likeness, P': FULL_LIKENESS,
  'likeness, T': FULL_LIKENESS,
  'correlation, QRS': 1,
  'QRS height / usual': 0,
  'QRS difference / usual': -3,
  'largest difference': 0,
  'T difference / usual': -3,
  'QRS area over height / usual': 0,
  'QRS above 30 % / usual': 0,
  'projection on the usual P': 1,
  'P zone power / usual': 0,
  'rest after projection / usual': -3,
};

/** The waves of one beat as they would be were it the recording's usual beat: where a comparison starts from. */
export function usualWaveform({ waveform }: Pick<NetworkInputs, 'waveform'>): Float32Array {
  const usual = waveform.slice();
  for (let i = 0; i < waveform.length; i += WAVEFORM_CHANNELS) {
    for (const channel of BEAT_CHANNELS) {
      usual[i + channel] -= waveform[i + channel + DIFFERENCE_OFFSET];
      usual[i + channel + DIFFERENCE_OFFSET] = 0;
    }
    usual[i + LATE_CHANNEL] -= waveform[i + DIFFERENCE_OFFSET];
  }
  return usual;
}

/** The features of one beat with the shape, P wave and mixture blocks of both leads as a usual beat has them. */
export function shapedAsUsual(beatFeatures: Float32Array): Float32Array {
  const changed = beatFeatures.slice();
  const hasSecondLead = beatFeatures[FEATURE_BLOCKS.context - 1] === 1;
  for (const start of hasSecondLead ? [FEATURE_BLOCKS.lead, FEATURE_BLOCKS.secondLead] : [FEATURE_BLOCKS.lead]) {
    LEAD_FEATURES.forEach((name, index) => {
      const value = USUAL_VALUES[name];
      if (value !== undefined) changed[start + index] = value;
    });
  }
  return changed;
}
