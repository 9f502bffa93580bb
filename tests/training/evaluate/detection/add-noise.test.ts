import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src/ecg/recording/annotation.ts';
import { addNoise } from '../../../../training/evaluate/detection/add-noise.ts';
import { Random } from '../../../../src/ecg/simulation/random.ts';
import { readSample } from '../../../ecg/committed-sample.ts';

const RATE_HZ = 250;
const DURATION_SECONDS = 660;
/** Deflections in millivolts, from peak to peak, of the beats of two leads. */
const HEIGHTS_MV = [1.6, 0.4];

/** A lead of triangles, one a second, each half above and half below the line. */
function triangles(heightMv: number): Float32Array {
  const lead = new Float32Array(DURATION_SECONDS * RATE_HZ);
  for (let second = 1; second < DURATION_SECONDS; second++) {
    lead[second * RATE_HZ] = heightMv / 2;
    lead[second * RATE_HZ + 4] = -heightMv / 2;
  }
  return lead;
}

async function madeRecording() {
  const sample = await readSample();
  const annotations = Array.from({ length: DURATION_SECONDS - 1 }, (_, i) => ({
    sample: (i + 1) * RATE_HZ,
    symbol: 'N',
  })) as unknown as Annotation[];
  const leads = HEIGHTS_MV.map((height) => ({ ...sample.leads[0], samplesMv: triangles(height) }));
  return { ...sample, sampleRateHz: RATE_HZ, leads, annotations };
}

const random = new Random(3);
const NOISE = Float32Array.from({ length: 400 * RATE_HZ }, () => 5 * (random.next() - 0.5));

const rms = (values: Float32Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

// Oracle: the protocol of the noise stress test: noise in two of every four minutes from 5:00, and the ratio of (peak to peak)² / 8
// to the power of the noise, by lead.
describe('addNoise', () => {
  it.each([-6, 0, 12])('reaches %i dB in every lead, whatever its height', async (snrDb) => {
    const clean = await madeRecording();
    const noisy = addNoise(clean, { leads: [NOISE], snrDb });
    HEIGHTS_MV.forEach((height, lead) => {
      const added = noisy.leads[lead].samplesMv.map((value, i) => value - clean.leads[lead].samplesMv[i]);
      const from = (seconds: number, to: number) => added.subarray(seconds * RATE_HZ, to * RATE_HZ);
      expect(rms(from(0, 300))).toBe(0);
      expect(rms(from(420, 540))).toBe(0);
      for (const [start, end] of [
        [300, 420],
        [540, 660],
      ]) {
        const reached = 10 * Math.log10(height ** 2 / 8 / rms(from(start, end)) ** 2);
        expect(Math.abs(reached - snrDb)).toBeLessThan(0.2);
      }
    });
  });
});
