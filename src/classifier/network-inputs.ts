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

/** Prepared beats [first, first + count), all of them unless said otherwise, as the network takes them. */
export function preparedInputs(
  prepared: Pick<PreparedBeats, 'count' | 'features' | 'leads'>,
  first = 0,
  count: number = prepared.count - first,
): BeatInputs {
  return {
    count,
    batch: (from, batchCount) => ({
      count: batchCount,
      waveform: beatWaveforms(prepared, first + from, batchCount),
      features: prepared.features.subarray((first + from) * FEATURE_COUNT, (first + from + batchCount) * FEATURE_COUNT),
    }),
  };
}

/** Several batches as one. */
export function joinInputs(parts: readonly NetworkInputs[]): NetworkInputs {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const join = (arrays: readonly Float32Array[]) => {
    const joined = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
    let offset = 0;
    for (const array of arrays) {
      joined.set(array, offset);
      offset += array.length;
    }
    return joined;
  };
  return {
    count,
    waveform: join(parts.map(({ waveform }) => waveform)),
    features: join(parts.map(({ features }) => features)),
  };
}
