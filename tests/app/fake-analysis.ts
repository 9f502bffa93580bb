import type {
  Adaptation,
  Analysis,
  AnalysisId,
  AnalysisProgress,
  Answered,
  Beats,
  BeatTemplates,
  IntervalSummary,
  LeadSummary,
  OfRecording,
  RecordingFigures,
  RecordingIdentity,
  RecordingList,
  RecordingSummary,
  SimilarBeatWaves,
  TraceRequest,
} from '../../src/analysis/analysis.ts';
import type { AnalysisApi, EngineStatus, LeadOfRecording, OpenableFile } from '../../src/analysis/analysis-api.ts';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { applyEdits, type BeatEdit } from '../../src/ecg/beats/edit-beats.ts';
import type { TableLayout } from '../../src/ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../../src/ecg/formats/table/table-options.ts';
import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import { describeRhythm } from '../../src/ecg/rhythm/describe-rhythm.ts';
import { nameSpells } from '../../src/ecg/rhythm/spells/name-spells.ts';
import { RecordingError } from '../../src/ecg/recording/recording-error.ts';
import { Deferred } from './deferred.ts';
import { MADE_STATUS, madeEntry, madeFigures, madeIntervals, madeLayout, madeLead } from './made-listing.ts';
import { madeSimilarBeats } from './made-similar-beats.ts';
import type { RunningAnalysis } from './running-analysis.ts';
import { firstBeats, goodQuality, makeBeats, makeExplanation } from './views/beat/made-beats.ts';

const SAMPLE_RATE_HZ = 360;
const SPREAD = { count: 70, median: 0.4, lowerQuartile: 0.39, upperQuartile: 0.41 };

/**
 * A worker made of the given beats (0.64 s apart): every ".hea" is a record, every ".csv" a table, the rest is refused.
 * With `held`, analyses wait in `running` until the test answers them.
 */
export class FakeAnalysis implements AnalysisApi {
  readonly beats: Beats;
  readonly calls: string[] = [];
  readonly running: RunningAnalysis[] = [];
  readonly traceRequests: TraceRequest[] = [];
  /** Edits that wait for the test to let them go on, while `slowEdits`: a day of signal takes most of a second for each. */
  readonly waitingEdits: Deferred<void>[] = [];
  slowEdits = false;
  /** The summary that waits for an answer while `held`. */
  summary: Deferred<RecordingFigures> | null = null;
  held = false;
  /** Tells that the network runs on another backend from now on. */
  moveBackend: (status: EngineStatus) => void = () => undefined;
  /** What the leads of recordings are, when they are no ECG. */
  foreign: LeadSummary['foreign'] = null;
  /** How the model starts. */
  status: EngineStatus = MADE_STATUS;
  /** What the latest answer was about. */
  of: AnalysisId = { recordingId: 0, leadIndex: 0, revision: 0 };

  constructor(classes: string) {
    this.beats = makeBeats(classes);
  }

  get durationSeconds(): number {
    return (this.beats.count * 230 + 360) / SAMPLE_RATE_HZ;
  }

  analysis(leadIndex = 0): Answered<Analysis> {
    this.of = { ...this.of, leadIndex, revision: this.of.revision + 1 };
    return {
      of: this.of,
      leadIndex,
      beats: this.beats,
      heartRate: { mean: 93.75, min: 61, max: 142 },
      quality: goodQuality(this.durationSeconds, this.beats.count),
      rhythm: describeRhythm(this.beats, SAMPLE_RATE_HZ, { durationSeconds: this.durationSeconds }),
      spells: nameSpells({
        durationSeconds: this.durationSeconds,
        sampleRateHz: SAMPLE_RATE_HZ,
        beats: this.beats,
        unreadable: [],
        flutter: [],
        paced: [],
        contexts: null,
      }),
      intervals: { p: SPREAD, pr: SPREAD, qrs: SPREAD, qt: SPREAD, qtcBazett: SPREAD, qtcFridericia: SPREAD },
      usualQrsSeconds: 0.092,
      warnings: [],
      modelVersion: 'test-1',
    };
  }

  start(backend: string | null, onMove: (status: EngineStatus) => void = () => undefined) {
    this.moveBackend = onMove;
    this.calls.push(`start ${backend ?? 'any'}`);
    return Promise.resolve(this.status);
  }

