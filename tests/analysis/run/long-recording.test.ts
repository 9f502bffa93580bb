import { beforeAll, describe, expect, it, vi } from 'vitest';
import { analyseRecording, type LeadAnalysis } from '../../../src/analysis/run/analyse-recording.ts';
import type { AnalysisProgress, Beats } from '../../../src/analysis/analysis.ts';
import { divideRecording } from '../../../src/analysis/run/divide-recording.ts';
import { editAnalysis } from '../../../src/analysis/edit/edit-analysis.ts';
import { explainBeat } from '../../../src/analysis/answers/explain-beat.ts';
import type { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { detectRPeaks } from '../../../src/ecg/detection/detect-r-peaks.ts';
import { unreadableStretches } from '../../../src/ecg/quality/unreadable-stretches.ts';
import { intervalsBetweenBeats } from '../../../src/ecg/rhythm/intervals-between-beats.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { shownLikeness } from '../answers/shown-likeness.ts';
import { dayRecordingFiles } from '../../bench/day-recording.ts';
import { filterLeads } from '../../../src/analysis/run/filter-leads.ts';
import { startShippedClassifier } from '../shipped-model.ts';

const HOURS = 1.02;
const RATE_HZ = 360;
/** The sections of that recording meet here. */
const SEAM_SAMPLE = 1800 * RATE_HZ;

let classifier: BeatClassifier;
let recording: Recording;
let analysed: LeadAnalysis;
const partial: Beats[] = [];
const progress: AnalysisProgress[] = [];
beforeAll(async () => {
  classifier = await startShippedClassifier();
  recording = await readRecording(await dayRecordingFiles(HOURS));
  analysed = await analyseRecording(recording, 0, classifier, {
    onProgress: (step) => progress.push(step),
    onBeats: (beats) => partial.push(beats),
  });
});

describe('sections', () => {
  // Oracle: the arithmetic of half hours.
  it.each([
    [0, 1],
    [3600, 1],
    [3601, 2],
    [6000, 3],
    [86_400, 48],
  ])('of %i seconds are %i, side by side, each read with a minute of its neighbours', (seconds, count) => {
    const sections = divideRecording(seconds * RATE_HZ, RATE_HZ);
    expect(sections).toHaveLength(count);
    sections.forEach((section, i) => {
      expect(section.ownFirstSecond).toBe(i === 0 ? 0 : sections[i - 1].ownEndSecond);
      expect(section.firstSample).toBe(Math.max(0, section.ownFirstSecond - 60) * RATE_HZ);
      expect(section.endSample).toBe(Math.min(seconds, section.ownEndSecond + (i < count - 1 ? 60 : 0)) * RATE_HZ);
    });
    expect(sections.at(-1)?.endSample).toBe(seconds * RATE_HZ);
  });
});

describe('a recording of more than an hour', () => {
  // Oracle: the detector over the whole at once. Shapes are averaged over half hours instead, so R may lie a sample
  // elsewhere, and at the other deflection of a beat with two alike; the beats are the same. On 17 MIT-BIH records cut in thirds (40,710 beats): all beats found in both,
  // 90.3 % at the same sample, 98.3 % within one, 99.7 % within 50 ms (records 207 and 217: another deflection is the main one).
  it('has the beats of the whole, nearly all at the same sample', () => {
    const whole = detectRPeaks(filterLeads(recording, 0), RATE_HZ).rPeakSample;
    const { rPeakSample } = analysed.analysis.beats;
    // A doubtful one may be a beat beside one stretch and none beside another.
    expect(Math.abs(rPeakSample.length - whole.length)).toBeLessThanOrEqual(2);
    const distances = whole.map((sample) =>
      rPeakSample.reduce((least, own) => Math.min(least, Math.abs(own - sample)), Infinity),
    );
    const shareWithin = (samples: number) => distances.filter((distance) => distance <= samples).length / whole.length;
    expect(shareWithin(0)).toBeGreaterThan(0.85);
    expect(shareWithin(1)).toBeGreaterThan(0.98);
    expect(shareWithin(0.05 * RATE_HZ)).toBeGreaterThan(0.999);
  });

  it('has one entry per beat and second in every array, and no seam in the intervals', () => {
    const { beats, quality } = analysed.analysis;
    const { measured } = analysed;
    const { count } = beats;
    expect([measured.waves.count, quality.beatLevel.length, analysed.inputs.beatCount]).toEqual([count, count, count]);
    expect(quality.level).toHaveLength(Math.round(HOURS * 3600));
    const { rPeakSample, rrBeforeSeconds, rrAfterSeconds } = beats;
    const between = intervalsBetweenBeats(rPeakSample, RATE_HZ, unreadableStretches(quality, RATE_HZ));
    for (let beat = 1; beat < count; beat++) {
      expect(rPeakSample[beat]).toBeGreaterThan(rPeakSample[beat - 1]);
      expect(rrBeforeSeconds[beat]).toBe(Math.fround(between[beat] / RATE_HZ));
      expect(rrAfterSeconds[beat - 1]).toBe(rrBeforeSeconds[beat]);
    }
    expect(between.filter((samples) => !Number.isNaN(samples)).length).toBeGreaterThan(0.98 * count);
  });

  it('shows beats and progress on the way, which never go back', () => {
    expect(partial.length).toBeGreaterThan(1);
    for (const { count, rPeakSample } of partial) {
      expect(rPeakSample).toEqual(analysed.analysis.beats.rPeakSample.slice(0, count));
    }
    expect(partial.every(({ count }, i) => i === 0 || count > partial[i - 1].count)).toBe(true);
    for (const key of ['fraction', 'beatsDone', 'beatsFound'] as const) {
      expect(progress.every((step, i) => i === 0 || step[key] >= progress[i - 1][key])).toBe(true);
    }
    expect(progress.at(-1)).toMatchObject({ stage: 'done', fraction: 1, beatsDone: analysed.analysis.beats.count });
  });

  it('explains a beat of any section with the probability it was given', async () => {
    const { beats } = analysed.analysis;
    for (const beat of [10, beats.count - 10, 20]) {
      const { timing, waveformMv } = await explainBeat(analysed, classifier, beat, null);
      expect(timing.probability).toBeCloseTo(beats.probabilities[5 * beat + beats.classIndex[beat]], 4);
      expect(shownLikeness(waveformMv, analysed.inputs.windowsOf([beat]))).toBeGreaterThan(0.9);
    }
  });

  // Oracle: the windows of both sections end to end.
  it('has the windows of any of its beats, in the order asked for', () => {
    const { inputs } = analysed;
    const [first, second] = [0, 1].map((section) => inputs.windowsIn(section).slice());
    expect(first.length + second.length).toBe(200 * inputs.beatCount);
    const inSecond = first.length / 200;
    const asked = inputs.windowsOf([inSecond + 3, 5, inputs.beatCount - 1, 5]);
    const rows = [second.slice(600, 800), first.slice(1000, 1200), second.slice(-200), first.slice(1000, 1200)];
    rows.forEach((row, i) => expect(asked.slice(200 * i, 200 * (i + 1))).toEqual(row));
    expect(() => inputs.windowsOf([inputs.beatCount])).toThrow(RangeError);
  });

  it('measures only the section of an edit again', async () => {
    const { rPeakSample } = analysed.analysis.beats;
    const last = rPeakSample.length - 5;
    const edits = [{ kind: 'delete', sample: rPeakSample[last] }] as const;
    const { analysis, measured } = await editAnalysis(analysed, recording, edits, classifier);
    expect(analysis.beats.count).toBe(rPeakSample.length - 1);
    expect(analysis.beats.rrBeforeSeconds[last]).toBeCloseTo(
      (rPeakSample[last + 1] - rPeakSample[last - 1]) / RATE_HZ,
      5,
    );
    const before = rPeakSample.findIndex((sample) => sample >= SEAM_SAMPLE) - 1;
    expect(measured.waves.tEnd.slice(0, before)).toEqual(analysed.measured.waves.tEnd.slice(0, before));
    expect(measured.quality.level).toEqual(analysed.measured.quality.level);
    const relabel = [{ kind: 'relabel', sample: rPeakSample[3], classIndex: BEAT_CLASSES.indexOf('V') }] as const;
    expect((await editAnalysis(analysed, recording, relabel, classifier)).measured).toBe(analysed.measured);
  });

  it.each(['detecting', 'preparing', 'classifying'] as const)('stops when aborted while %s', async (stage) => {
    const abort = new AbortController();
    const onProgress = vi.fn((step: AnalysisProgress) => {
      if (step.stage === stage) abort.abort();
    });
    await expect(
      analyseRecording(recording, 0, classifier, { signal: abort.signal, onProgress }),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(onProgress.mock.lastCall?.[0].stage).toBe(stage);
  });
});
