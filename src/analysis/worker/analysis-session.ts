import type { BackendName } from '../../classifier/model/choose-backend.ts';
import type { BeatClass } from '../../ecg/beats/beat-class.ts';
import type { BeatEdit } from '../../ecg/beats/edit-beats.ts';
import type { ListingProgress } from '../../ecg/formats/catalogue/listing-work.ts';
import type { ReadOptions } from '../../ecg/formats/format.ts';
import { chooseRecording, readFromCatalogue, readIntervalsFromCatalogue } from '../../ecg/formats/read-recording.ts';
import type { TableLayout } from '../../ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../../ecg/formats/table/table-options.ts';
import { describeIntervals } from '../../ecg/rhythm/describe-intervals.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import type { EngineStatus, ExportKind, LeadOfRecording, OpenableFile } from '../analysis-api.ts';
import { analyseRecording, type AnalyseOptions, type LeadAnalysis } from '../run/analyse-recording.ts';
import { analyseForAnother, type AnalysedSection } from '../run/analyse-section.ts';
import type {
  Adaptation,
  Analysis,
  AnalysisId,
  AnalysisProgress,
  Answered,
  BeatExplanation,
  Beats,
  BeatTemplates,
  ExportedFile,
  IntervalSummary,
  OfRecording,
  RecordingFigures,
  RecordingIdentity,
  RecordingList,
  RecordingSummary,
  SimilarBeatWaves,
  TraceRequest,
  TraceWindow,
} from '../analysis.ts';
import { BeatComparison } from '../answers/beat-comparison.ts';
import { FileListing } from '../open/file-listing.ts';
import { identifyRecording } from '../open/identify-recording.ts';
import { judgeAnalysis } from '../edit/judge-analysis.ts';
import { layoutOf } from '../open/layout-of.ts';
import { OpenRecording } from '../open/open-recording.ts';
import { readSource, type Source } from '../open/read-source.ts';
import { summariseRecording } from '../answers/summarise-recording.ts';
import type { AnalysedBefore, OpenedBefore, WorkerApi } from './worker-api.ts';
import { Engine, type EngineSources } from './engine.ts';
import { explainAsideOver } from './explain-aside-over.ts';
import { liveOver } from './live-over.ts';
import { loadPart } from '../../ecg/part/load-part.ts';
import { answered, notAnalysed, overtaken } from './answered.ts';

/** An analysis, and the number under which it was handed out. */
interface Analysed {
  readonly lead: LeadAnalysis;
  readonly of: AnalysisId;
}

