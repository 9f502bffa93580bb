import type { BeatClassifier } from '../classifier/beat-classifier.ts';
import type { BackendName } from '../classifier/choose-backend.ts';
import type { ModelFiles } from '../classifier/model-files.ts';
import { startClassifier } from '../classifier/start-classifier.ts';
import type { BeatClass } from '../ecg/beats/beat-class.ts';
import { annotateBeats } from '../ecg/export/annotate-beats.ts';
import { writeAnnotations } from '../ecg/export/write-annotations.ts';
import { writeBeatsCsv } from '../ecg/export/write-beats-csv.ts';
import { readRecording } from '../ecg/formats/read-recording.ts';
import type { NamedBytes } from '../ecg/recording/named-bytes.ts';
import { RecordingError } from '../ecg/recording/recording-error.ts';
import type { AnalysisApi, EngineStatus, ExportKind } from './analysis-api.ts';
import { analyseRecording, type LeadAnalysis } from './analyse-recording.ts';
import type {
  Analysis,
  AnalysisProgress,
  BeatExplanation,
  Beats,
  ExportedFile,
  RecordingSummary,
  TraceRequest,
  TraceWindow,
} from './analysis.ts';
import { explainBeat } from './explain-beat.ts';
import { OpenRecording } from './open-recording.ts';

export interface SessionSources {
  readonly readModelFiles: () => Promise<ModelFiles>;
  /** Address of the backend's WASM file; not needed in Node. */
  readonly wasmAddress?: string;
}

interface Engine {
  readonly classifier: BeatClassifier;
  readonly status: EngineStatus;
}

/** The whole of what the worker does, without being a worker: one engine, one open recording, its latest analysis. */
export class AnalysisSession implements AnalysisApi {
  readonly #sources: SessionSources;
  #engine: Promise<Engine> | null = null;
  #open: OpenRecording | null = null;
  #analysed: LeadAnalysis | null = null;
  #running: AbortController | null = null;

  constructor(sources: SessionSources) {
    this.#sources = sources;
  }

  async start(forcedBackend: BackendName | null): Promise<EngineStatus> {
    return (await this.#startedEngine(forcedBackend)).status;
  }

  async open(files: readonly NamedBytes[]): Promise<RecordingSummary> {
    const recording = await readRecording(files);
    this.cancel();
    this.#open = new OpenRecording(recording);
    this.#analysed = null;
    return this.#open.summary;
  }

  async analyse(
    leadIndex: number,
    onProgress: (progress: AnalysisProgress) => void,
    onBeats: (beats: Beats) => void,
  ): Promise<Analysis> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    const { recording } = this.#opened();
    const { classifier } = await this.#startedEngine();
    const analysed = await analyseRecording(recording, leadIndex, classifier, {
      signal: running.signal,
      onProgress,
      onBeats,
    });
    running.signal.throwIfAborted();
    this.#analysed = analysed;
    return analysed.analysis;
  }

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
  }

  // Not async: these answer at once, and only the interface is a worker's.
  trace(request: TraceRequest): Promise<TraceWindow> {
    return promised(() => this.#opened().trace(request));
  }

  async explain(beatIndex: number, explainedClass: BeatClass | null): Promise<BeatExplanation> {
    const analysed = this.#latest();
    const { classifier } = await this.#startedEngine();
    return explainBeat(analysed, classifier, beatIndex, explainedClass);
  }

  export(kind: ExportKind): Promise<ExportedFile> {
    return promised(() => {
      const { name, sampleRateHz } = this.#opened().recording;
      const { beats } = this.#latest().analysis;
      if (kind === 'annotations') {
        return {
          name: `${name}.fid`,
          mimeType: 'application/octet-stream',
          bytes: writeAnnotations(annotateBeats(beats)),
        };
      }
      const bytes = new TextEncoder().encode(writeBeatsCsv(beats, sampleRateHz));
      return { name: `${name}.beats.csv`, mimeType: 'text/csv', bytes };
    });
  }

  async #startEngine(forced: BackendName | null): Promise<Engine> {
    const files = await this.#sources.readModelFiles();
    const { wasmAddress } = this.#sources;
    const { classifier, backend, notes } = await startClassifier(files, {
      forced,
      ...(wasmAddress !== undefined && { wasmUrl: wasmAddress }),
    });
    return { classifier, status: { backend, notes, modelVersion: files.card.version } };
  }

  /** The engine, started once; a start that failed is forgotten, so that the next call tries again. */
  #startedEngine(forced: BackendName | null = null): Promise<Engine> {
    this.#engine ??= this.#startEngine(forced).catch((error: unknown) => {
      this.#engine = null;
      throw error;
    });
    return this.#engine;
  }

  #opened(): OpenRecording {
    if (!this.#open) throw new RecordingError('no-signal', 'Open a recording first.');
    return this.#open;
  }

  #latest(): LeadAnalysis {
    if (!this.#analysed) throw new RecordingError('no-signal', 'This recording has not been analysed yet.');
    return this.#analysed;
  }
}

function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
