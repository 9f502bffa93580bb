import type { BackendName } from '../classifier/model/choose-backend.ts';
import type { ModelErrorCode } from '../classifier/model/model-error.ts';
import type { BlockShares } from '../classifier/explain/share-of-blocks.ts';
import type { AdaptedLabels } from '../ecg/beats/edit-beats.ts';
import type { BeatClass } from '../ecg/beats/beat-class.ts';
import type { Beats } from '../ecg/beats/beats.ts';
import type { GroupAverages } from '../ecg/beats/shapes/average-groups.ts';
import type { BeatCounts } from '../ecg/beats/count-beats.ts';
import type { SimilarBeats } from '../ecg/beats/shapes/similar-search.ts';
import type { ShapeGroups } from '../ecg/beats/shapes/group-by-shape.ts';
import type { Remark } from '../ecg/explanation/remark.ts';
import type { WaveShare } from '../ecg/explanation/wave-shares.ts';
import type { ZoneShares } from '../ecg/explanation/zone-shares.ts';
import type { RecordingEntry } from '../ecg/formats/catalogue/catalogue.ts';
import type { TableLayout } from '../ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../ecg/formats/table/table-options.ts';
import type { SignalQuality } from '../ecg/quality/signal-quality.ts';
import type { RecordingWarning } from '../ecg/recording/recording-warning.ts';
import type { IntervalFigures } from '../ecg/rhythm/describe-intervals.ts';
import type { ForeignSignal, LeftOutSignal } from '../ecg/recording/signal-kind.ts';
import type { Rhythm } from '../ecg/rhythm/describe-rhythm.ts';
import type { HeartRate } from '../ecg/rhythm/heart-rate.ts';
import type { RhythmSpell } from '../ecg/rhythm/spells/rhythm-spell.ts';
import type { SampleSpan } from '../ecg/scoring/find-flutter-segments.ts';
import type { ReferenceBeats } from '../ecg/scoring/select-reference-beats.ts';
import type { IntervalName, IntervalSpread } from '../ecg/waves/intervals.ts';
import type { WavePoint } from '../ecg/waves/waves.ts';

export type { BackendName, Beats, ModelErrorCode, RecordingEntry, ReferenceBeats };
export type { LiveAnswer, LiveChunk, LiveLabels, RecordingDoubt } from './live-signal.ts';

/** What an answer of the worker is about. What is not about the present is dropped by whoever asked. */
export interface AnalysisId {
  /** Counts the recordings opened: the same files opened again are another one. */
  readonly recordingId: number;
  readonly leadIndex: number;
  /** Counts the analyses made, each edit of one included. */
  readonly revision: number;
}

/** An answer over the latest analysis, and which one that was. */
export type Answered<T> = T & { readonly of: AnalysisId };

/** An answer about the open recording, whatever of it is analysed. */
export type OfRecording<T> = T & Pick<AnalysisId, 'recordingId'>;

/** The recordings in files opened together. */
export interface RecordingList {
  readonly recordings: readonly RecordingEntry[];
  readonly warnings: readonly RecordingWarning[];
}

/** A file that holds intervals between beats and no signal: nothing of it is analysed, only its rhythm measured. */
export interface IntervalSummary extends IntervalFigures {
  readonly name: string;
  readonly format: string;
  /** In the order of the file; NaN where it holds none. */
  readonly rrSeconds: Float64Array;
  readonly warnings: readonly RecordingWarning[];
  readonly comments: readonly string[];
}

/** What a summary over many recordings shows of one. */
export interface RecordingFigures {
  readonly id: string;
  readonly name: string;
  readonly format: string;
  readonly sampleRateHz: number;
  readonly durationSeconds: number;
  readonly leads: readonly string[];
  /** Name of the lead that was analysed. */
  readonly analysedLead: string;
  /** Null when the recording could be read but not analysed; the reason is the last of the warnings. */
  readonly analysis: { readonly counts: BeatCounts; readonly heartRate: HeartRate } | null;
  readonly warnings: readonly RecordingWarning[];
}

