import * as layers from '@tensorflow/tfjs-layers';
import { RHYTHM_FEATURES } from '../../ecg/preparation/rhythm-features.ts';
import { FEATURE_BINS, FeatureEncoding } from './feature-encoding.ts';
import { apply, initialValues } from './network-layers.ts';

/** Name of the layer that holds the statistics of the training data. */
export const FIBRILLATION_ENCODING = 'fibrillation_encoding';
const UNITS = 24;

/** Whether a beat stands in atrial fibrillation, from the rhythm around it: [beats × 24] → one logit [beats × 1]. */
export function buildFibrillationNetwork(seed: number): layers.LayersModel {
  const initial = initialValues(seed);
  const rhythm = layers.input({ shape: [RHYTHM_FEATURES.length], name: 'rhythm' });
  const encoded = apply(new FeatureEncoding({ bins: FEATURE_BINS, name: FIBRILLATION_ENCODING }), rhythm);
  const dense = (units: number, activation: 'relu' | 'linear', name: string) =>
    layers.layers.dense({ units, activation, kernelInitializer: initial(), name });
  const units = apply(dense(UNITS, 'relu', 'fibrillation_units'), encoded);
  const logit = apply(dense(1, 'linear', 'fibrillation_logit'), units);
  return layers.model({ inputs: rhythm, outputs: logit, name: 'fibrillation' });
}
