import { WINDOW_SAMPLES } from '../../src/ecg/beats/cut-windows.ts';
import { FEATURE_COUNT, WAVEFORM_CHANNELS } from '../../src/ecg/beats/prepare-beats.ts';
import type { NetworkInputs } from '../../src/classifier/classify-beats.ts';
import { Random } from '../../training/random.ts';

/** Network inputs filled with seeded numbers in −2 … 2. */
export function randomInputs(count: number, seed: number): NetworkInputs {
  const random = new Random(seed);
  const numbers = (length: number) => Float32Array.from({ length }, () => random.next() * 4 - 2);
  return {
    count,
    waveform: numbers(count * WINDOW_SAMPLES * WAVEFORM_CHANNELS),
    features: numbers(count * FEATURE_COUNT),
  };
}
