import { beforeAll, describe, expect, it } from 'vitest';
import { analyseRecording } from '../../../src/analysis/run/analyse-recording.ts';
import type { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import { cardOf, simulateCard } from '../../../src/ecg/simulation/gallery/gallery.ts';
import { startShippedClassifier } from '../shipped-model.ts';

const RATE_HZ = 250;
let classifier: BeatClassifier;
beforeAll(async () => {
  classifier = await startShippedClassifier();
});

/** What is said of a minute of regular sinus rhythm in which four seconds are replaced. */
async function rhythmsWith(value: number): Promise<string[]> {
  const { recording } = simulateCard(cardOf('sinus-rhythm'), {
    leads: ['II'],
    durationSeconds: 60,
    sampleRateHz: RATE_HZ,
    seed: 1,
  });
  for (const { samplesMv } of recording.leads) samplesMv.fill(value, 30.3 * RATE_HZ, 34.3 * RATE_HZ);
  const { analysis } = await analyseRecording(recording, 0, classifier);
  return analysis.spells.map(({ rhythm }) => rhythm);
}

// Oracle: the heart that the recording was simulated from goes on regularly; what is missing is no blocked beat.
describe('regular rhythm with four seconds without a beat', () => {
  it('is no block on either side of a flat line', async () => {
    expect(await rhythmsWith(0)).toEqual(['sinus', 'pause', 'sinus']);
  });

  it('is no block on either side of missing samples', async () => {
    expect(await rhythmsWith(Number.NaN)).toEqual(['sinus', 'unreadable', 'sinus']);
  });
});
