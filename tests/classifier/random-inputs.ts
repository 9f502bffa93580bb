import { BEAT_WINDOW } from '../../src/ecg/beats/beat-window.ts';
import { FEATURE_COUNT, WAVEFORM_CHANNELS } from '../../src/ecg/beats/prepare-beats.ts';
import type { BeatInputs, NetworkInputs } from '../../src/classifier/network-inputs.ts';
import { Random } from '../../training/random.ts';

const PER_BEAT = BEAT_WINDOW.samples * WAVEFORM_CHANNELS;

/** Network inputs filled with seeded numbers in −2 … 2, which can also be asked for in batches. */
export function randomInputs(count: number, seed: number): NetworkInputs & BeatInputs {
  const random = new Random(seed);
  const numbers = (length: number) => Float32Array.from({ length }, () => random.next() * 4 - 2);
  return inBatches({ count, waveform: numbers(count * PER_BEAT), features: numbers(count * FEATURE_COUNT) });
}

/** The same inputs, of which batches can be asked for. */
export function inBatches(inputs: NetworkInputs): NetworkInputs & BeatInputs {
  const { waveform, features } = inputs;
  return {
    ...inputs,
    batch: (first, count) => ({
      count,
      waveform: waveform.subarray(first * PER_BEAT, (first + count) * PER_BEAT),
      features: features.subarray(first * FEATURE_COUNT, (first + count) * FEATURE_COUNT),
    }),
  };
}
