/** All beats of a recording as parallel arrays (struct of arrays): cheap to transfer and to filter. */
export interface Beats {
  readonly count: number;
  readonly rPeakSample: Int32Array;
  /** Index into BEAT_CLASSES of the most probable class. */
  readonly classIndex: Uint8Array;
  /** Row-major [count × 5], classes in BEAT_CLASSES order, each row sums to 1. */
  readonly probabilities: Float32Array;
  /** 1 where the best class is below the model's "not sure" threshold. */
  readonly notSure: Uint8Array;
  /** Seconds from the previous R peak, NaN for the first beat. */
  readonly rrBeforeSeconds: Float32Array;
  /** Seconds to the next R peak, NaN for the last beat. */
  readonly rrAfterSeconds: Float32Array;
  /** Local usual RR (running median), NaN when there are too few beats. */
  readonly rrUsualSeconds: Float32Array;
  /** QRS duration in seconds, NaN where it could not be measured. */
  readonly qrsSeconds: Float32Array;
}
