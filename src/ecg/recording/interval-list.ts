import type { RecordingWarning } from './recording-warning.ts';

/** Intervals between beats without the signal they were found in: what heart-rate watches, straps and HRV programs store. */
export interface IntervalList {
  /** Name of the file without folder or extension. */
  readonly name: string;
  /** The format it was read from, for people: "Polar .hrm". */
  readonly format: string;
  /** In the order of the file; NaN where it holds none. */
  readonly rrSeconds: Float64Array;
  /** Free text of the header. May identify a person: never exported. */
  readonly comments: readonly string[];
  readonly warnings: readonly RecordingWarning[];
  /** Time of day of the first beat, seconds since midnight; undefined when the file does not say. */
  readonly startOfDaySeconds?: number | undefined;
}
