import { beforeAll, describe, expect, it } from 'vitest';
import { explainAside } from '../../../src/analysis/answers/explain-aside.ts';
import type { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { cardOf, simulateCard } from '../../../src/ecg/simulation/gallery/gallery.ts';
import { startShippedClassifier } from '../shipped-model.ts';

// Oracle: the simulator knows every beat; 150 ms is EC57's window.
const { recording, truth } = simulateCard(cardOf('ventricular-ectopy'), {
  leads: ['II'],
  durationSeconds: 40,
  sampleRateHz: 250,
  seed: 1,
});
const { signal } = new AbortController();

describe('explainAside', () => {
  let classifier: BeatClassifier;
  beforeAll(async () => (classifier = await startShippedClassifier()));

  it.each(['N', 'V'] as const)('explains a beat of class %s where it is', async (beatClass) => {
    const { rSeconds } =
      truth.beats.find((beat) => beat.rSeconds > 10 && beat.beatClass === beatClass) ?? expect.fail('no such beat');
    const aside = (await explainAside(recording, rSeconds, classifier, signal)) ?? expect.fail('not found');
    const { beatIndex, explainedClass } = aside.explanation;
    expect(Math.abs(aside.beats.rPeakSample[beatIndex] / aside.sampleRateHz - rSeconds)).toBeLessThan(0.15);
    expect(explainedClass).toBe(beatClass);
    expect(BEAT_CLASSES[aside.beats.classIndex[beatIndex]]).toBe(beatClass);
    expect(Math.max(...aside.explanation.attribution)).toBe(1);
  });

  it('says so where no beat was found', async () => {
    const [first, second] = truth.beats.filter(({ rSeconds }) => rSeconds > 10);
    const between = (first.rSeconds + second.rSeconds) / 2;
    expect(await explainAside(recording, between, classifier, signal)).toBeNull();
  });

  it('ends when another one is asked for', async () => {
    const asked = new AbortController();
    const answer = explainAside(recording, 10, classifier, asked.signal);
    asked.abort();
    await expect(answer).rejects.toThrow(/abort/i);
  });
});