/** What the app shows about a recording as soon as it is read. Holds no samples: those stay in the worker. */
export interface RecordingSummary {
  readonly name: string;
  readonly format: string;
  readonly sampleRateHz: number;
  readonly durationSeconds: number;
  /** Whether the rate is high enough for the 0.5–40 Hz filter. */
  readonly filterable: boolean;
  readonly leads: readonly LeadSummary[];
  /** Index of the lead the analysis proposes (MLII, II, … by name); null when none is known to be an ECG. */
  readonly analysisLead: number | null;
  /** Signals of the file that are no ECG and were not read. */
  readonly leftOut: readonly LeftOutSignal[];
  /** What was noted at a time of the recording, in time order: annotations that are no beats. */
  readonly notes: readonly RecordingNote[];
  readonly warnings: readonly RecordingWarning[];
  readonly comments: readonly string[];
  /** Time of day of the first sample, seconds since midnight; null when the file does not say. */
  readonly startOfDaySeconds: number | null;
  /** How a table of samples was read; null for every other format. */
  readonly table: TableLayout | null;
  /** Reference beats that came with the file; empty arrays when there are none. */
  readonly reference: ReferenceSummary;
}

/** Reference beats with their class under the project map (`classIndex`) and under EC57's, where escape beats count as S. */
export interface ReferenceSummary extends ReferenceBeats {
  readonly ec57ClassIndex: Uint8Array;
  /** Marked ventricular flutter, in which no beats are scored. */
  readonly flutter: readonly SampleSpan[];
}

/** What tells the open recording from every other, and what it takes to open it again. */
export interface RecordingIdentity {
  /** The same for the same content of the files, read in the same way. */
  readonly key: string;
  readonly sizeBytes: number;
  /** All its files; null when they are larger than asked for. */
  readonly files: readonly { readonly name: string; readonly blob: Blob }[] | null;
  /** How the person said its table is to be read; null for every other format, and when nothing was said. */
  readonly table: TableOptions | null;
}

/** Something noted at a time of a recording. May say who it is of, as the header's notes may. */
export interface RecordingNote {
  readonly startSeconds: number;
  /** 0 for what has no duration. */
  readonly durationSeconds: number;
  readonly text: string;
}

export interface LeadSummary {
  readonly name: string;
  /** Name in the file, where that is another; null where it is the same. */
  readonly originalName: string | null;
  /** What it is, where it is not known to be an ECG; null for a lead. */
  readonly foreign: ForeignSignal | null;
  readonly sourceUnit: string;
  readonly unitAssumed: boolean;
}

export interface Analysis {
  readonly leadIndex: number;
  readonly beats: Beats;
  readonly heartRate: HeartRate;
  /** Of the lead analysed, per second and per beat. */
  readonly quality: SignalQuality;
  readonly rhythm: Rhythm;
  /** The rhythm of every moment, side by side from start to end. */
  readonly spells: readonly RhythmSpell[];
  /** Median and quartiles over the beats called Normal. */
  readonly intervals: Readonly<Record<IntervalName, IntervalSpread>>;
  /** Median QRS duration of the beats classified Normal, seconds; NaN when unknown. */
  readonly usualQrsSeconds: number;
  readonly warnings: readonly RecordingWarning[];
  readonly modelVersion: string;
}

export type AnalysisStage = 'reading' | 'filtering' | 'detecting' | 'preparing' | 'classifying' | 'done';

/** Where the work stands: `fraction` 0…1 over all stages; `beatsDone`/`beatsFound` count classified and detected beats. */
export interface AnalysisProgress {
  readonly stage: AnalysisStage;
  readonly fraction: number;
  readonly beatsDone: number;
  readonly beatsFound: number;
}

