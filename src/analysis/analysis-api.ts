import type {
  Adaptation,
  Analysis,
  AnalysisId,
  AnalysisProgress,
  Answered,
  BackendName,
  BeatAside,
  BeatExplanation,
  Beats,
  BeatTemplates,
  ExportedFile,
  IntervalSummary,
  LiveAnswer,
  LiveChunk,
  OfRecording,
  RecordingFigures,
  RecordingIdentity,
  RecordingList,
  RecordingSummary,
  SimilarBeatWaves,
  SimilarSoFar,
  TraceRequest,
  TraceWindow,
} from './analysis.ts';
import type { BeatClass } from '../ecg/beats/beat-class.ts';
import type { BeatEdit } from '../ecg/beats/edit-beats.ts';
import type { ListingProgress } from '../ecg/formats/catalogue/listing-work.ts';
import type { ReadOptions } from '../ecg/formats/format.ts';
import type { TableLayout } from '../ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../ecg/formats/table/table-options.ts';
import type { NamedBytes } from '../ecg/recording/named-bytes.ts';

export type ExportKind = 'beats-csv' | 'annotations' | 'rr' | 'edf' | 'json' | 'wfdb';

/** A file to open, its name perhaps with folders: its bytes, or where they lie on the device. */
export type OpenableFile = NamedBytes | { readonly name: string; readonly blob: Blob };

/** What edits are made over. */
export type LeadOfRecording = Pick<AnalysisId, 'recordingId' | 'leadIndex'>;

/** Facts about the model and the backend that runs it, for the footer. */
export interface EngineStatus {
  readonly backend: BackendName;
  readonly modelVersion: string;
  /** A beat whose best class has less probability than this is "not sure", unless the person wants it otherwise. */
  readonly notSureBelow: number;
  /** Why a preferred backend was passed over; empty when the first choice works. */
  readonly notes: readonly string[];
  /** Files of the model that came damaged and were fetched again. */
  readonly readAgain: readonly string[];
}

/**
 * The worker's whole interface. One recording is open at a time; `open` replaces it. Every answer about what is open says
 * which recording, lead and revision it is of.
 * Methods reject with a `RecordingError` whose message is meant for the person.
 */
export interface AnalysisApi {
  /**
   * Loads the model and picks a backend; later calls return the same status. The first `onMove` is told when the
   * backend fails later on and the network goes on with the next one.
   */
  start(forcedBackend: BackendName | null, onMove?: (status: EngineStatus) => void): Promise<EngineStatus>;
  /**
   * Lists the recordings in files, folders and archives and keeps the files for `openListed`
   * and `summarise`, in place of the ones listed before. `onProgress` is told how many files were looked into. What was
   * listed stays when this rejects, as it does with an `AbortError` DOMException after `cancelReading`.
   */
  list(files: readonly OpenableFile[], onProgress?: (progress: ListingProgress) => void): Promise<RecordingList>;
  /** Stops looking through files. */
  cancelReading(): void;
  /** Reads the files and keeps the recording (the first one, unless `options` names another), as `openListed` does. */
  open(files: readonly OpenableFile[], options?: ReadOptions): Promise<OfRecording<RecordingSummary>>;
  /** Reads one of the recordings listed and keeps it. The trace can be asked for as soon as this resolves. */
  openListed(id: string, options?: ReadOptions): Promise<OfRecording<RecordingSummary>>;
  /** Reads the intervals of one of the entries listed that hold nothing else. The open recording stays as it is. */
  openIntervals(id: string): Promise<IntervalSummary>;
  /** Reads the files of the open recording again, as the person says its table is to be read. */
  reopen(table: TableOptions): Promise<OfRecording<RecordingSummary>>;
  /**
   * Reads the open recording again with these signals that are no ECG (`RecordingSummary.leftOut`) behind its leads, which
   * stay as they are, and so do its analysis and edits.
   */
  showSignals(signals: readonly number[]): Promise<OfRecording<RecordingSummary>>;
  /** How the table of the open recording would be read with these corrections. */
  describeTable(table: TableOptions): Promise<TableLayout>;
  /** What tells the open recording from every other; with its files when together they have at most `mostBytes`. */
  identify(mostBytes: number): Promise<OfRecording<RecordingIdentity>>;
  /**
   * Reads and analyses one of the recordings listed, on its own: the open recording and its analysis stay.
   * Rejects with an `AbortError` DOMException after `cancelSummary`.
   */
  summarise(id: string): Promise<RecordingFigures>;
  cancelSummary(): void;
  /**
   * Finds and classifies all beats of one lead. `onProgress` is called often; `onBeats` hands over the beats labelled so far.
   * Rejects with an `AbortError` DOMException after `cancel`.
   */
  analyse(
    leadIndex: number,
    onProgress: (progress: AnalysisProgress) => void,
    onBeats: (beats: Beats) => void,
  ): Promise<Answered<Analysis>>;
  cancel(): void;
  /** Judges what is "not sure" by another threshold from the next `analyse` or `edit` on; null: by the model's own. */
  setNotSureBelow(notSureBelow: number | null): void;
  /**
   * The last analysis with the person's edits in it: all of them, in order, from the first. Added and moved beats are
   * measured and classified where they now are; rhythm, explanations and exports follow. No edits: as it was found.
   * One is applied after the other. Rejects with an `AbortError` when another recording or lead has been analysed
   * meanwhile: the edits are of this one.
   */
  edit(lead: LeadOfRecording, edits: readonly BeatEdit[]): Promise<Answered<Analysis>>;
  trace(request: TraceRequest): Promise<OfRecording<TraceWindow>>;
  /** Explains one beat of the last analysis, for its best class or for the class named. */
  explain(beatIndex: number, explainedClass: BeatClass | null): Promise<Answered<BeatExplanation>>;
  /**
   * Reads and analyses files on their own, and explains the beat at a time of their first lead, seconds; null where none was found. What is
   * open stays. Rejects with an `AbortError` when another one is asked for meanwhile.
   */
  explainAside(files: readonly OpenableFile[], atSeconds: number): Promise<BeatAside | null>;
  /** What fitting the network to the labels the person gave would change in the last analysis. Changes nothing itself. */
  adapt(): Promise<Answered<Adaptation>>;
  /** The beats of the last analysis, edits included, grouped by shape. */
  templates(): Promise<Answered<BeatTemplates>>;
  /**
   * The beats most like one of the last analysis, with the waves of the first `most`. `onSoFar` is told of the likest several times a second
   * while it looks for them, first around the beat. Rejects with an `AbortError` when another beat is asked about meanwhile.
   */
  similarBeats(
    beatIndex: number,
    most: number,
    onSoFar?: (soFar: Answered<SimilarSoFar>) => void,
  ): Promise<Answered<SimilarBeatWaves>>;
  export(kind: ExportKind): Promise<Answered<ExportedFile>>;
  /**
   * Takes the next samples of a signal that is still coming and gives the beats they decide. What is open stays. The next
   * chunk is to be given when this one is answered; one that does not follow the one before begins the stream anew.
   */
  live(chunk: LiveChunk): Promise<LiveAnswer>;
}
