import { FEATURE_COUNT, hideSecondLead, WAVEFORM_CHANNELS } from '../../src/ecg/preparation/prepare-beats.ts';
import type { NetworkInputs } from '../../src/classifier/model/network-inputs.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';

/** The second lead is hidden this often, so that recordings of one lead are classified nearly as well. */
export const LEAD_DROP_PROBABILITY = 0.3;
/** Largest shift of a window, ± samples of 8 ms. */
const MOST_SHIFT_SAMPLES = 1;
/** Electrodes are swapped now and then; the timing and likeness features do not change with polarity. */
const FLIP_PROBABILITY = 0.1;
/** Half the range of the logarithm of the gain, and noise in heights of the QRS. */
const GAIN_RANGE = 0.17;
const NOISE_DEVIATION = 0.01;
/** Channels of the second lead begin here. */
const SECOND_LEAD_CHANNEL = 3;

/** A varied copy of a batch: shifted, scaled, sometimes turned upside down or without the second lead, with a little noise. */
export function augmentBatch(batch: NetworkInputs, random: Random): NetworkInputs {
  const { count, waveform, features } = batch;
  const samples = waveform.length / (count * WAVEFORM_CHANNELS);
  const waves = new Float32Array(waveform.length);
  const rows = features.slice();
  for (let beat = 0; beat < count; beat++) {
    const isDropped = random.next() < LEAD_DROP_PROBABILITY;
    const shift = Math.round((random.next() * 2 - 1) * (MOST_SHIFT_SAMPLES + 0.5));
    const sign = random.next() < FLIP_PROBABILITY ? -1 : 1;
    const gain = sign * Math.exp((2 * random.next() - 1) * GAIN_RANGE);
    for (let t = 0; t < samples; t++) {
      const from = (beat * samples + Math.min(samples - 1, Math.max(0, t + shift))) * WAVEFORM_CHANNELS;
      const to = (beat * samples + t) * WAVEFORM_CHANNELS;
      const channels = isDropped ? SECOND_LEAD_CHANNEL : WAVEFORM_CHANNELS;
      for (let channel = 0; channel < channels; channel++) {
        // The sum of three uniform numbers is close enough to a normal one, and much cheaper.
        const noise = (random.next() + random.next() + random.next() - 1.5) * 2 * NOISE_DEVIATION;
        waves[to + channel] = gain * waveform[from + channel] + noise;
      }
    }
    if (isDropped) hideSecondLead(rows.subarray(beat * FEATURE_COUNT, (beat + 1) * FEATURE_COUNT));
  }
  return { ...batch, waveform: waves, features: rows };
}
