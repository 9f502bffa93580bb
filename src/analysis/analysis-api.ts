import type {
  Analysis,
  AnalysisProgress,
  BackendName,
  BeatExplanation,
  Beats,
  ExportedFile,
  RecordingSummary,
  TraceRequest,
  TraceWindow,
} from './analysis.ts';
import type { NamedBytes } from '../ecg/recording/named-bytes.ts';
import type { BeatClass } from '../ecg/beats/beat-class.ts';

export type ExportKind = 'beats-csv' | 'annotations';

/** Facts about the model and the backend that runs it, for the footer. */
export interface EngineStatus {
  readonly backend: BackendName;
  readonly modelVersion: string;
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
  /** Reads the files (buffers are transferred) and keeps the recording. The trace can be asked for as soon as this resolves. */
  open(files: readonly NamedBytes[]): Promise<RecordingSummary>;
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
  trace(request: TraceRequest): Promise<TraceWindow>;
  /** Explains one beat of the last analysis, for its best class or for the class named. */
  explain(beatIndex: number, explainedClass: BeatClass | null): Promise<BeatExplanation>;
  export(kind: ExportKind): Promise<ExportedFile>;
}
