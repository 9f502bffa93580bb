import * as layers from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { WINDOW_SAMPLES } from '../../src/ecg/preparation/cut-windows.ts';

/** Filters and kernel of the three convolutions; the first two are followed by max pooling over two samples. */
const CONVOLUTIONS = [
  { filters: 32, kernelSize: 7 },
  { filters: 64, kernelSize: 5 },
  { filters: 128, kernelSize: 3 },
] as const;

/**
 * The network that the project set out from, kept as a named baseline: Conv1D 32×7, 64×5, 128×3, each with batch normalisation,
 * global average, dense 128, dropout 0.4, five classes. Input: the normalised beat alone, [200 × 1]. Output: logits.
 */
export function buildNotebookModel(seed: number): layers.LayersModel {
  let nextSeed = seed;
  const initial = () => layers.initializers.glorotUniform({ seed: nextSeed++ });
  const model = layers.sequential({ name: 'notebook' });
  CONVOLUTIONS.forEach(({ filters, kernelSize }, i) => {
    model.add(
      layers.layers.conv1d({
        filters,
        kernelSize,
        padding: 'same',
        activation: 'relu',
        kernelInitializer: initial(),
        ...(i === 0 ? { inputShape: [WINDOW_SAMPLES, 1] } : {}),
      }),
    );
    model.add(layers.layers.batchNormalization());
    if (i < CONVOLUTIONS.length - 1) model.add(layers.layers.maxPooling1d({ poolSize: 2 }));
  });
  model.add(layers.layers.globalAveragePooling1d());
  model.add(layers.layers.dense({ units: 128, activation: 'relu', kernelInitializer: initial() }));
  model.add(layers.layers.dropout({ rate: 0.4 }));
  model.add(layers.layers.dense({ units: BEAT_CLASSES.length, kernelInitializer: initial() }));
  return model;
}
