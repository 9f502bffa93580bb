import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import * as layers from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_CALIBRATION } from '../../../src/classifier/calibration.ts';
import { classifyAlike, classifyBatch } from '../../../src/classifier/classify-beats.ts';
import { buildModel } from '../../../src/classifier/model/build-model.ts';
import { buildFibrillationNetwork } from '../../../src/classifier/model/fibrillation-network.ts';
import { bundleNetworks, unbundleNetworks, type Networks } from '../../../src/classifier/model/networks.ts';
import {
  BEATS_AROUND,
  buildSequenceNetwork,
  SEQUENCE_ENCODING,
} from '../../../src/classifier/model/sequence-network.ts';
import { FEATURE_COUNT } from '../../../src/ecg/preparation/prepare-beats.ts';
import { featureRows } from '../../../training/prepare/feature-rows.ts';
import { setEncoding } from '../../../training/prepare/set-encoding.ts';
import { largestDifference } from '../../ecg/largest-difference.ts';
import { randomInputs } from '../random-inputs.ts';

const BEATS = 90;
const INPUTS = randomInputs(BEATS, 7);
let networks: Networks;

beforeAll(async () => {
  await tf.setBackend('cpu');
  networks = {
    wave: buildModel(1),
    sequence: buildSequenceNetwork(2),
    fibrillation: buildFibrillationNetwork(3),
  };
  setEncoding(networks.sequence as layers.LayersModel, SEQUENCE_ENCODING, featureRows([INPUTS], 0, FEATURE_COUNT));
});

const answers = (own: Networks, first: number, count: number) =>
  classifyBatch(own, NO_CALIBRATION, INPUTS.batch(first, count));

describe('the networks together', () => {
  // Oracle: all beats at once; a batch must get the same from the beats it is given around it.
  it('say of any batch what they say of all beats at once', async () => {
    const all = await answers(networks, 0, BEATS);
    for (const [first, count] of [
      [0, 20],
      [20, 50],
      [70, 20],
      [44, 1],
    ] as const) {
      // prettier-ignore
      const part = await answers(networks, first, count);
      expect(largestDifference(part, all.subarray(first * 5, (first + count) * 5))).toBeLessThan(1e-5);
    }
  });

  // Oracle: the reach of four layers at distances 1, 2, 4 and 8 is 15; a network that looked nowhere would not notice.
  it('look at the beats around, fifteen on either side and no further', async () => {
    const all = await answers(networks, 0, BEATS);
    const changedAt = async (beat: number) => {
      const features = INPUTS.features.slice();
      features.fill(3, beat * FEATURE_COUNT, (beat + 1) * FEATURE_COUNT);
      const changed = await classifyBatch(networks, NO_CALIBRATION, { ...INPUTS, features });
      return Array.from({ length: BEATS }, (_, i) =>
        largestDifference(changed.subarray(5 * i, 5 * i + 5), all.subarray(5 * i, 5 * i + 5)),
      );
    };
    const changes = await changedAt(45);
    expect(BEATS_AROUND).toBe(15);
    expect(changes[45 - 15]).toBeGreaterThan(0);
    expect(changes[45 + 15]).toBeGreaterThan(0);
    expect(changes[45 - 16]).toBe(0);
    expect(changes[45 + 16]).toBe(0);
  });

  it('say of several single beats at once what they say of each', async () => {
    const singles = [30, 40, 50].map((beat) => INPUTS.batch(beat, 1));
    const together = await classifyAlike(networks, NO_CALIBRATION, singles);
    const each = await Promise.all(singles.map((beat) => classifyBatch(networks, NO_CALIBRATION, beat)));
    expect(largestDifference(together, Float32Array.from(each.flatMap((row) => [...row])))).toBeLessThan(1e-6);
  });

  // Closed form: the mean of two log probabilities, normalised.
  it('count half and half', async () => {
    const both = await answers(networks, 10, 30);
    const wave = await answers({ ...networks, sequence: null }, 10, 30);
    const tripled = await answers({ ...networks, wave: networks.wave }, 10, 30);
    expect(largestDifference(both, tripled)).toBe(0);
    expect(largestDifference(both, wave)).toBeGreaterThan(0.01);
  });
});

describe('a bundle', () => {
  // Oracle: the networks before they were saved.
  it('holds all networks in one file and gives them back', async () => {
    const saved = await new Promise<tf.io.ModelArtifacts>((resolve) => {
      void bundleNetworks(networks).save(
        tf.io.withSaveHandler((artifacts) => {
          resolve(artifacts);
          return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } });
        }),
      );
    });
    const loaded = unbundleNetworks(await layers.loadLayersModel(tf.io.fromMemory(saved)));
    expect(await answers(loaded, 0, 40)).toEqual(await answers(networks, 0, 40));
    expect(loaded.fibrillation?.weights.map(({ shape }) => shape)).toEqual(
      networks.fibrillation?.weights.map(({ shape }) => shape),
    );
  });

  it('of a single network is that of waves', () => {
    const { wave, sequence, fibrillation } = unbundleNetworks(networks.wave);
    expect([wave, sequence, fibrillation]).toEqual([networks.wave, null, null]);
  });
});
