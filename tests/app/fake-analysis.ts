import type {
  Adaptation,
  Analysis,
  AnalysisProgress,
  Beats,
  BeatTemplates,
  RecordingFigures,
  RecordingIdentity,
  RecordingList,
  RecordingSummary,
  SimilarBeatWaves,
  TraceRequest,
} from '../../src/analysis/analysis.ts';
import type { AnalysisApi, OpenableFile } from '../../src/analysis/analysis-api.ts';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { applyEdits, type BeatEdit } from '../../src/ecg/beats/edit-beats.ts';
import type { TableLayout } from '../../src/ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../../src/ecg/formats/table/table-options.ts';
import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import { describeRhythm } from '../../src/ecg/rhythm/describe-rhythm.ts';
import type { SignalQuality } from '../../src/ecg/quality/signal-quality.ts';
import { RecordingError } from '../../src/ecg/recording/recording-error.ts';
import { Deferred } from './deferred.ts';
import { madeEntry, madeFigures, madeLayout } from './made-listing.ts';
import { makeBeats, makeExplanation } from './views/beat/made-beats.ts';

const SAMPLE_RATE_HZ = 360;
const SPREAD = { count: 70, median: 0.4, lowerQuartile: 0.39, upperQuartile: 0.41 };

export interface RunningAnalysis {
  readonly leadIndex: number;
  readonly onProgress: (progress: AnalysisProgress) => void;
  readonly onBeats: (beats: Beats) => void;
  readonly answer: Deferred<Analysis>;
}

/**
 * A worker made of the given beats (0.64 s apart): every ".hea" is a record, every ".csv" a table, the rest is refused.
 * With `held`, analyses wait in `running` until the test answers them.
 */
export class FakeAnalysis implements AnalysisApi {
  readonly beats: Beats;
  readonly calls: string[] = [];
  readonly running: RunningAnalysis[] = [];
  readonly traceRequests: TraceRequest[] = [];
  /** The summary that waits for an answer while `held`. */
  summary: Deferred<RecordingFigures> | null = null;
  held = false;

  constructor(classes: string) {
    this.beats = makeBeats(classes);
  }

  get durationSeconds(): number {
    return (this.beats.count * 230 + 360) / SAMPLE_RATE_HZ;
  }

  analysis(leadIndex = 0): Analysis {
    return {
      leadIndex,
      beats: this.beats,
      heartRate: { mean: 93.75, min: 61, max: 142 },
      quality: goodQuality(this.durationSeconds, this.beats.count),
      rhythm: describeRhythm(this.beats, SAMPLE_RATE_HZ, { durationSeconds: this.durationSeconds }),
      intervals: { p: SPREAD, pr: SPREAD, qrs: SPREAD, qt: SPREAD, qtcBazett: SPREAD, qtcFridericia: SPREAD },
      usualQrsSeconds: 0.092,
      warnings: [],
      modelVersion: 'test-1',
    };
  }

  start(backend: string | null) {
    this.calls.push(`start ${backend ?? 'any'}`);
    return Promise.resolve({ backend: 'wasm' as const, modelVersion: 'test-1', notSureBelow: 0.83, notes: [] });
  }

  list(files: readonly OpenableFile[]): Promise<RecordingList> {
    const recordings = files.filter(({ name }) => /\.(hea|csv)$/.test(name)).map(({ name }) => madeEntry(name));
    if (recordings.length > 0) return Promise.resolve({ recordings, warnings: [] });
    const name = files[0]?.name ?? '';
    return Promise.reject(
      new RecordingError('missing-companion', `${name} comes without a header: drop its .hea file too.`),
    );
  }

  open(files: readonly OpenableFile[]): Promise<RecordingSummary> {
    return this.openListed(files[0]?.name ?? '');
  }

