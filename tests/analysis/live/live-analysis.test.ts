import { beforeAll, describe, expect, it } from 'vitest';
import { LiveAnalysis } from '../../../src/analysis/live/live-analysis.ts';
import type { LiveAnswer, LiveChunk } from '../../../src/analysis/analysis.ts';
import type { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { LONGEST_DELAY_SECONDS } from '../../../src/ecg/detection/beat-stream.ts';
import { cardOf, simulateCard } from '../../../src/ecg/simulation/gallery/gallery.ts';
import { startShippedClassifier } from '../shipped-model.ts';

const RATE_HZ = 250;
const SECONDS = 30;
const STEP_SECONDS = 1;
const LEARNING_SECONDS = 8;

// Oracle: the simulator knows every beat of its rhythm. The wait of two seconds is the one `LiveAnalysis` states.
const { recording, truth } = simulateCard(cardOf('ventricular-ectopy'), {
  leads: ['II'],
  durationSeconds: SECONDS,
  sampleRateHz: RATE_HZ,
  seed: 1,
});
const { samplesMv } = recording.leads[0];

function chunkOf(from: number, to: number): LiveChunk {
  return {
    streamId: 1,
    sampleRateHz: RATE_HZ,
    firstSample: from,
    samplesMv: [samplesMv.slice(from, to)],
    stepSeconds: STEP_SECONDS,
    isLast: to === samplesMv.length,
  };
}

describe('LiveAnalysis', () => {
  let classifier: BeatClassifier;
  const answers: LiveAnswer[] = [];
  beforeAll(async () => {
    classifier = await startShippedClassifier();
    let live: LiveAnalysis | null = null;
    for (let from = 0; from < samplesMv.length; from += RATE_HZ / 2) {
      const chunk = chunkOf(from, from + RATE_HZ / 2);
      live = LiveAnalysis.following(live, chunk);
      answers.push(await live.push(chunk, classifier));
    }
  });

  it('labels every beat it finds once, in order, within the wait it states', () => {
    const found = answers.flatMap((answer) => Array.from(answer.found));
    const labelled = answers.flatMap(({ labels }) => Array.from(labels.rPeakSample));
    expect(labelled).toEqual(found);
    const delays = answers.flatMap(({ labels }) => Array.from(labels.delaySeconds));
    expect(Math.min(...delays)).toBeGreaterThan(0);
    expect(Math.max(...delays)).toBeLessThanOrEqual(2 + LONGEST_DELAY_SECONDS + STEP_SECONDS + 0.5);
  });

  it('tells ventricular beats from normal ones as soon as it knows the usual beat', () => {
    const labels = answers.flatMap(({ labels: { rPeakSample, classIndex } }) =>
      Array.from(rPeakSample, (sample, i) => ({ sample, label: BEAT_CLASSES[classIndex[i]] })),
    );
    const judged = truth.beats.filter(({ qrs: { peak } }) => peak > LEARNING_SECONDS && peak < SECONDS - 1);
    const said = judged.map(
      ({ qrs }) => labels.find(({ sample }) => Math.abs(sample / RATE_HZ - qrs.peak) < 0.1)?.label,
    );
    expect(said).toEqual(judged.map((beat) => beat.beatClass));
    expect(said).toContain('V');
  });

  it('begins anew with a chunk that does not follow the one before', async () => {
    const first = LiveAnalysis.following(null, chunkOf(0, 100));
    await first.push(chunkOf(0, 100), classifier);
    expect(LiveAnalysis.following(first, chunkOf(100, 200))).toBe(first);
    expect(LiveAnalysis.following(first, chunkOf(200, 300))).not.toBe(first);
    expect(LiveAnalysis.following(first, { ...chunkOf(100, 200), streamId: 2 })).not.toBe(first);
  });

  // Oracle: the card paces the ventricles, with spikes before wide QRS; the other rhythm has neither.
  it('says what makes all beats around doubtful', async () => {
    const { recording: paced } = simulateCard(cardOf('paced-ventricles'), {
      ...{ leads: ['II'], durationSeconds: SECONDS, sampleRateHz: RATE_HZ, seed: 1 },
    });
    const chunk = { ...chunkOf(0, 0), samplesMv: [paced.leads[0].samplesMv], isLast: true };
    const { labels } = await LiveAnalysis.following(null, chunk).push(chunk, classifier);
    expect(labels.doubts).toEqual(['paced']);
    expect(answers.flatMap((answer) => answer.labels.doubts)).toEqual([]);
  });
});