/** Why one beat was given its class: the waveform evidence, the timing evidence, and what is worth saying about both. */
export interface BeatExplanation extends WindowTimes {
  readonly beatIndex: number;
  /** The class explained (default: the beat's most probable one). */
  readonly explainedClass: BeatClass;
  /** This beat, and the recording's usual (median normal) beat, in millivolts; equally many samples. */
  readonly waveformMv: Float32Array;
  readonly usualWaveformMv: Float32Array;
  /** Where the wave speaks for the class over the window, 0…1, same length. All zero when nothing in the wave supports the class. */
  readonly attribution: Float32Array;
  /** QRS limits in seconds relative to R, null when not measured. */
  readonly qrsLimitsSeconds: readonly [number, number] | null;
  /** Onset, peak and end of P, QRS and T, seconds relative to R; NaN where not found. */
  readonly waves: Readonly<Record<WavePoint, number>>;
  /** Share of the attribution before, in, and after the QRS complex; null where the QRS was not measured. */
  readonly zoneShares: ZoneShares | null;
  /** The same among P, PR, QRS and ST–T, as far as they were found in this beat. */
  readonly waveShares: readonly WaveShare[];
  readonly timing: TimingEvidence;
  /** What wave, timing, P wave and the rhythm around each add to the log odds of the class (Shapley values). */
  readonly evidenceLogOdds: BlockShares;
  /** One to four things worth saying, each from measured values. */
  readonly remarks: readonly Remark[];
}

/** A beat of a recording that is not the open one: all beats there, and why this one was given its class. */
export interface BeatAside {
  readonly beats: Beats;
  readonly sampleRateHz: number;
  readonly explanation: BeatExplanation;
  /** Median QRS duration of the beats classified Normal, seconds; NaN when unknown. */
  readonly usualQrsSeconds: number;
}

/** What fitting the network to the person's labels would change. */
export interface Adaptation {
  /** How many labels of the person it was fitted to. */
  readonly labelCount: number;
  /** Beats that would get another class, by that class; beats the person labelled are never among them. */
  readonly labels: readonly AdaptedLabels[];
}

/** The beats of an analysis grouped by the shape of their QRS, with the average wave of each group. */
export interface BeatTemplates extends ShapeGroups, GroupAverages, WindowTimes {}

/** The beats most like one, and the waves of the likest of them, row-major [most × 200], millivolts. */
export interface SimilarBeatWaves extends SimilarBeats, WindowTimes {
  readonly waveformsMv: Float32Array;
}

/** The likest beats so far, with their waves, while the rest are looked through; none of the others is in it. */
export interface SimilarSoFar extends SimilarBeatWaves {
  /** How many similar beats were found so far. */
  readonly found: number;
  /** Share of the beats looked through. */
  readonly fraction: number;
}

/** When the samples of a beat's window are, relative to R (the first is negative). */
export interface WindowTimes {
  readonly windowStartSeconds: number;
  readonly windowStepSeconds: number;
}

export interface TimingEvidence {
  readonly rrBeforeSeconds: number;
  readonly rrAfterSeconds: number;
  readonly rrUsualSeconds: number;
  /** Probability of the explained class as it is, and had this beat come exactly on time. */
  readonly probability: number;
  readonly probabilityOnTime: number;
}

/** Columns of a trace window. With `samplesPerColumn` 1, `min` and `max` are the same samples. */
export interface TraceWindow {
  readonly leadIndex: number;
  /** Time of the first column and between columns, seconds. */
  readonly startSeconds: number;
  readonly columnSeconds: number;
  readonly samplesPerColumn: number;
  readonly minMv: Float32Array;
  readonly maxMv: Float32Array;
}

export interface TraceRequest {
  readonly leadIndex: number;
  /** True for the 0.5–40 Hz trace, false for the samples as recorded. */
  readonly filtered: boolean;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Most columns the view can use; the answer holds at most twice as many, never more than the samples there are. */
  readonly maxColumns: number;
}

export interface ExportedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}
