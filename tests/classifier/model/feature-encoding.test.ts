import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import * as layers from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodingStatistics, FeatureEncoding } from '../../../src/classifier/model/feature-encoding.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** A network of the encoding alone, with the statistics of 0 … 8 for its first feature and of ±1 for the second. */
function encodingNetwork(): layers.LayersModel {
  const rows = Float32Array.from(Array.from({ length: 9 }, (_, i) => [i, i % 2 === 0 ? -1 : 1]).flat());
  const input = layers.input({ shape: [2] });
  const encoding = new FeatureEncoding({ bins: 4, name: 'encoding' });
  const model = layers.model({ inputs: input, outputs: encoding.apply(input) as layers.SymbolicTensor });
  const [centre, scale, start, width] = encodingStatistics(rows, 2, 4);
  encoding.setWeights([
    tf.tensor1d(centre),
    tf.tensor1d(scale),
    tf.tensor2d(start, [2, 4]),
    tf.tensor2d(width, [2, 4]),
  ]);
  return model;
}

async function encode(model: layers.LayersModel, ...values: [number, number][]): Promise<number[][]> {
  const encoded = model.predict(tf.tensor2d(values)) as tf.Tensor2D;
  expect(encoded.shape).toEqual([values.length, 10]);
  return encoded.array();
}

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 2) as number);

describe('FeatureEncoding', () => {
  // Oracle: 0 … 8 has mean 4, deviation √(60/9), and quartile edges 0, 2, 4, 6, 8: a value of 5 has come through two bins and
  // half of the third.
  it('standardises, and says how far a value has come through each bin', async () => {
    const deviation = Math.sqrt(60 / 9);
    const [five, four, nine] = await encode(encodingNetwork(), [5, 0], [4, 0], [9, 0]);
    expect(five[0]).toBeCloseTo(1 / deviation, 2);
    expect(five.slice(2, 6)).toEqual(close([1, 1, 0.5, 0]));
    expect(four[0]).toBeCloseTo(0, 6);
    expect(four.slice(2, 6)).toEqual(close([1, 1, 0, 0]));
    expect(nine.slice(2, 6)).toEqual(close([1, 1, 1, 1]));
  });

  it('limits what is far off to five deviations', async () => {
    const [high, low] = await encode(encodingNetwork(), [1e6, 0], [-1e6, 0]);
    expect([high[0], low[0]]).toEqual([5, -5]);
    expect([...high.slice(2, 6), ...low.slice(2, 6)]).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
  });

  it('makes no step of a feature that is constant', () => {
    const [centre, scale, start, width] = encodingStatistics(new Float32Array(20).fill(3), 1, 4);
    expect([centre[0], start[0]]).toEqual([3, 3]);
    expect([scale[0], width[0]].every((value) => Number.isFinite(value) && value <= 1001)).toBe(true);
  });

  // Oracle: a network that was saved and loaded gives what it gave before.
  it('survives being saved and loaded, statistics and all', async () => {
    const model = encodingNetwork();
    let saved: tf.io.ModelArtifacts | null = null;
    await model.save(
      tf.io.withSaveHandler((artifacts) => {
        saved = artifacts;
        return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' as const } });
      }),
    );
    if (saved === null) throw new Error('nothing was saved');
    // As the app reads it: through JSON.
    const { modelTopology, weightSpecs, weightData } = saved as tf.io.ModelArtifacts;
    const loaded = await layers.loadLayersModel(
      tf.io.fromMemory({
        modelTopology: JSON.parse(JSON.stringify(modelTopology)) as object,
        ...(weightSpecs && { weightSpecs }),
        ...(weightData && { weightData }),
      }),
    );
    const values: [number, number][] = [
      [5, 0.3],
      [-2, 1],
    ];
    expect(await encode(loaded, ...values)).toEqual(await encode(model, ...values));
  });

  it('is not trained', () => {
    expect(encodingNetwork().getLayer('encoding').trainableWeights).toHaveLength(0);
  });
});
