import { analyseRecording } from '../../src/analysis/run/analyse-recording.ts';
import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { preparedInputs } from '../../src/classifier/model/network-inputs.ts';
import { cutWindows } from '../../src/ecg/preparation/cut-windows.ts';
import { detectRPeaks } from '../../src/ecg/detection/detect-r-peaks.ts';
import { prepareBeats } from '../../src/ecg/preparation/prepare-beats.ts';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';
import { judgeQuality } from '../../src/ecg/quality/judge-quality.ts';
import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import { durationSeconds } from '../../src/ecg/recording/recording.ts';
import { describeRhythm } from '../../src/ecg/rhythm/describe-rhythm.ts';
import { filterLead } from '../../src/ecg/signal/filter-lead.ts';
import { MinMaxPyramid } from '../../src/ecg/signal/min-max-pyramid.ts';
import { delineate } from '../../src/ecg/waves/delineate.ts';
import { timed } from './time-explain.ts';

export interface StageTime {
  readonly stage: string;
  readonly milliseconds: number;
  /** How many times faster than the recording itself. */
  readonly timesRealTime: number;
}

/** Time of the processor of every stage from bytes to probabilities, and of all of them as the app runs them, in Node. */
export async function timeStages(files: readonly NamedBytes[], classifier: BeatClassifier): Promise<StageTime[]> {
  const recording = await readRecording(files);
  const { sampleRateHz } = recording;
  const { samplesMv } = recording.leads[0];
  const filteredMv = filterLead(samplesMv, sampleRateHz);
  const peaks = detectRPeaks([filteredMv], sampleRateHz).rPeakSample;
  const prepared = prepareBeats([filteredMv], sampleRateHz, peaks);
  const windowsMv = cutWindows(filteredMv, sampleRateHz, peaks);
  // Rhythm takes no account of probabilities: that all beats are called normal and sure costs as much as any labels.
  const none = new Uint8Array(peaks.length);
  const beats = { count: peaks.length, rPeakSample: peaks, classIndex: none, notSure: none, notSureReason: none };

  const stages: readonly (readonly [string, () => unknown])[] = [
    ['decode', () => readRecording(files)],
    [
      'pyramid',
      () => new MinMaxPyramid(samplesMv.length, (a, b) => samplesMv.subarray(a, b)).columns(0, samplesMv.length, 1000),
    ],
    ['filter 0.5–40 Hz', () => filterLead(samplesMv, sampleRateHz)],
    [`detect (${peaks.length} beats)`, () => detectRPeaks([filteredMv], sampleRateHz).rPeakSample],
    ['prepare', () => prepareBeats([filteredMv], sampleRateHz, peaks)],
    ['delineate', () => delineate([filteredMv], sampleRateHz, peaks)],
    ['quality', () => judgeQuality(samplesMv, sampleRateHz, peaks, windowsMv)],
    ['rhythm', () => describeRhythm(beats, sampleRateHz, { durationSeconds: durationSeconds(recording) })],
    ['classify (WASM)', () => classifier.classify(preparedInputs(prepared))],
    ['the whole analysis', () => analyseRecording(recording, 0, classifier)],
  ];
  const times: StageTime[] = [];
  for (const [stage, work] of stages) {
    const milliseconds = await bestTime(work);
    times.push({ stage, milliseconds, timesRealTime: (durationSeconds(recording) * 1000) / milliseconds });
  }
  return times;
}

/** Milliseconds of the processor, collector and compiler included, in the quickest of seven runs after two that are not counted. */
async function bestTime(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 9; run++) times.push((await timed(work)).processor);
  return Math.min(...times.slice(2));
}
