import { beatWaveforms, FEATURE_COUNT, type PreparedBeats } from '../ecg/beats/prepare-beats.ts';

/** Network inputs of one batch of beats: row-major [count × samples × channels] and [count × features]. */
export interface NetworkInputs {
  readonly count: number;
  readonly waveform: Float32Array;
  readonly features: Float32Array;
}

/** Beats of a recording from which batches can be taken; nothing is laid out before it is asked for. */
export interface BeatInputs {
  readonly count: number;
  /** The inputs of beats [first, first + count). */
  batch(first: number, count: number): NetworkInputs;
}

/** Prepared beats as the network takes them. */
export function preparedInputs(prepared: Pick<PreparedBeats, 'count' | 'features' | 'leads'>): BeatInputs {
  return {
    count: prepared.count,
    batch: (first, count) => ({
      count,
      waveform: beatWaveforms(prepared, first, count),
      features: prepared.features.subarray(first * FEATURE_COUNT, (first + count) * FEATURE_COUNT),
    }),
  };
}
