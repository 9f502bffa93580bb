import type { RecordingDoubt } from '../classifier/doubt-recording.ts';

export type { RecordingDoubt };

/** Samples of a signal that is still coming. The stream they belong to begins with its first chunk. */
export interface LiveChunk {
  /** Tells the stream from every other: chunks of another one end it. */
  readonly streamId: number;
  readonly sampleRateHz: number;
  /** Sample of the stream that the chunk begins with. What is skipped counts as a gap. */
  readonly firstSample: number;
  /** As many samples of every lead, millivolts, NaN in gaps; the lead that is classified first. */
  readonly samplesMv: readonly Float32Array[];
  /** Beats are labelled when this much signal has come since the last time: less work, later labels. */
  readonly stepSeconds: number;
  /** The stream ends here: every beat that is left is labelled with what there is. */
  readonly isLast: boolean;
}

/** Beats labelled with a chunk, in time order: parallel arrays. */
export interface LiveLabels {
  /** Samples of R from the beginning of the stream. */
  readonly rPeakSample: Int32Array;
  /** In `BEAT_CLASSES`. */
  readonly classIndex: Uint8Array;
  readonly confidence: Float32Array;
  /** Index into NOT_SURE_REASONS; 0 where the label is sure. */
  readonly notSureReason: Uint8Array;
  /** Signal that had come since R when the label was given, seconds. */
  readonly delaySeconds: Float32Array;
  /** What in the signal around them made the network less sure of all of them; too few beats are not doubted. */
  readonly doubts: readonly RecordingDoubt[];
}

/** What is known with a chunk: R peaks as soon as they are found, their labels some beats later. */
export interface LiveAnswer {
  /** Samples of R found with this chunk. */
  readonly found: Int32Array;
  readonly labels: LiveLabels;
}
