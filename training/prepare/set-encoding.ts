import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { encodingStatistics, FEATURE_BINS } from '../../src/classifier/model/feature-encoding.ts';

/**
 * Gives the encoding of an untrained network the statistics of the data it will be trained on.
 * @param rows row-major [rows × width of the features it takes].
 */
export function setEncoding(model: LayersModel, layer: string, rows: Float32Array): void {
  const encoding = model.getLayer(layer);
  const [centres] = encoding.getWeights();
  const [width] = centres.shape;
  const [centre, scale, start, binScale] = encodingStatistics(rows, width, FEATURE_BINS);
  encoding.setWeights([
    tf.tensor1d(centre),
    tf.tensor1d(scale),
    tf.tensor2d(start, [width, FEATURE_BINS]),
    tf.tensor2d(binScale, [width, FEATURE_BINS]),
  ]);
}
