import type { RecordingWarning } from '../../recording/recording-warning.ts';

/** One signal line of a WFDB header, with the format's defaults filled in. */
export interface SignalLine {
  readonly fileName: string;
  /** WFDB signal format code: 212, 16, … */
  readonly format: number;
  readonly samplesPerFrame: number;
  /** Samples stored before sample 0 of this signal. */
  readonly skewSamples: number;
  /** Bytes in the signal file before its first sample. */
  readonly byteOffset: number;
  /** ADC units per physical unit; 0 when the header gives none or says 0 (not calibrated). */
  readonly gain: number;
  /** ADC value of 0 physical units. */
  readonly baseline: number;
  /** Physical unit as written, or null when the header names none. */
  readonly unit: string | null;
  /** Declared first sample and 16-bit sum of all samples, or null when the header stops before them. */
  readonly initialValue: number | null;
  readonly checksum: number | null;
  /** Lead name; empty when the header names none. */
  readonly description: string;
}

/** A WFDB header file. */
export interface WfdbHeader {
  readonly recordName: string;
  /** Number of segments of a multi-segment record, or null for an ordinary one. */
  readonly segmentCount: number | null;
  readonly sampleRateHz: number;
  /** Declared samples per signal, or null when the header leaves it out (the signal file's size decides). */
  readonly sampleCount: number | null;
  readonly signals: readonly SignalLine[];
  readonly comments: readonly string[];
  readonly warnings: readonly RecordingWarning[];
}
