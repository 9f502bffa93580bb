/** Units in which a file may count time, per second. */
export interface AnnotationTimes {
  /** What the file counts in unless it says otherwise: the rate of the record's frames. */
  readonly frameRateHz: number;
  /** What the annotations are wanted in. */
  readonly sampleRateHz: number;
}
