import { beatWaveforms, FEATURE_COUNT, type PreparedBeats } from '../../ecg/preparation/prepare-beats.ts';
import { BEATS_AROUND } from './sequence-network.ts';

/** Network inputs of successive beats, row-major: [count × samples × channels] and [count × FEATURE_COUNT]. */
export interface NetworkInputs {
  readonly count: number;
  readonly waveform: Float32Array;
  readonly features: Float32Array;
  /** Features of the beats before and after these, as many as their answers depend on (fewer at the ends of a recording). */
  readonly before: Float32Array;
  readonly after: Float32Array;
}

/** Beats of a recording from which batches can be taken; nothing is laid out before it is asked for. */
export interface BeatInputs {
  readonly count: number;
  /** The inputs of beats [first, first + count). */
  batch(first: number, count: number): NetworkInputs;
}

/** Prepared beats [first, first + count), all of them unless said otherwise, as the networks take them. */
export function preparedInputs(
  prepared: Pick<PreparedBeats, 'count' | 'features' | 'leads'>,
  first = 0,
  count: number = prepared.count - first,
): BeatInputs {
  const rows = (from: number, to: number) =>
    prepared.features.subarray(Math.max(0, from) * FEATURE_COUNT, Math.min(prepared.count, to) * FEATURE_COUNT);
  return {
    count,
    batch: (from, batchCount) => {
      const [start, end] = [first + from, first + from + batchCount];
      return {
        count: batchCount,
        waveform: beatWaveforms(prepared, start, batchCount),
        features: rows(start, end),
        before: rows(start - BEATS_AROUND, start),
        after: rows(end, end + BEATS_AROUND),
      };
    },
  };
}

/** Several arrays as one; a single one as it is. */
export function joinArrays(arrays: readonly Float32Array[]): Float32Array {
  if (arrays.length === 1) return arrays[0];
  const joined = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const array of arrays) {
    joined.set(array, offset);
    offset += array.length;
  }
  return joined;
}
