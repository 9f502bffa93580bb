import type { RecordingWarning } from '../../../recording/recording-warning.ts';

/** One signal line of a WFDB header, with the format's defaults filled in. */
export interface SignalLine {
  readonly fileName: string;
  /** WFDB signal format code: 212, 16, … */
  readonly format: number;
  readonly samplesPerFrame: number;
  /** Frames stored before frame 0 of this signal. */
  readonly skewFrames: number;
  /** Bytes in the signal file before its first sample; samples of each signal when the file is compressed. */
  readonly byteOffset: number;
  /** ADC units per physical unit; 0 when the header gives none or says 0 (not calibrated). */
  readonly gain: number;
  /** ADC value of 0 physical units. */
  readonly baseline: number;
  /** ADC value in the middle of the converter's range: what the initial value is when the header stops before it. */
  readonly adcZero: number;
  /** Physical unit as written, or null when the header names none. */
  readonly unit: string | null;
  /** Declared first sample and 16-bit sum of all samples, or null when the header stops before them. */
  readonly initialValue: number | null;
  readonly checksum: number | null;
  /** Lead name; empty when the header names none. */
  readonly description: string;
}

/** One segment line of a multi-segment header. */
export interface SegmentLine {
  /** Name of the record that is this segment; "~" for a gap. */
  readonly recordName: string;
  /** 0 only for the layout segment of a record with a variable layout. */
  readonly frameCount: number;
}

/** A WFDB header file. A frame holds the samples of one sampling interval: usually one of each signal. */
export interface WfdbHeader {
  readonly recordName: string;
  /** Segments of a multi-segment record, which has no signal lines; null for an ordinary one. */
  readonly segments: readonly SegmentLine[] | null;
  readonly frameRateHz: number;
  /** Time of day of the first frame, seconds since midnight; undefined when the header leaves it out. */
  readonly startOfDaySeconds: number | undefined;
  /** Declared frames, or null when the header leaves it out (the signal file's size decides). */
  readonly frameCount: number | null;
  readonly signals: readonly SignalLine[];
  readonly comments: readonly string[];
  readonly warnings: readonly RecordingWarning[];
}

/** Name of a signal, or its number when the header gives it none. */
export function signalName(line: SignalLine, index: number): string {
  return line.description === '' ? `lead ${index + 1}` : line.description;
}

/** One signal of a header with its index there. */
export interface IndexedSignal {
  readonly index: number;
  readonly line: SignalLine;
}
