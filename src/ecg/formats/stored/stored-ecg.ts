import type { RecordingWarning } from '../../recording/recording-warning.ts';

/** One lead as a file of one ECG holds it, in millivolts. */
export interface StoredLead {
  readonly name: string;
  readonly samplesMv: Float32Array;
  readonly unit: string;
  readonly unitAssumed: boolean;
  /** How many samples the file says there are; undefined when it does not say. */
  readonly statedCount?: number | undefined;
}

/** What a file of one short ECG says, whatever its maker. */
export interface StoredEcg {
  /** Name of its format, for people. */
  readonly format: string;
  readonly sampleRateHz: number;
  readonly leads: readonly StoredLead[];
  /** Who and what the ECG is about: pairs of a label and a text, which may be empty. */
  readonly notes: readonly (readonly [label: string, text: string])[];
  readonly startOfDaySeconds: number | undefined;
  readonly warnings: readonly RecordingWarning[];
}