/** The whole of what the worker does, without being a worker: one engine, one open recording, its latest analysis. */
export class AnalysisSession implements WorkerApi {
  readonly #engine: Engine;
  #open: OpenRecording | null = null;
  /** The analysis as it was found, and with the person's edits in it. */
  #found: Analysed | null = null;
  #analysed: Analysed | null = null;
  #revision = 0;
  /** The edit being applied: the next one waits for it. */
  #editing: Promise<unknown> = Promise.resolve();
  /** Shapes of the beats of the last analysis, kept from one question to the next. */
  #comparison: BeatComparison | null = null;
  /** The person's own "not sure" threshold; null: the model's. */
  #notSureBelow: number | null = null;
  readonly live = liveOver(() => this.#engine);
  readonly explainAside = explainAsideOver(() => this.#engine);
  #running: AbortController | null = null;
  readonly #listing = new FileListing();
  #source: Source | null = null;
  #summarising: AbortController | null = null;

  constructor(sources: EngineSources) {
    this.#engine = new Engine(sources);
  }

  async start(forcedBackend: BackendName | null, onMove?: (status: EngineStatus) => void): Promise<EngineStatus> {
    return (await this.#engine.start(forcedBackend, onMove)).status;
  }

  async list(files: readonly OpenableFile[], onProgress?: (progress: ListingProgress) => void): Promise<RecordingList> {
    const { recordings, warnings } = await this.#listing.keep(files, onProgress);
    return { recordings: recordings.map(({ entry }) => entry), warnings };
  }

  async open(files: readonly OpenableFile[], options: ReadOptions = {}): Promise<OfRecording<RecordingSummary>> {
    return this.#openFrom({ catalogue: await this.#listing.read(files), options });
  }

  cancelReading(): void {
    this.#listing.cancel();
  }

  async openListed(id: string, options: ReadOptions = {}): Promise<OfRecording<RecordingSummary>> {
    return this.#openFrom({ catalogue: this.#listing.kept, options: { ...options, record: id } });
  }

  async restoreRecording({ files, options, recordingId }: OpenedBefore): Promise<void> {
    await this.#openFrom({ catalogue: await this.#listing.read(files), options }, recordingId);
  }

  async openIntervals(id: string): Promise<IntervalSummary> {
    const { name, format, rrSeconds, warnings, comments } = await readIntervalsFromCatalogue(this.#listing.kept, id);
    return { name, format, rrSeconds, warnings, comments, ...describeIntervals(rrSeconds) };
  }

  async reopen(table: TableOptions): Promise<OfRecording<RecordingSummary>> {
    const { catalogue, options } = this.#openedSource();
    return this.#openFrom({ catalogue, options: { ...options, table } });
  }

  async showSignals(signals: readonly number[]): Promise<OfRecording<RecordingSummary>> {
    const { catalogue, options } = this.#openedSource();
    const { id: recordingId } = this.#opened();
    const source = { catalogue, options: { ...options, signals } };
    const { recording, table } = await readSource(source);
    if (this.#open?.id !== recordingId) throw overtaken();
    this.#source = source;
    this.#open = new OpenRecording(recordingId, recording, table);
    return { ...this.#open.summary, recordingId };
  }

  async describeTable(table: TableOptions): Promise<TableLayout> {
    const { catalogue, options } = this.#openedSource();
    const layout = await layoutOf(chooseRecording(catalogue, options.record), table);
    if (layout === null) throw new RecordingError('nothing-open', 'The open recording was not read from a table.');
    return layout;
  }

  async identify(mostBytes: number): Promise<OfRecording<RecordingIdentity>> {
    const { catalogue, options } = this.#openedSource();
    const { id: recordingId } = this.#opened();
    const { files } = chooseRecording(catalogue, options.record);
    return { ...(await identifyRecording(files, options.table ?? null, mostBytes)), recordingId };
  }

  async summarise(id: string): Promise<RecordingFigures> {
    this.cancelSummary();
    const summarising = (this.#summarising = new AbortController());
    const recording = await readFromCatalogue(this.#listing.kept, { record: id });
    const { classifier } = await this.#engine.start();
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
  ): Promise<Answered<Analysis>> {
    const { id: recordingId } = this.#opened();
    const { found, judged } = await this.#find(leadIndex, { onProgress, onBeats });
    const of = { recordingId, leadIndex, revision: ++this.#revision };
    this.#found = { lead: found, of };
    this.#analysed = { lead: judged, of };
    return answered(this.#analysed.lead.analysis, of);
  }

  async restoreAnalysis(
    { of, edits }: AnalysedBefore,
    onProgress: (progress: AnalysisProgress) => void,
  ): Promise<void> {
    this.#found = { lead: (await this.#find(of.leadIndex, { onProgress })).found, of };
    await this.edit(of, edits);
    this.#revision = of.revision;
    if (this.#analysed) this.#analysed = { ...this.#analysed, of };
  }

  /** Analyses the open recording, in place of any analysis that runs: as found, and by the person's threshold. */
  async #find(
    leadIndex: number,
    reports: Pick<AnalyseOptions, 'onProgress' | 'onBeats'>,
  ): Promise<{ readonly found: LeadAnalysis; readonly judged: LeadAnalysis }> {
    this.cancel();
    const running = (this.#running = new AbortController());
    const { recording } = this.#opened();
    const { classifier, helpers } = await this.#engine.start();
    const options = { ...reports, signal: running.signal, helpers };
    const found = await analyseRecording(recording, leadIndex, classifier, options);
    const judged = await judgeAnalysis(found, recording, this.#notSureBelow);
    running.signal.throwIfAborted();
    return { found, judged };
  }

  async analyseSection(...[task, onProgress]: Parameters<WorkerApi['analyseSection']>): Promise<AnalysedSection> {
    const { classifier } = await this.#engine.start();
    return analyseForAnother(task, classifier, onProgress);
  }

  edit(lead: LeadOfRecording, edits: readonly BeatEdit[]): Promise<Answered<Analysis>> {
    // It is meant for the analysis there is now, not for one that is there when its turn comes.
    const found = this.#found;
    const edited = this.#editing.then(() => this.#edit(found, lead, edits));
    this.#editing = edited.catch(() => undefined);
    return edited;
  }

  async #edit(
    found: Analysed | null,
    { recordingId, leadIndex }: LeadOfRecording,
    edits: readonly BeatEdit[],
  ): Promise<Answered<Analysis>> {
    if (found !== this.#found) throw overtaken();
    if (!found) throw notAnalysed();
    if (found.of.recordingId !== recordingId || found.of.leadIndex !== leadIndex) throw overtaken();
    const { recording } = this.#opened();
    const { classifier } = await this.#engine.start();
    const { editAnalysis } = await loadPart(() => import('../edit/edit-analysis.ts'));
    const edited = await editAnalysis(found.lead, recording, edits, classifier);
    const judged = await judgeAnalysis(edited, recording, this.#notSureBelow);
    if (found !== this.#found) throw overtaken();
    const of = { recordingId, leadIndex, revision: ++this.#revision };
    this.#analysed = { lead: judged, of };
    return answered(this.#analysed.lead.analysis, of);
  }

  setNotSureBelow(notSureBelow: number | null): void {
    this.#notSureBelow = notSureBelow;
  }

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
  }

  async trace(request: TraceRequest): Promise<OfRecording<TraceWindow>> {
    const open = this.#opened();
    return { ...(await open.trace(request)), recordingId: open.id };
  }

  async explain(beatIndex: number, explainedClass: BeatClass | null): Promise<Answered<BeatExplanation>> {
    const { lead, of } = this.#latest();
    const { classifier } = await this.#engine.start();
    const { explainBeat } = await loadPart(() => import('../answers/explain-beat.ts'));
    return answered(await explainBeat(lead, classifier, beatIndex, explainedClass), of);
  }

  async adapt(): Promise<Answered<Adaptation>> {
    const { lead, of } = this.#latest();
    const { classifier } = await this.#engine.start();
    const { adaptAnalysis } = await loadPart(() => import('../edit/adapt-analysis.ts'));
    return answered(await adaptAnalysis(lead, classifier), of);
  }

  templates(): Promise<Answered<BeatTemplates>> {
    return this.#compare((beats) => beats.templates());
  }

  similarBeats(...[beat, most, onSoFar]: Parameters<WorkerApi['similarBeats']>): Promise<Answered<SimilarBeatWaves>> {
    return this.#compare((beats, of) => beats.similarTo(beat, most, (soFar) => onSoFar?.(answered(soFar, of))));
  }

  async export(kind: ExportKind): Promise<Answered<ExportedFile>> {
    const { recording } = this.#opened();
    const { lead, of } = this.#latest();
    const { exportAnalysis } = await loadPart(() => import('../answers/export-analysis.ts'));
    return answered(await exportAnalysis(kind, recording, lead.analysis), of);
  }

  async #openFrom(source: Source, number?: number): Promise<OfRecording<RecordingSummary>> {
    const { recording, table } = await readSource(source);
    this.cancel();
    this.#source = source;
    const recordingId = number ?? (this.#open?.id ?? 0) + 1;
    this.#open = new OpenRecording(recordingId, recording, table);
    this.#found = null;
    this.#analysed = null;
    this.#comparison?.end();
    this.#comparison = null;
    return { ...this.#open.summary, recordingId };
  }

  #openedSource(): Source {
    if (!this.#source) throw new RecordingError('nothing-open', 'Open a recording first.');
    return this.#source;
  }

  #opened(): OpenRecording {
    if (!this.#open) throw new RecordingError('nothing-open', 'Open a recording first.');
    return this.#open;
  }

  async #compare<T extends object>(ask: (beats: BeatComparison, of: AnalysisId) => Promise<T>): Promise<Answered<T>> {
    const { lead, of } = this.#latest();
    if (this.#comparison?.inputs !== lead.inputs) this.#comparison = new BeatComparison(lead.inputs, this.#comparison);
    return answered(await ask(this.#comparison, of), of);
  }

  #latest(): Analysed {
    if (!this.#analysed) throw notAnalysed();
    return this.#analysed;
  }
}
