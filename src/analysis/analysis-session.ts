import type { BeatClassifier } from '../classifier/beat-classifier.ts';
import type { BackendName } from '../classifier/choose-backend.ts';
import type { ModelFiles } from '../classifier/model-files.ts';
import { startClassifier } from '../classifier/start-classifier.ts';
import type { BeatClass } from '../ecg/beats/beat-class.ts';
import type { BeatEdit } from '../ecg/beats/edit-beats.ts';
import type { Catalogue } from '../ecg/formats/catalogue/catalogue.ts';
import type { ReadOptions } from '../ecg/formats/format.ts';
import { catalogueFiles, chooseRecording, readFromCatalogue } from '../ecg/formats/read-recording.ts';
import type { TableLayout } from '../ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../ecg/formats/table/table-options.ts';
import { RecordingError } from '../ecg/recording/recording-error.ts';
import type { AnalysisApi, EngineStatus, ExportKind, OpenableFile } from './analysis-api.ts';
import { adaptAnalysis } from './adapt-analysis.ts';
import { analyseRecording, type LeadAnalysis } from './analyse-recording.ts';
import type {
  Adaptation,
  Analysis,
  AnalysisProgress,
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
import { BeatComparison } from './beat-comparison.ts';
import { editAnalysis } from './edit-analysis.ts';
import { explainBeat } from './explain-beat.ts';
import { exportAnalysis } from './export-analysis.ts';
import { identifyRecording } from './identify-recording.ts';
import { judgeAnalysis } from './judge-analysis.ts';
import { layoutOf } from './layout-of.ts';
import { OpenRecording } from './open-recording.ts';
import { storedFile } from './openable-file.ts';
import { summariseRecording } from './summarise-recording.ts';

export interface SessionSources {
  readonly readModelFiles: () => Promise<ModelFiles>;
  /** Address of the backend's WASM file; not needed in Node. */
  readonly wasmAddress?: string;
}

interface Engine {
  readonly classifier: BeatClassifier;
  readonly status: EngineStatus;
}

/** Where the open recording came from, so that it can be read again in another way. */
interface Source {
  readonly catalogue: Catalogue;
  readonly options: ReadOptions;
}

/** The whole of what the worker does, without being a worker: one engine, one open recording, its latest analysis. */
export class AnalysisSession implements AnalysisApi {
  readonly #sources: SessionSources;
  #engine: Promise<Engine> | null = null;
  #open: OpenRecording | null = null;
  /** The analysis as it was found, and with the person's edits in it. */
  #found: LeadAnalysis | null = null;
  #analysed: LeadAnalysis | null = null;
  /** Shapes of the beats of the last analysis, kept from one question to the next. */
  #comparison: BeatComparison | null = null;
  /** The person's own "not sure" threshold; null: the model's. */
  #notSureBelow: number | null = null;
  #running: AbortController | null = null;
  #listed: Catalogue | null = null;
  #source: Source | null = null;
  #summarising: AbortController | null = null;

  constructor(sources: SessionSources) {
    this.#sources = sources;
  }

  async start(forcedBackend: BackendName | null): Promise<EngineStatus> {
    return (await this.#startedEngine(forcedBackend)).status;
  }

  async list(files: readonly OpenableFile[]): Promise<RecordingList> {
    const catalogue = await catalogueFiles(files.map(storedFile));
    this.#listed = catalogue;
    return { recordings: catalogue.recordings.map(({ entry }) => entry), warnings: catalogue.warnings };
  }

  async open(files: readonly OpenableFile[], options: ReadOptions = {}): Promise<RecordingSummary> {
    return this.#openFrom({ catalogue: await catalogueFiles(files.map(storedFile)), options });
  }

  async openListed(id: string, options: ReadOptions = {}): Promise<RecordingSummary> {
    return this.#openFrom({ catalogue: this.#latestList(), options: { ...options, record: id } });
  }

  async reopen(table: TableOptions): Promise<RecordingSummary> {
    const { catalogue, options } = this.#openedSource();
    return this.#openFrom({ catalogue, options: { ...options, table } });
  }

  async describeTable(table: TableOptions): Promise<TableLayout> {
    const { catalogue, options } = this.#openedSource();
    const layout = await layoutOf(chooseRecording(catalogue, options.record), table);
    if (layout === null) throw new RecordingError('no-signal', 'The open recording was not read from a table.');
    return layout;
  }

  async identify(mostBytes: number): Promise<RecordingIdentity> {
    const { catalogue, options } = this.#openedSource();
    return identifyRecording(chooseRecording(catalogue, options.record).files, options.table ?? null, mostBytes);
  }

  async summarise(id: string): Promise<RecordingFigures> {
    this.cancelSummary();
    const summarising = new AbortController();
    this.#summarising = summarising;
    const recording = await readFromCatalogue(this.#latestList(), { record: id });
    const { classifier } = await this.#startedEngine();
    return summariseRecording(id, recording, classifier, summarising.signal);
  }

  cancelSummary(): void {
    this.#summarising?.abort();
    this.#summarising = null;
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
    const found = await analyseRecording(recording, leadIndex, classifier, {
      signal: running.signal,
      onProgress,
      onBeats,
    });
    running.signal.throwIfAborted();
    const judged = judgeAnalysis(found, recording, this.#notSureBelow);
    this.#found = found;
    this.#analysed = judged;
    return judged.analysis;
  }

  async edit(edits: readonly BeatEdit[]): Promise<Analysis> {
    const found = this.#found;
    if (!found) throw notAnalysed();
    const { classifier } = await this.#startedEngine();
    const { recording } = this.#opened();
    const edited = judgeAnalysis(
      await editAnalysis(found, recording, edits, classifier),
      recording,
      this.#notSureBelow,
    );
    // Meanwhile another recording or lead may have been analysed.
    if (found === this.#found) this.#analysed = edited;
    return edited.analysis;
  }

  setNotSureBelow(notSureBelow: number | null): void {
    this.#notSureBelow = notSureBelow;
  }

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
  }

  async trace(request: TraceRequest): Promise<TraceWindow> {
    return this.#opened().trace(request);
  }

  async explain(beatIndex: number, explainedClass: BeatClass | null): Promise<BeatExplanation> {
    const analysed = this.#latest();
    const { classifier } = await this.#startedEngine();
    return explainBeat(analysed, classifier, beatIndex, explainedClass);
  }

  async adapt(): Promise<Adaptation> {
    const analysed = this.#latest();
    const { classifier } = await this.#startedEngine();
    return adaptAnalysis(analysed, classifier);
  }

  templates(): Promise<BeatTemplates> {
    return promised(() => this.#compared().templates);
  }

  similarBeats(beatIndex: number, most: number): Promise<SimilarBeatWaves> {
    return promised(() => this.#compared().similarTo(beatIndex, most));
  }

  async export(kind: ExportKind): Promise<ExportedFile> {
    const { recording } = this.#opened();
    return exportAnalysis(kind, recording, this.#latest().analysis);
  }

  async #startEngine(forced: BackendName | null): Promise<Engine> {
    const files = await this.#sources.readModelFiles();
    const { wasmAddress } = this.#sources;
    const { classifier, backend, notes } = await startClassifier(files, {
      forced,
      ...(wasmAddress !== undefined && { wasmUrl: wasmAddress }),
    });
    return {
      classifier,
      status: { backend, notes, modelVersion: files.card.version, notSureBelow: files.card.notSureBelow },
    };
  }

  /** The engine, started once; a start that failed is forgotten, so that the next call tries again. */
  #startedEngine(forced: BackendName | null = null): Promise<Engine> {
    this.#engine ??= this.#startEngine(forced).catch((error: unknown) => {
      this.#engine = null;
      throw error;
    });
    return this.#engine;
  }

  async #openFrom(source: Source): Promise<RecordingSummary> {
    const { catalogue, options } = source;
    const recording = await readFromCatalogue(catalogue, options);
    const table = await layoutOf(chooseRecording(catalogue, options.record), options.table);
    this.cancel();
    this.#source = source;
    this.#open = new OpenRecording(recording, table);
    this.#found = null;
    this.#analysed = null;
    this.#comparison = null;
    return this.#open.summary;
  }

  #latestList(): Catalogue {
    if (!this.#listed) throw new RecordingError('no-signal', 'Open the files of a recording first.');
    return this.#listed;
  }

  #openedSource(): Source {
    if (!this.#source) throw new RecordingError('no-signal', 'Open a recording first.');
    return this.#source;
  }

  #opened(): OpenRecording {
    if (!this.#open) throw new RecordingError('no-signal', 'Open a recording first.');
    return this.#open;
  }

  #compared(): BeatComparison {
    const { measured } = this.#latest();
    if (this.#comparison?.measured !== measured) this.#comparison = new BeatComparison(measured);
    return this.#comparison;
  }

  #latest(): LeadAnalysis {
    if (!this.#analysed) throw notAnalysed();
    return this.#analysed;
  }
}

function notAnalysed(): RecordingError {
  return new RecordingError('no-signal', 'This recording has not been analysed yet.');
}

function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
