import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { FEATURE_ENCODING } from '../../../src/classifier/model/build-model.ts';
import type { Random } from '../../../src/ecg/simulation/random.ts';

/** Layers with weights that training changes, from the logits down to the first convolution. */
export function layersFromTheTop(model: LayersModel): string[] {
  const depth = (name: string) => {
    if (name === 'logits') return 0;
    if (name === 'joined_units') return 1;
    if (name === 'feature_units') return 2;
    // convolution_4 lies above convolution_1.
    return 10 - Number(/_(\d)$/.exec(name)?.[1]);
  };
  return model.layers
    .filter(({ weights, name }) => weights.length > 0 && name !== FEATURE_ENCODING)
    .map(({ name }) => name)
    .sort((a, b) => depth(a) - depth(b));
}

/** Gives the named layers the weights of an untrained network: He-normal kernels, no bias, identity normalisation. */
export function randomiseLayers(model: LayersModel, names: readonly string[], random: Random): void {
  for (const name of names) {
    const layer = model.getLayer(name);
    const fresh = layer.getWeights().map((weight, index) => {
      if (weight.shape.length === 1) return isScale(name, index) ? tf.ones(weight.shape) : tf.zeros(weight.shape);
      const fanIn = weight.shape.slice(0, -1).reduce((product, size) => product * size, 1);
      const values = Float32Array.from({ length: weight.size }, () => normal(random) * Math.sqrt(2 / fanIn));
      return tf.tensor(values, weight.shape);
    });
    layer.setWeights(fresh);
    tf.dispose(fresh);
  }
}

/** Of batch normalisation's weights (gamma, beta, mean, variance) the first and the last. */
function isScale(name: string, index: number): boolean {
  return name.startsWith('normalisation') && (index === 0 || index === 3);
}

/** Box–Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
