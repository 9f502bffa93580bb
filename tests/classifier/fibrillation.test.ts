import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fibrillationBiases } from '../../src/classifier/fibrillation.ts';
import { startClassifier, type StartedClassifier } from '../../src/classifier/start-classifier.ts';
import { prepareBeats } from '../../src/ecg/preparation/prepare-beats.ts';
import { readModelFolder } from '../../src/headless/analyse/read-model-folder.ts';
import { Random } from '../../src/ecg/simulation/random.ts';

let started: StartedClassifier;
beforeAll(async () => {
  started = await startClassifier(await readModelFolder('public/model'), { forced: 'wasm' });
});
afterAll(() => started.classifier.dispose());

const RATE_HZ = 250;
const BEATS = 120;
const SAMPLES = 150 * RATE_HZ;

/** A lead made of bells: QRS at every R, P 160 ms before it where there is one, and noise 40 dB below the QRS. */
function madeLead(rSeconds: readonly number[], hasP: boolean, random: Random): Float32Array {
  const lead = Float32Array.from({ length: SAMPLES }, () => 0.02 * (random.next() - 0.5));
  const bell = (atSeconds: number, height: number, widthSeconds: number) => {
    const reach = Math.ceil(4 * widthSeconds * RATE_HZ);
    const centre = Math.round(atSeconds * RATE_HZ);
    for (let t = Math.max(0, centre - reach); t < Math.min(SAMPLES, centre + reach); t++)
      lead[t] += height * Math.exp(-(((t / RATE_HZ - atSeconds) / widthSeconds) ** 2) / 2);
  };
  for (const r of rSeconds) {
    bell(r, 1, 0.012);
    bell(r + 0.28, 0.25, 0.04);
    if (hasP) bell(r - 0.16, 0.12, 0.02);
  }
  return lead;
}

/** Share of the beats that are marked, for intervals drawn by `rr`. */
async function markedShare(rr: (beat: number, random: Random) => number, hasP: boolean): Promise<number> {
  const random = new Random(4);
  const rSeconds: number[] = [];
  let at = 1;
  for (let beat = 0; beat < BEATS; beat++) {
    rSeconds.push(at);
    at += rr(beat, random);
  }
  const peaks = rSeconds.map((seconds) => Math.round(seconds * RATE_HZ));
  const prepared = prepareBeats([madeLead(rSeconds, hasP, random)], RATE_HZ, peaks);
  const probabilities = await started.classifier.fibrillation(prepared);
  return probabilities.filter((p) => p > 0.5).length / prepared.count;
}

const irregular = (_beat: number, random: Random) => 0.45 + 0.6 * random.next();

// Oracle: what fibrillation is: intervals without order, and no P wave. Each lacks one thing in the other cases.
describe('fibrillation', () => {
  it('marks irregular beats without P waves', async () => {
    expect(await markedShare(irregular, false)).toBeGreaterThan(0.8);
  });

  it('marks no regular beats, with P waves or without', async () => {
    for (const hasP of [true, false]) {
      expect(await markedShare((_beat, random) => 0.75 + 0.02 * random.next(), hasP)).toBeLessThan(0.02);
    }
  });

  it('marks no bigeminy, which is irregular in an orderly way', async () => {
    expect(await markedShare((beat) => (beat % 2 === 0 ? 0.5 : 0.95), true)).toBeLessThan(0.02);
  });
});

// Closed form: row-major, the third of five classes is S.
it('fibrillationBiases speak against S where there is fibrillation, and nowhere else', () => {
  expect([...fibrillationBiases(Uint8Array.of(1, 0), -2)]).toEqual([0, 0, -2, 0, 0, 0, 0, 0, 0, 0]);
});
