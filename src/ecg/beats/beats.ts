/** Why a beat is marked not sure; `none` where it is not. */
export const NOT_SURE_REASONS = [
  'none',
  'low-confidence',
  'poor-signal',
  'unusual-recording',
  'flutter',
  'cut-off',
] as const;

/** All beats of a recording as parallel arrays (struct of arrays): cheap to transfer and to filter. */
export interface Beats {
  readonly count: number;
  readonly rPeakSample: Int32Array;
  /** Index into BEAT_CLASSES of the most probable class. */
  readonly classIndex: Uint8Array;
  /** Row-major [count × 5], classes in BEAT_CLASSES order, each row sums to 1. */
  readonly probabilities: Float32Array;
  /** 1 where the best class is below the model's "not sure" threshold, the signal is poor, the beat is cut off, or there are no separate beats. */
  readonly notSure: Uint8Array;
  /** Index into NOT_SURE_REASONS; poor signal comes before low confidence, being its likely cause, as does a recording the network does not know the like of. */
  readonly notSureReason: Uint8Array;
  /** What the person did to the beat, bits of EDIT_MARKS (`edit-beats.ts`); 0 where it stands as it was found. */
  readonly editMarks: Uint8Array;
  /** Seconds from the previous R peak, NaN for the first beat. */
  readonly rrBeforeSeconds: Float32Array;
  /** Seconds to the next R peak, NaN for the last beat. */
  readonly rrAfterSeconds: Float32Array;
  /** Local usual RR (running median), NaN when there are too few beats. */
  readonly rrUsualSeconds: Float32Array;
  /** QRS duration, P onset to QRS onset, and QRS onset to T end in seconds; NaN where a limit was not found. */
  readonly qrsSeconds: Float32Array;
  readonly prSeconds: Float32Array;
  readonly qtSeconds: Float32Array;
  /** Whether the beat has a P wave: index into P_WAVE_STATES. */
  readonly pWave: Uint8Array;
}