  list(files: readonly OpenableFile[]): Promise<RecordingList> {
    const recordings = files.filter(({ name }) => /\.(hea|csv|rr)$/.test(name)).map(({ name }) => madeEntry(name));
    if (recordings.length > 0) return Promise.resolve({ recordings, warnings: [] });
    const name = files[0]?.name ?? '';
    return Promise.reject(
      new RecordingError('missing-companion', `${name} comes without a header: drop its .hea file too.`),
    );
  }

  open(files: readonly OpenableFile[]): Promise<OfRecording<RecordingSummary>> {
    return this.openListed(files[0]?.name ?? '');
  }

  openIntervals(id: string): Promise<IntervalSummary> {
    this.calls.push(`open intervals ${id}`);
    return Promise.resolve(madeIntervals(id));
  }

  reopen(table: TableOptions): Promise<OfRecording<RecordingSummary>> {
    this.calls.push(`reopen ${JSON.stringify(table)}`);
    return Promise.resolve({ ...this.#summary('table.csv'), table: madeLayout(table) });
  }

  describeTable(table: TableOptions): Promise<TableLayout> {
    this.calls.push(`describe ${JSON.stringify(table)}`);
    return Promise.resolve(madeLayout(table));
  }

  adapt(): Promise<Answered<Adaptation>> {
    this.calls.push('adapt');
    return Promise.resolve({ labelCount: 0, labels: [], of: this.of });
  }

  identify(): Promise<OfRecording<RecordingIdentity>> {
    const name = this.calls.findLast((call) => call.startsWith('open '))?.slice('open '.length) ?? '';
    const files = [{ name, blob: new Blob([name]) }];
    const { recordingId } = this.of;
    return Promise.resolve({ key: `key of ${name}`, sizeBytes: name.length, files, table: null, recordingId });
  }

  summarise(id: string): Promise<RecordingFigures> {
    this.calls.push(`summarise ${id}`);
    if (!this.held) return Promise.resolve(madeFigures(id));
    this.summary = new Deferred<RecordingFigures>();
    return this.summary.promise;
  }

  cancelReading(): void {
    this.calls.push('cancel reading');
  }

  cancelSummary(): void {
    this.calls.push('cancel summary');
    this.summary?.reject(new DOMException('cancelled', 'AbortError'));
  }

  openListed(name: string): Promise<OfRecording<RecordingSummary>> {
    this.calls.push(`open ${name}`);
    if (name === 'broken.hea') return Promise.reject(new RecordingError('bad-header', `${name} is not a WFDB header.`));
    return Promise.resolve(this.#summary(name));
  }

  #summary(name: string): OfRecording<RecordingSummary> {
    this.of = { ...this.of, recordingId: this.of.recordingId + 1 };
    return {
      recordingId: this.of.recordingId,
      name: madeEntry(name).name,
      format: 'WFDB 212',
      sampleRateHz: SAMPLE_RATE_HZ,
      durationSeconds: this.durationSeconds,
      leads: ['MLII', 'V1'].map((lead) => madeLead(lead, this.foreign)),
      leftOut: [{ index: 2, name: 'Resp', what: 'respiration' }],
      notes: [],
      analysisLead: this.foreign === null ? 0 : null,
      warnings: [{ code: 'checksum-mismatch', message: 'The checksum of lead V1 does not match its samples.' }],
      filterable: true,
      comments: ['Age: 61'],
      startOfDaySeconds: 50_400,
      reference: {
        sample: this.beats.rPeakSample,
        classIndex: this.beats.classIndex,
        ec57ClassIndex: this.beats.classIndex,
        flutter: [],
      },
      table: name.endsWith('.csv') ? madeLayout() : null,
    };
  }

  showSignals(signals: readonly number[]): Promise<OfRecording<RecordingSummary>> {
    this.calls.push(`show ${signals.join(' ')}`);
    const { recordingId } = this.of;
    const summary = this.#summary('r.hea');
    this.of = { ...this.of, recordingId };
    const asked = signals.map((signal) => madeLead(`signal ${signal}`, 'respiration'));
    return Promise.resolve({ ...summary, recordingId, leads: [...summary.leads, ...asked], leftOut: [] });
  }

  analyse(
    leadIndex: number,
    onProgress: (progress: AnalysisProgress) => void,
    onBeats: (beats: Beats) => void,
  ): Promise<Answered<Analysis>> {
    this.calls.push(`analyse ${leadIndex}`);
    if (!this.held) return Promise.resolve(this.analysis(leadIndex));
    const answer = new Deferred<Answered<Analysis>>();
    this.running.push({ leadIndex, onProgress, onBeats, answer });
    return answer.promise;
  }

  async edit({ leadIndex }: LeadOfRecording, edits: readonly BeatEdit[]): Promise<Answered<Analysis>> {
    this.calls.push(`edit ${edits.length}`);
    if (this.slowEdits) await this.waitingEdits[this.waitingEdits.push(new Deferred<void>()) - 1]?.promise;
    const { rPeakSample, sourceIndex, givenClass, marks } = applyEdits(this.beats.rPeakSample, edits);
    const count = rPeakSample.length;
    const source = (i: number): number => Math.max(0, sourceIndex[i] ?? 0);
    const picked = firstBeats(this.beats, count);
    const beats: Beats = {
      ...picked,
      count,
      rPeakSample,
      editMarks: marks,
      classIndex: Uint8Array.from({ length: count }, (_, i) =>
        (givenClass[i] ?? -1) >= 0 ? (givenClass[i] ?? 0) : (this.beats.classIndex[source(i)] ?? 0),
      ),
    };
    return { ...this.analysis(leadIndex), beats };
  }

  cancel(): void {
    this.calls.push('cancel');
    this.running.at(-1)?.answer.reject(new DOMException('cancelled', 'AbortError'));
  }

  setNotSureBelow(notSureBelow: number | null): void {
    this.calls.push(`not sure below ${notSureBelow}`);
  }

  trace(request: TraceRequest) {
    this.traceRequests.push(request);
    const count = Math.min(request.maxColumns, 1000);
    const columnSeconds = (request.endSeconds - request.startSeconds) / count;
    const beatSeconds = 230 / SAMPLE_RATE_HZ;
    const wave = Float32Array.from({ length: count }, (_, i) => {
      const phase = (request.startSeconds + i * columnSeconds - 0.5) / beatSeconds;
      return 1.4 * Math.exp(-(((phase - Math.round(phase)) * 25) ** 2));
    });
    return Promise.resolve({
      recordingId: this.of.recordingId,
      leadIndex: request.leadIndex,
      startSeconds: request.startSeconds,
      columnSeconds,
      samplesPerColumn: 1,
      minMv: wave,
      maxMv: wave,
    });
  }

  explain(beatIndex: number, explainedClass: (typeof BEAT_CLASSES)[number] | null) {
    this.calls.push(`explain ${beatIndex}`);
    const best = BEAT_CLASSES[this.beats.classIndex[beatIndex] ?? 0] ?? 'Q';
    return Promise.resolve({ ...makeExplanation(beatIndex, explainedClass ?? best), of: this.of });
  }

  /** Beats of one class are of one shape here, in the order of the classes; shapes seen once are of no group. */
  templates(): Promise<Answered<BeatTemplates>> {
    this.calls.push('templates');
    const sizes = BEAT_CLASSES.map((_, index) => this.beats.classIndex.filter((own) => own === index).length);
    const grouped = BEAT_CLASSES.flatMap((_, index) => ((sizes[index] ?? 0) > 1 ? [index] : []));
    grouped.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
    const { waveformMv, windowStartSeconds, windowStepSeconds } = makeExplanation(0, 'N');
    const rows = grouped.length + 1;
    return Promise.resolve({
      of: this.of,
      groupOf: this.beats.classIndex.map((own) => (grouped.includes(own) ? grouped.indexOf(own) : grouped.length)),
      count: grouped.length,
      meanMv: Float32Array.from({ length: rows * 200 }, (_, i) => waveformMv[i % 200] ?? 0),
      spreadMv: new Float32Array(rows * 200).fill(0.05),
      windowStartSeconds,
      windowStepSeconds,
    });
  }

  /** The beats of the same class are similar, the nearest in time first. */
  similarBeats(beatIndex: number, most: number): Promise<Answered<SimilarBeatWaves>> {
    this.calls.push(`similar ${beatIndex}`);
    return Promise.resolve({ of: this.of, ...madeSimilarBeats(this.beats, beatIndex, most) });
  }

  explainAside = () => Promise.resolve(null);

  live = () => Promise.reject(new RecordingError('nothing-open', 'no live signal here'));

  export(kind: string) {
    this.calls.push(`export ${kind}`);
    return Promise.resolve({ name: `${kind}.csv`, mimeType: 'text/csv', bytes: new Uint8Array([1]), of: this.of });
  }
}

export function file(name: string): NamedBytes {
  return { name, bytes: new Uint8Array([1, 2, 3]) };
}