  reopen(table: TableOptions): Promise<RecordingSummary> {
    this.calls.push(`reopen ${JSON.stringify(table)}`);
    return Promise.resolve({ ...this.#summary('table.csv'), table: madeLayout(table) });
  }

  describeTable(table: TableOptions): Promise<TableLayout> {
    this.calls.push(`describe ${JSON.stringify(table)}`);
    return Promise.resolve(madeLayout(table));
  }

  adapt(): Promise<Adaptation> {
    this.calls.push('adapt');
    return Promise.resolve({ labelCount: 0, labels: [] });
  }

  identify(): Promise<RecordingIdentity> {
    const name = this.calls.findLast((call) => call.startsWith('open '))?.slice('open '.length) ?? '';
    const files = [{ name, blob: new Blob([name]) }];
    return Promise.resolve({ key: `key of ${name}`, sizeBytes: name.length, files, table: null });
  }

  summarise(id: string): Promise<RecordingFigures> {
    this.calls.push(`summarise ${id}`);
    if (!this.held) return Promise.resolve(madeFigures(id));
    this.summary = new Deferred<RecordingFigures>();
    return this.summary.promise;
  }

  cancelSummary(): void {
    this.calls.push('cancel summary');
    this.summary?.reject(new DOMException('cancelled', 'AbortError'));
  }

  openListed(name: string): Promise<RecordingSummary> {
    this.calls.push(`open ${name}`);
    if (name === 'broken.hea') return Promise.reject(new RecordingError('bad-header', `${name} is not a WFDB header.`));
    return Promise.resolve(this.#summary(name));
  }

  #summary(name: string): RecordingSummary {
    return {
      name: madeEntry(name).name,
      format: 'WFDB 212',
      sampleRateHz: SAMPLE_RATE_HZ,
      durationSeconds: this.durationSeconds,
      leads: ['MLII', 'V1'].map((lead) => ({ name: lead, sourceUnit: 'mV', unitAssumed: false })),
      analysisLead: 0,
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

  analyse(
    leadIndex: number,
    onProgress: (progress: AnalysisProgress) => void,
    onBeats: (beats: Beats) => void,
  ): Promise<Analysis> {
    this.calls.push(`analyse ${leadIndex}`);
    if (!this.held) return Promise.resolve(this.analysis(leadIndex));
    const answer = new Deferred<Analysis>();
    this.running.push({ leadIndex, onProgress, onBeats, answer });
    return answer.promise;
  }

  edit(edits: readonly BeatEdit[]): Promise<Analysis> {
    this.calls.push(`edit ${edits.length}`);
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
    return Promise.resolve({ ...this.analysis(), beats });
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
    return Promise.resolve(makeExplanation(beatIndex, explainedClass ?? best));
  }

  /** Beats of one class are of one shape here, in the order of the classes; shapes seen once are of no group. */
  templates(): Promise<BeatTemplates> {
    this.calls.push('templates');
    const sizes = BEAT_CLASSES.map((_, index) => this.beats.classIndex.filter((own) => own === index).length);
    const grouped = BEAT_CLASSES.flatMap((_, index) => ((sizes[index] ?? 0) > 1 ? [index] : []));
    grouped.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
    const { waveformMv, windowStartSeconds, windowStepSeconds } = makeExplanation(0, 'N');
    const rows = grouped.length + 1;
    return Promise.resolve({
      groupOf: this.beats.classIndex.map((own) => (grouped.includes(own) ? grouped.indexOf(own) : grouped.length)),
      count: grouped.length,
      meanMv: Float32Array.from({ length: rows * 200 }, (_, i) => waveformMv[i % 200] ?? 0),
      spreadMv: new Float32Array(rows * 200).fill(0.05),
      windowStartSeconds,
      windowStepSeconds,
    });
  }

  /** The beats of the same class are similar, the nearest in time first. */
  similarBeats(beatIndex: number, most: number): Promise<SimilarBeatWaves> {
    this.calls.push(`similar ${beatIndex}`);
    const { classIndex, count } = this.beats;
    const beats = Array.from({ length: count }, (_, i) => i)
      .filter((i) => i !== beatIndex && classIndex[i] === classIndex[beatIndex])
      .sort((a, b) => Math.abs(a - beatIndex) - Math.abs(b - beatIndex));
    const { waveformMv, windowStartSeconds, windowStepSeconds } = makeExplanation(beatIndex, 'N');
    return Promise.resolve({
      beatIndex: Int32Array.from(beats),
      likeness: Float32Array.from(beats, (_, i) => 0.999 - 0.001 * i),
      waveformsMv: Float32Array.from(
        { length: Math.min(most, beats.length) * 200 },
        (_, i) => waveformMv[i % 200] ?? 0,
      ),
      windowStartSeconds,
      windowStepSeconds,
    });
  }

  export(kind: string) {
    return Promise.resolve({ name: `${kind}.csv`, mimeType: 'text/csv', bytes: new Uint8Array([1]) });
  }
}

/** The first `count` of some beats, as an analysis hands them over while it runs. */
export function firstBeats(beats: Beats, count: number): Beats {
  return {
    count,
    rPeakSample: beats.rPeakSample.slice(0, count),
    classIndex: beats.classIndex.slice(0, count),
    probabilities: beats.probabilities.slice(0, count * BEAT_CLASSES.length),
    notSure: beats.notSure.slice(0, count),
    notSureReason: beats.notSureReason.slice(0, count),
    editMarks: beats.editMarks.slice(0, count),
    rrBeforeSeconds: beats.rrBeforeSeconds.slice(0, count),
    rrAfterSeconds: beats.rrAfterSeconds.slice(0, count),
    rrUsualSeconds: beats.rrUsualSeconds.slice(0, count),
    qrsSeconds: beats.qrsSeconds.slice(0, count),
    prSeconds: beats.prSeconds.slice(0, count),
    qtSeconds: beats.qtSeconds.slice(0, count),
    pWave: beats.pWave.slice(0, count),
  };
}

/** A quality with nothing to find fault with. */
function goodQuality(durationSeconds: number, beatCount: number): SignalQuality {
  const seconds = Math.ceil(durationSeconds);
  return {
    level: new Uint8Array(seconds),
    reasons: new Uint8Array(seconds),
    beatLevel: new Uint8Array(beatCount),
    beatReasons: new Uint8Array(beatCount),
  };
}

export function file(name: string): NamedBytes {
  return { name, bytes: new Uint8Array([1, 2, 3]) };
}
