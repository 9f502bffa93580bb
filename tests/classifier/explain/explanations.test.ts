import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../src/classifier/model/choose-backend.ts';
import { loadModel } from '../../../src/classifier/model/load-model.ts';
import { preparedInputs, type NetworkInputs } from '../../../src/classifier/model/network-inputs.ts';
import { EVIDENCE_BLOCKS } from '../../../src/classifier/explain/evidence-blocks.ts';
import { usualWaveform, withUsualBlocks } from '../../../src/classifier/explain/usual-inputs.ts';
import { disposeNetworks, type Networks } from '../../../src/classifier/model/networks.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../../../src/ecg/beats/most-probable-classes.ts';
import { WAVEFORM_CHANNELS } from '../../../src/ecg/preparation/prepare-beats.ts';
import { readModelFolder } from '../../../src/headless/analyse/read-model-folder.ts';
import { ExplainedModel } from '../../../training/evaluate/explanations/explained-model.ts';
import {
  judgeExplanation,
  type ExplanationFigures,
  type MapFigures,
} from '../../../training/evaluate/explanations/judge-explanation.ts';
import { layersFromTheTop, randomiseLayers } from '../../../training/evaluate/explanations/randomise-layers.ts';
import { rankCorrelation } from '../../../training/evaluate/explanations/rank-correlation.ts';
import { prepareGoldenBeats } from '../../../training/publish/publish.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';

const [N, V] = [BEAT_CLASSES.indexOf('N'), BEAT_CLASSES.indexOf('V')];
/** Enough for a mean, few enough for a test. */
const BEATS = 6;
/** Random networks: one alone may point anywhere. */
const DRAWS = 12;

let networks: Networks;
let explained: ExplainedModel;
/** Beats of the shipped example that the network calls V, and N, evenly spread. */
let ventricular: NetworkInputs[];
let normal: NetworkInputs[];
let judged: ExplanationFigures[];

beforeAll(async () => {
  const files = await readModelFolder('public/model');
  networks = (await chooseBackend(() => loadModel(files), { forced: 'wasm' })).begun;
  explained = new ExplainedModel(networks, files.card.calibration);
  const inputs = preparedInputs(await prepareGoldenBeats());
  const classes = mostProbableClasses(await explained.probabilities(inputs.batch(0, inputs.count)));
  const spread = (classIndex: number) => {
    const own = [...classes.keys()].filter((beat) => beat > 0 && classes[beat] === classIndex);
    return Array.from({ length: BEATS }, (_, i) => inputs.batch(own[Math.floor((i * own.length) / BEATS)], 1));
  };
  [ventricular, normal] = [spread(V), spread(N)];
  judged = [];
  for (const [seed, beat] of ventricular.entries()) judged.push(await judgeExplanation(explained, beat, V, seed));
});
afterAll(() => disposeNetworks(networks));

function meanOf(of: (figures: ExplanationFigures) => number | null): number {
  const values = judged.map(of).filter((value): value is number => value !== null);
  expect(values.length).toBeGreaterThan(0);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// Oracle: what a faithful explanation of a ventricular beat must show, in figures set beforehand; they can fail.
describe.each(['integrated gradients', 'as drawn'] as const)('the map of V beats of the example (%s)', (method) => {
  const onMap = (figure: keyof MapFigures) => meanOf(({ maps }) => maps[method][figure]);

  it('lies within 60 ms of R, at least 2.5 times as much as by chance', () => {
    expect(onMap('aroundR')).toBeGreaterThanOrEqual(2.5);
  });

  it('names what decides: taking it out, or putting it in, changes the answer faster than at random', () => {
    expect(onMap('deletionGap')).toBeGreaterThanOrEqual(0.1);
    expect(onMap('insertionGap')).toBeGreaterThanOrEqual(0.1);
  });
});

// Oracle: Adebayo 2018: a map that explains the network, and not merely the wave, has nothing in common with that of a network
// that has learnt nothing.
it('the map as drawn is another one when the weights are random', async () => {
  const mapsOf = async () => {
    const maps: Float32Array[] = [];
    for (const beat of ventricular) maps.push(await explained.attribution('as drawn', beat, V));
    return maps;
  };
  const learnt = await mapsOf();
  const { wave: model } = networks;
  const names = layersFromTheTop(model);
  const weights = names.map((name) =>
    model
      .getLayer(name)
      .getWeights()
      .map((weight) => weight.clone()),
  );
  const correlations: number[] = [];
  for (let seed = 1; seed <= DRAWS; seed++) {
    randomiseLayers(model, names, new Random(seed));
    (await mapsOf()).forEach((map, i) => correlations.push(rankCorrelation(map, learnt[i])));
  }
  names.forEach((name, i) => model.getLayer(name).setWeights(weights[i]));
  tf.dispose(weights);
  expect(correlations.reduce((sum, value) => sum + value, 0) / correlations.length).toBeLessThan(0.3);
  expect((await mapsOf()).map((map) => [...map])).toEqual(learnt.map((map) => [...map]));
});

describe('integrated gradients', () => {
  // Oracle: completeness (Sundararajan 2017): they add up to the difference of the logits of the beat and the usual one.
  it('add up to what the wave changes, within two per cent', () => {
    expect(meanOf(({ completenessGap }) => completenessGap)).toBeLessThanOrEqual(0.02);
  });

  it('of the usual beat against itself are nothing', async () => {
    const usual = { ...ventricular[0], waveform: usualWaveform(ventricular[0]) };
    const map = await explained.attribution('integrated gradients', usual, V);
    expect(map.every((value) => value === 0)).toBe(true);
  });
});

describe('shares of the blocks of evidence', () => {
  // Oracle: Shapley values are efficient: they add up to the difference exactly, but for single precision.
  it('add up to the difference of the log odds', () => {
    for (const { shapleyGap } of judged) expect(shapleyGap).toBeLessThan(1e-3);
  });

  // Oracle: a block that is as usual already changes nothing.
  it('are nothing for a block that is as usual', async () => {
    for (const block of EVIDENCE_BLOCKS) {
      const usual = withUsualBlocks(ventricular[0], new Set([block]));
      expect(Math.abs((await explained.blockShares(usual, V))[block])).toBeLessThan(1e-5);
    }
    expect(Math.abs((await explained.blockShares(ventricular[0], V)).wave)).toBeGreaterThan(1);
  });
});

// Oracle: the usual beat has no difference from itself; it is the wave less its difference in every channel.
it('usualWaveform turns every beat of a recording into the same one', () => {
  const first = usualWaveform(ventricular[0]);
  for (const beat of [...ventricular, ...normal]) {
    const usual = usualWaveform(beat);
    for (let i = 0; i < usual.length; i += WAVEFORM_CHANNELS) {
      expect(usual[i + 1]).toBe(0);
      // Clipped artefacts aside, which a beat of the example does not have.
      expect(Math.abs(usual[i] - first[i])).toBeLessThan(1e-5);
      expect(Math.abs(usual[i + 2] - first[i + 2])).toBeLessThan(1e-5);
    }
  }
});

it('leaves no tensor behind', async () => {
  const beat = ventricular[1];
  await judgeExplanation(explained, beat, V, 1);
  const { numTensors } = tf.memory();
  await judgeExplanation(explained, beat, V, 1);
  await judgeExplanation(explained, normal[0], N, 2);
  expect(tf.memory().numTensors).toBe(numTensors);
});
