import { beforeAll, describe, expect, it, vi } from 'vitest';
import { analyseRecording, type LeadAnalysis } from '../../../src/analysis/run/analyse-recording.ts';
import type { AnalysisProgress, Beats } from '../../../src/analysis/analysis.ts';
import type { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import { NOT_SURE_REASONS } from '../../../src/ecg/beats/beats.ts';
import { detectRPeaks } from '../../../src/ecg/detection/detect-r-peaks.ts';
import { QUALITY_LEVELS } from '../../../src/ecg/quality/signal-quality.ts';
import { unreadableStretches } from '../../../src/ecg/quality/unreadable-stretches.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { heartRate } from '../../../src/ecg/rhythm/heart-rate.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { readSample } from '../../ecg/committed-sample.ts';
import { regularPeaks, samplesAt, synthesiseEcg } from '../../ecg/synthetic-ecg.ts';
import { startShippedClassifier } from '../shipped-model.ts';

let classifier: BeatClassifier;
beforeAll(async () => {
  classifier = await startShippedClassifier();
});

function recordingOf(samplesMv: Float32Array, sampleRateHz: number): Recording {
  const lead = { name: 'II', samplesMv, sourceUnit: 'mV', unitAssumed: false };
  return { name: 'made', format: 'made', sampleRateHz, leads: [lead], annotations: [], comments: [], warnings: [] };
}

/** The same with even noise on it, up to a height on either side. */
function withNoise(samplesMv: Float32Array, heightMv: number): Float32Array {
  const random = new Random(7);
  return samplesMv.map((value) => value + heightMv * (2 * random.next() - 1));
}

const analyse = (samplesMv: Float32Array, sampleRateHz: number) =>
  analyseRecording(recordingOf(samplesMv, sampleRateHz), 0, classifier);

describe('analyseRecording of the committed sample', () => {
  let sample: Recording;
  let result: LeadAnalysis;
  const progress: AnalysisProgress[] = [];
  const partial: Beats[] = [];
  beforeAll(async () => {
    sample = await readSample();
    result = await analyseRecording(sample, 0, classifier, {
      onProgress: (step) => progress.push(step),
      onBeats: (beats) => partial.push(beats),
    });
  });

  // Oracle: the pieces it is composed of, and the laws of probability.
  it('labels every beat the detector finds', () => {
    const { analysis, measured, inputs } = result;
    const { waves } = measured;
    const { prepared } = inputs.inputsOf(0);
    const filtered = filterLead(sample.leads[0].samplesMv, sample.sampleRateHz);
    expect(analysis.beats.rPeakSample).toEqual(detectRPeaks([filtered], sample.sampleRateHz).rPeakSample);
    const unreadable = unreadableStretches(analysis.quality, sample.sampleRateHz);
    expect(analysis.heartRate).toEqual(heartRate(analysis.beats.rPeakSample, sample.sampleRateHz, unreadable));
    expect([analysis.beats.count, prepared.count]).toEqual([waves.count, waves.count]);
    expect(analysis.modelVersion).toBe(classifier.card.version);
    expect(analysis.warnings).toEqual([]);
    expect(analysis.usualQrsSeconds).toBeGreaterThan(0.05);
    expect(analysis.usualQrsSeconds).toBeLessThan(0.15);
  });

  // Oracle: the signal by eye: an electrode comes loose after 3:28.8 and beats are seen again from 3:33.5; no other interval is over 1.2 s.
  it('has no interval where an electrode is loose', () => {
    const { rPeakSample, rrBeforeSeconds, rrAfterSeconds } = result.analysis.beats;
    const next = rPeakSample.findIndex((peak) => peak > 210 * sample.sampleRateHz);
    expect((rPeakSample[next] - rPeakSample[next - 1]) / sample.sampleRateHz).toBeCloseTo(4.73, 2);
    expect([rrBeforeSeconds[next], rrAfterSeconds[next - 1]]).toEqual([Number.NaN, Number.NaN]);
    expect(Math.max(...rrBeforeSeconds.filter(Number.isFinite))).toBeLessThan(1.2);
    expect(result.analysis.rhythm.findings.filter(({ kind }) => kind === 'pause')).toEqual([]);
  });

  it('gives probabilities that sum to 1, the best class, and whether and why it is not sure', () => {
    const { quality, beats } = result.analysis;
    const { count, probabilities, classIndex, notSure, notSureReason } = beats;
    const poor = QUALITY_LEVELS.indexOf('poor');
    expect(probabilities).toHaveLength(5 * count);
    for (let beat = 0; beat < count; beat++) {
      const row = probabilities.subarray(5 * beat, 5 * beat + 5);
      expect(row.every((value) => value >= 0 && value <= 1)).toBe(true);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
      expect(row[classIndex[beat]]).toBe(Math.max(...row));
      const isDoubtful = Math.max(...row) < classifier.card.notSureBelow;
      const reason = quality.beatLevel[beat] === poor ? 'poor-signal' : isDoubtful ? 'low-confidence' : 'none';
      expect(NOT_SURE_REASONS[notSureReason[beat]]).toBe(reason);
      expect(notSure[beat]).toBe(Number(reason !== 'none'));
    }
  });

  it('reports progress that never goes back, stage by stage', () => {
    const stages = [...new Set(progress.map(({ stage }) => stage))];
    expect(stages).toEqual(['filtering', 'detecting', 'preparing', 'classifying', 'done']);
    const grows = (key: 'fraction' | 'beatsDone' | 'beatsFound') =>
      progress.every((step, i) => i === 0 || step[key] >= progress[i - 1][key]);
    expect([grows('fraction'), grows('beatsDone'), grows('beatsFound')]).toEqual([true, true, true]);
    const { count } = result.analysis.beats;
    expect(progress.at(-1)).toEqual({ stage: 'done', fraction: 1, beatsDone: count, beatsFound: count });
  });

  it('hands over beats on the way that are the first of the final ones', () => {
    const { beats } = result.analysis;
    expect(partial.length).toBeGreaterThan(0);
    for (const { count, rPeakSample, classIndex, probabilities, qrsSeconds } of partial) {
      expect(count).toBeLessThan(beats.count);
      expect(rPeakSample).toEqual(beats.rPeakSample.slice(0, count));
      expect(classIndex).toEqual(beats.classIndex.slice(0, count));
      expect(probabilities).toEqual(beats.probabilities.slice(0, 5 * count));
      expect(qrsSeconds).toEqual(beats.qrsSeconds.slice(0, count));
    }
  });

  it.each(['filtering', 'preparing', 'classifying'] as const)('stops when aborted while %s', async (stage) => {
    const abort = new AbortController();
    const onProgress = vi.fn((step: AnalysisProgress) => {
      if (step.stage === stage) abort.abort();
    });
    const aborted = analyseRecording(sample, 0, classifier, { signal: abort.signal, onProgress });
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
    expect(onProgress.mock.lastCall?.[0]).toMatchObject({ stage, beatsDone: 0 });
  });
});

describe('analyseRecording of bad and bare input', () => {
  it.each([
    ['a rate of 10 Hz', new Float32Array(600), 10, 'sample-rate-too-low', /10 samples per second.*100/],
    ['one sample', Float32Array.of(1), 360, 'too-short', /less than 1 s/],
    ['nothing', new Float32Array(0), 360, 'too-short', /less than 1 s/],
  ] as const)('says why it cannot read %s', async (_, samplesMv, sampleRateHz, code, message) => {
    await expect(analyse(samplesMv, sampleRateHz)).rejects.toMatchObject({
      name: 'RecordingError',
      code,
      message: expect.stringMatching(message) as string,
    });
  });

  it.each([
    ['flat', new Float32Array(3600).fill(0.2)],
    ['all gap', new Float32Array(3600).fill(NaN)],
  ])('finds no beats in a lead that is %s and says so', async (_, samplesMv) => {
    const { analysis } = await analyse(samplesMv, 360);
    expect(analysis.beats.count).toBe(0);
    expect(analysis.heartRate.mean).toBeNaN();
    expect(analysis.usualQrsSeconds).toBeNaN();
    expect(analysis.warnings).toEqual([
      { code: 'flat-lead', message: expect.stringMatching(/^Lead II is flat.*another lead/) as string },
    ]);
  });

  // Oracle: the beats that were put there, but for those in the gap.
  it('labels the beats around a gap', async () => {
    const peaks = regularPeaks(24, 0.8);
    const ecg = synthesiseEcg(peaks, { sampleRateHz: 500, durationSeconds: 20 }).fill(NaN, 3500, 5000);
    const { beats } = (await analyse(ecg, 500)).analysis;
    expect(Array.from(beats.rPeakSample)).toEqual(samplesAt(peaks, 500).filter((r) => r < 3500 || r >= 5000));
    expect(beats.probabilities.every(Number.isFinite)).toBe(true);
  });

  it.each([100, 1000])('labels a lead of the lowest and of a high rate: %i Hz', async (sampleRateHz) => {
    const ecg = synthesiseEcg(regularPeaks(12, 0.8), { sampleRateHz, durationSeconds: 10 });
    const { beats } = (await analyse(ecg, sampleRateHz)).analysis;
    expect(beats.count).toBe(12);
    expect(Array.from(beats.rrAfterSeconds.slice(0, 11))).toEqual(new Array(11).fill(expect.closeTo(0.8, 2) as number));
  });

  // Oracle: the recording itself, whose RR intervals are below 2 s; nothing was measured in the minute taken out of it.
  it('has no interval, and no rate, over a minute without samples', async () => {
    const { leads, sampleRateHz } = await readSample();
    const samplesMv = leads[0].samplesMv.slice(0, 180 * sampleRateHz);
    samplesMv.fill(Number.NaN, 60 * sampleRateHz, 120 * sampleRateHz);
    const { beats, heartRate } = (await analyse(samplesMv, sampleRateHz)).analysis;
    const next = beats.rPeakSample.findIndex((sample) => sample > 90 * sampleRateHz);
    expect(beats.rPeakSample[next] - beats.rPeakSample[next - 1]).toBeGreaterThan(59 * sampleRateHz);
    expect([beats.rrBeforeSeconds[next], beats.rrAfterSeconds[next - 1]]).toEqual([Number.NaN, Number.NaN]);
    expect(Math.max(...beats.rrBeforeSeconds.filter((seconds) => !Number.isNaN(seconds)))).toBeLessThan(2);
    expect(heartRate.min).toBeGreaterThan(30);
  });

  // Oracle: the beats that were put there, one every 0.8 s, but for four seconds in which the heart stands still.
  it.each([
    ['noise of 10 µV', 0.01],
    ['nothing at all', 0],
  ])('keeps a pause with %s in it', async (_, noiseMv) => {
    const peaks = regularPeaks(80, 0.8).filter((seconds) => seconds < 30 || seconds > 33.5);
    const ecg = synthesiseEcg(peaks, { sampleRateHz: 360, durationSeconds: 65 });
    const { beats, rhythm } = (await analyse(withNoise(ecg, noiseMv), 360)).analysis;
    expect(Math.max(...beats.rrBeforeSeconds.filter(Number.isFinite))).toBeCloseTo(4, 1);
    expect(rhythm.findings.filter(({ kind }) => kind === 'pause').map(({ seconds }) => Math.round(seconds))).toEqual([
      4,
    ]);
  });

  // Oracle: the same heart, 75 a minute, which a minute of noise ten times as high as its beats does not change.
  it('has the rate of what can be read, whatever is found or missed in a minute of noise', async () => {
    const ecg = synthesiseEcg(regularPeaks(220, 0.8), { sampleRateHz: 360, durationSeconds: 180 });
    const noisy = withNoise(ecg, 0.01);
    noisy.set(withNoise(new Float32Array(60 * 360), 10), 60 * 360);
    const { beats, heartRate: rate, rhythm } = (await analyse(noisy, 360)).analysis;
    const told = beats.rPeakSample.filter((sample) => sample > 62 * 360 && sample < 118 * 360).length;
    expect(told).not.toBe(70);
    expect(rate.mean).toBeGreaterThan(73);
    expect(rate.mean).toBeLessThan(77);
    expect(Math.max(...beats.rrBeforeSeconds.filter(Number.isFinite))).toBeLessThan(1.3);
    const usual = beats.rrUsualSeconds.filter((_, beat) => Math.abs(beats.rPeakSample[beat] - 90 * 360) > 32 * 360);
    expect([Math.min(...usual), Math.max(...usual)]).toEqual([expect.closeTo(0.8, 2), expect.closeTo(0.8, 2)]);
    expect(rhythm.findings.filter(({ kind }) => kind === 'pause')).toEqual([]);
  });

  it('analyses a recording of one beat', async () => {
    const { beats } = (await analyse(synthesiseEcg([0.6], { sampleRateHz: 360, durationSeconds: 1.2 }), 360)).analysis;
    expect(beats.count).toBe(1);
    expect([beats.rrBeforeSeconds[0], beats.rrAfterSeconds[0]]).toEqual([NaN, NaN]);
  });
});
