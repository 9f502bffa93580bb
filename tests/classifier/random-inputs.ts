import { BEAT_WINDOW } from '../../src/ecg/preparation/beat-window.ts';
import { FEATURE_COUNT, WAVEFORM_CHANNELS } from '../../src/ecg/preparation/prepare-beats.ts';
import type { BeatInputs, NetworkInputs } from '../../src/classifier/model/network-inputs.ts';
import { BEATS_AROUND } from '../../src/classifier/model/sequence-network.ts';
import { Random } from '../../src/ecg/simulation/random.ts';

const PER_BEAT = BEAT_WINDOW.samples * WAVEFORM_CHANNELS;

/** Network inputs filled with seeded numbers in −2 … 2, which can also be asked for in batches. */
export function randomInputs(count: number, seed: number): NetworkInputs & BeatInputs {
  const random = new Random(seed);
  const numbers = (length: number) => Float32Array.from({ length }, () => random.next() * 4 - 2);
  return inBatches({ count, waveform: numbers(count * PER_BEAT), features: numbers(count * FEATURE_COUNT) });
}

/** The same inputs, of which batches can be asked for. */
export function inBatches(inputs: Pick<NetworkInputs, 'count' | 'waveform' | 'features'>): NetworkInputs & BeatInputs {
  const { waveform, features } = inputs;
  const rows = (from: number, to: number) =>
    features.subarray(Math.max(0, from) * FEATURE_COUNT, Math.min(inputs.count, to) * FEATURE_COUNT);
  return {
    ...inputs,
    before: rows(0, 0),
    after: rows(0, 0),
    batch: (first, count) => ({
      count,
      waveform: waveform.subarray(first * PER_BEAT, (first + count) * PER_BEAT),
      features: rows(first, first + count),
      before: rows(first - BEATS_AROUND, first),
      after: rows(first + count, first + count + BEATS_AROUND),
    }),
  };
}
