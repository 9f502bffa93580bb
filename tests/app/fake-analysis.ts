import type { Analysis, AnalysisProgress, Beats, RecordingSummary, TraceRequest } from '../../src/analysis/analysis.ts';
import type { AnalysisApi } from '../../src/analysis/analysis-api.ts';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import { RecordingError } from '../../src/ecg/recording/recording-error.ts';
import { makeBeats, makeExplanation } from './views/beat/made-beats.ts';

const SAMPLE_RATE_HZ = 360;

/** A promise with its handles outside, so that a test decides when the worker answers. */
export class Deferred<T> {
  readonly promise: Promise<T>;
  resolve!: (value: T) => void;
  reject!: (reason: unknown) => void;

  constructor() {
    this.promise = new Promise<T>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}

export interface RunningAnalysis {
  readonly leadIndex: number;
  readonly onProgress: (progress: AnalysisProgress) => void;
  readonly onBeats: (beats: Beats) => void;
  readonly answer: Deferred<Analysis>;
}

/**
 * A worker made of the given beats (0.64 s apart): opens files whose first name ends in ".hea", refuses the rest.
 * With `held`, analyses wait in `running` until the test answers them.
 */
export class FakeAnalysis implements AnalysisApi {
  readonly beats: Beats;
  readonly calls: string[] = [];
  readonly running: RunningAnalysis[] = [];
  readonly traceRequests: TraceRequest[] = [];
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
      usualQrsSeconds: 0.092,
      warnings: [],
      modelVersion: 'test-1',
    };
  }

  start(backend: string | null) {
    this.calls.push(`start ${backend ?? 'any'}`);
    return Promise.resolve({ backend: 'wasm' as const, modelVersion: 'test-1', notes: [] });
  }

  open(files: readonly NamedBytes[]): Promise<RecordingSummary> {
    const name = files[0]?.name ?? '';
    this.calls.push(`open ${name}`);
    if (!name.endsWith('.hea')) {
      return Promise.reject(
        new RecordingError('missing-companion', `${name} comes without a header: drop its .hea file too.`),
      );
    }
    return Promise.resolve({
      name: name.replace('.hea', ''),
      format: 'WFDB 212',
      sampleRateHz: SAMPLE_RATE_HZ,
      durationSeconds: this.durationSeconds,
      leads: ['MLII', 'V1'].map((lead) => ({ name: lead, sourceUnit: 'mV', unitAssumed: false })),
      analysisLead: 0,
      warnings: [{ code: 'checksum-mismatch', message: 'The checksum of lead V1 does not match its samples.' }],
      filterable: true,
      comments: [],
      reference: {
        sample: this.beats.rPeakSample,
        classIndex: this.beats.classIndex,
        ec57ClassIndex: this.beats.classIndex,
        flutter: [],
      },
    });
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

  cancel(): void {
    this.calls.push('cancel');
    this.running.at(-1)?.answer.reject(new DOMException('cancelled', 'AbortError'));
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
    rrBeforeSeconds: beats.rrBeforeSeconds.slice(0, count),
    rrAfterSeconds: beats.rrAfterSeconds.slice(0, count),
    rrUsualSeconds: beats.rrUsualSeconds.slice(0, count),
    qrsSeconds: beats.qrsSeconds.slice(0, count),
  };
}

export function file(name: string): NamedBytes {
  return { name, bytes: new Uint8Array([1, 2, 3]) };
}
