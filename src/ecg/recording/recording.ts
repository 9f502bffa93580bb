import type { Annotation } from './annotation.ts';
import type { LeadSamples } from './lead-samples.ts';
import type { RecordingWarning } from './recording-warning.ts';
import type { ForeignSignal, LeftOutSignal } from './signal-kind.ts';

/** One electrode lead. `samplesMv` is in millivolts; a missing or invalid sample is NaN, never zero. */
export interface Lead<Samples extends LeadSamples = Float32Array> {
  /** Standard name where the file gives a spelling of one ("MLII", "V5"), else as the file has it; "lead 1" where it gives none. */
  readonly name: string;
  /** Name in the file, where that is another: "DII", "EKG V5-Ref". */
  readonly originalName?: string | undefined;
  readonly samplesMv: Samples;
  /** Unit the file stored, and whether the file said so or the reader assumed it. */
  readonly sourceUnit: string;
  readonly unitAssumed: boolean;
  /**
   * What it is, where it is not known to be an ECG: it is there because nothing in the file is, or because the person asked
   * for it, and is analysed only when the person says so.
   */
  readonly foreign?: ForeignSignal | undefined;
}

/** What every reader returns: equally long leads at one sampling rate, with all that went wrong on the way. */
export interface Recording<Samples extends LeadSamples = Float32Array> {
  /** Record name without folder or extension. */
  readonly name: string;
  /** The format it was read from, for people: "WFDB 212". */
  readonly format: string;
  readonly sampleRateHz: number;
  readonly leads: readonly Lead<Samples>[];
  /** Reference annotations that came with the recording, in time order; empty when there are none. */
  readonly annotations: readonly Annotation[];
  /** Free text of the header. May identify a person: never exported by default. */
  readonly comments: readonly string[];
  readonly warnings: readonly RecordingWarning[];
  /** Signals of the file that are no ECG and were not read; none when left out. */
  readonly leftOut?: readonly LeftOutSignal[];
  /** Time of day of the first sample, seconds since midnight where it was recorded; undefined when the file does not say. */
  readonly startOfDaySeconds?: number | undefined;
}

/** A recording whose samples may be kept in less room than as numbers: they are handed out a part at a time. */
export type KeptRecording = Recording<LeadSamples>;

/** Length of the recording in samples (all leads are equally long). */
export function sampleCount(recording: KeptRecording): number {
  return recording.leads[0]?.samplesMv.length ?? 0;
}

/** Length of the recording in seconds. */
export function durationSeconds(recording: KeptRecording): number {
  return sampleCount(recording) / recording.sampleRateHz;
}
