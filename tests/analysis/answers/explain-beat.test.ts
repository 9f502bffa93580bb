import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyseRecording, type LeadAnalysis } from '../../../src/analysis/run/analyse-recording.ts';
import { explainBeat } from '../../../src/analysis/answers/explain-beat.ts';
import type { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { remarkInWords } from '../../../src/app/text/remark-in-words.ts';
import { language } from '../../../src/app/text/text.svelte.ts';
import { english } from '../../app/text/whole-dictionaries.ts';
import { readSample } from '../../ecg/committed-sample.ts';
import { startShippedClassifier } from '../shipped-model.ts';
import { shownLikeness } from './shown-likeness.ts';

let classifier: BeatClassifier;
let analysed: LeadAnalysis;
beforeAll(async () => {
  language.dictionary = english;
  classifier = await startShippedClassifier();
  analysed = await analyseRecording(await readSample(), 0, classifier);
});

describe('explainBeat', () => {
  // Oracle: the analysis it explains; Grad-CAM is scaled to a maximum of 1 unless nothing speaks for the class.
  it.each([0, 1, 143, 300])('explains the best class of beat %i', async (beat) => {
    const { beats } = analysed.analysis;
    const explanation = await explainBeat(analysed, classifier, beat, null);
    const { attribution, timing, zoneShares, remarks } = explanation;
    expect(explanation.explainedClass).toBe(BEAT_CLASSES[beats.classIndex[beat]]);
    expect(attribution).toHaveLength(explanation.waveformMv.length);
    expect(attribution.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect([0, 1]).toContain(Math.max(...attribution));
    expect(shownLikeness(explanation.waveformMv, analysed.inputs.windowsOf([beat]))).toBeGreaterThan(0.9);
    const { qrsOnset, qrsEnd } = analysed.measured.waves;
    expect(explanation.qrsLimitsSeconds).toEqual([qrsOnset[beat], qrsEnd[beat]]);
    if (zoneShares && Math.max(...attribution) > 0) {
      expect(zoneShares.beforeQrs + zoneShares.qrs + zoneShares.afterQrs).toBeCloseTo(1, 6);
    }
    expect(timing.rrBeforeSeconds).toBe(beats.rrBeforeSeconds[beat]);
    expect(timing.rrAfterSeconds).toBe(beats.rrAfterSeconds[beat]);
    expect(timing.probability).toBeCloseTo(beats.probabilities[5 * beat + beats.classIndex[beat]], 4);
    expect(timing.probabilityOnTime).toBeGreaterThanOrEqual(0);
    expect(timing.probabilityOnTime).toBeLessThanOrEqual(1);
    expect(remarks.length).toBeGreaterThanOrEqual(1);
    for (const remark of remarks) expect(remarkInWords(remark)).toMatch(/^\S.+\.$/);
  });

  it('explains any class by name, with the probability that class has', async () => {
    const { probabilities } = analysed.analysis.beats;
    for (const [index, name] of BEAT_CLASSES.entries()) {
      const { explainedClass, timing } = await explainBeat(analysed, classifier, 10, name);
      expect(explainedClass).toBe(name);
      expect(timing.probability).toBeCloseTo(probabilities[50 + index], 4);
    }
  });

  it.each([-1, 10_000, NaN])('refuses beat %s', async (beat) => {
    await expect(explainBeat(analysed, classifier, beat, null)).rejects.toThrow(RangeError);
  });

  it('leaves no tensor behind', async () => {
    await explainBeat(analysed, classifier, 0, null);
    const { numTensors } = tf.memory();
    for (let beat = 0; beat < 20; beat++) await explainBeat(analysed, classifier, beat, beat % 2 ? 'V' : null);
    expect(tf.memory().numTensors).toBe(numTensors);
  });
});
