import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { FEATURE_BINS, FEATURE_ENCODING } from '../src/classifier/build-model.ts';
import { encodingStatistics } from '../src/classifier/feature-encoding.ts';
import { FEATURE_COUNT } from '../src/ecg/beats/prepare-beats.ts';
import type { TrainingSet } from './training-set.ts';

/** Beats whose features give the statistics of the encoding: evenly spread over the training records. */
const STATISTICS_BEATS = 30_000;

/** Gives an untrained network the statistics of the real beats it will be trained on. */
export function setEncoding(model: LayersModel, training: TrainingSet): void {
  const step = Math.max(1, Math.floor(training.count / STATISTICS_BEATS));
  const chosen = [...training.classIndex.keys()].filter(
    (beat) => training.isSimulated[beat] === 0 && beat % step === 0,
  );
  const { features } = training.inputs(Int32Array.from(chosen));
  const [centre, scale, start, width] = encodingStatistics(features, FEATURE_COUNT, FEATURE_BINS);
  model
    .getLayer(FEATURE_ENCODING)
    .setWeights([
      tf.tensor1d(centre),
      tf.tensor1d(scale),
      tf.tensor2d(start, [FEATURE_COUNT, FEATURE_BINS]),
      tf.tensor2d(width, [FEATURE_COUNT, FEATURE_BINS]),
    ]);
}
