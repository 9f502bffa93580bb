import { WINDOW_SAMPLES } from '../src/ecg/beats/cut-windows.ts';
import { WAVEFORM_CHANNELS } from '../src/ecg/beats/prepare-beats.ts';
import type { Random } from './random.ts';

/** Largest shift of a window, ± samples of 3 ms: how far a detector may put R beside its reference. */
const MOST_SHIFT_SAMPLES = 3;
/** Electrodes are swapped now and then; the timing and likeness features do not change with polarity. */
const FLIP_PROBABILITY = 0.15;
/** White noise added to every sample, in standard deviations of the beat. */
const NOISE_DEVIATION = 0.03;

/** Writes a varied copy of one [200 × 2] window: shifted, sometimes turned upside down, with a little noise. */
export function augmentWindow(window: Float32Array, random: Random, target: Float32Array): void {
  const shift = Math.round((random.next() * 2 - 1) * MOST_SHIFT_SAMPLES);
  const sign = random.next() < FLIP_PROBABILITY ? -1 : 1;
  for (let t = 0; t < WINDOW_SAMPLES; t++) {
    const from = Math.min(WINDOW_SAMPLES - 1, Math.max(0, t + shift)) * WAVEFORM_CHANNELS;
    for (let channel = 0; channel < WAVEFORM_CHANNELS; channel++) {
      // The sum of three uniform numbers is close enough to a normal one, and much cheaper.
      const noise = (random.next() + random.next() + random.next() - 1.5) * 2 * NOISE_DEVIATION;
      target[t * WAVEFORM_CHANNELS + channel] = sign * window[from + channel] + noise;
    }
  }
}
