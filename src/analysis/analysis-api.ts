import type {
  Adaptation,
  Analysis,
  AnalysisProgress,
  BackendName,
  BeatExplanation,
  Beats,
  BeatTemplates,
  ExportedFile,
  RecordingFigures,
  RecordingIdentity,
  RecordingList,
  RecordingSummary,
  SimilarBeatWaves,
  TraceRequest,
  TraceWindow,
} from './analysis.ts';
import type { BeatClass } from '../ecg/beats/beat-class.ts';
import type { BeatEdit } from '../ecg/beats/edit-beats.ts';
import type { ReadOptions } from '../ecg/formats/format.ts';
import type { TableLayout } from '../ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../ecg/formats/table/table-options.ts';
import type { NamedBytes } from '../ecg/recording/named-bytes.ts';

export type ExportKind = 'beats-csv' | 'annotations' | 'rr' | 'edf' | 'json' | 'wfdb';

/** A file to open, its name perhaps with folders: its bytes, or where they lie on the device. */
export type OpenableFile = NamedBytes | { readonly name: string; readonly blob: Blob };

/** Facts about the model and the backend that runs it, for the footer. */
export interface EngineStatus {
  readonly backend: BackendName;
  readonly modelVersion: string;
  /** A beat whose best class has less probability than this is "not sure", unless the person wants it otherwise. */
  readonly notSureBelow: number;
  /** Why a preferred backend was passed over; empty when the first choice works. */
  readonly notes: readonly string[];
}

/**
 * The worker's whole interface. One recording is open at a time; `open` replaces it.
 * Methods reject with a `RecordingError` whose message is meant for the person.
 */
export interface AnalysisApi {
  /** Loads the model and picks a backend; later calls return the same status. */
  start(forcedBackend: BackendName | null): Promise<EngineStatus>;
  /**
   * Lists the recordings in files, folders and archives (buffers are transferred) and keeps the files for `openListed`
   * and `summarise`, in place of the ones listed before. What was listed stays when this rejects.
   */
  list(files: readonly OpenableFile[]): Promise<RecordingList>;
  /** Reads the files and keeps the recording (the first one, unless `options` names another), as `openListed` does. */
  open(files: readonly OpenableFile[], options?: ReadOptions): Promise<RecordingSummary>;
  /** Reads one of the recordings listed and keeps it. The trace can be asked for as soon as this resolves. */
  openListed(id: string, options?: ReadOptions): Promise<RecordingSummary>;
  /** Reads the files of the open recording again, as the person says its table is to be read. */
  reopen(table: TableOptions): Promise<RecordingSummary>;
  /** How the table of the open recording would be read with these corrections. */
  describeTable(table: TableOptions): Promise<TableLayout>;
  /** What tells the open recording from every other; with its files when together they have at most `mostBytes`. */
  identify(mostBytes: number): Promise<RecordingIdentity>;
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
  ): Promise<Analysis>;
  cancel(): void;
  /** Judges what is "not sure" by another threshold from the next `analyse` or `edit` on; null: by the model's own. */
  setNotSureBelow(notSureBelow: number | null): void;
  /**
   * The last analysis with the person's edits in it: all of them, in order, from the first. Added and moved beats are
   * measured and classified where they now are; rhythm, explanations and exports follow. No edits: as it was found.
   */
  edit(edits: readonly BeatEdit[]): Promise<Analysis>;
  trace(request: TraceRequest): Promise<TraceWindow>;
  /** Explains one beat of the last analysis, for its best class or for the class named. */
  explain(beatIndex: number, explainedClass: BeatClass | null): Promise<BeatExplanation>;
  /** What fitting the network to the labels the person gave would change in the last analysis. Changes nothing itself. */
  adapt(): Promise<Adaptation>;
  /** The beats of the last analysis, edits included, grouped by shape. */
  templates(): Promise<BeatTemplates>;
  /** The beats most like one of the last analysis, with the waves of the first `most`. */
  similarBeats(beatIndex: number, most: number): Promise<SimilarBeatWaves>;
  export(kind: ExportKind): Promise<ExportedFile>;
}
