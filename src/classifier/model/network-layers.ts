import * as layers from '@tensorflow/tfjs-layers';

/** Gives the next initial values: uniform within ± 1 / √fan-in, a sixth of He's variance, which for the many inputs from the encoded features is too much. */
export function initialValues(seed: number): () => ReturnType<typeof layers.initializers.varianceScaling> {
  let nextSeed = seed;
  return () =>
    layers.initializers.varianceScaling({
      scale: 1 / 3,
      mode: 'fanIn',
      distribution: 'uniform',
      seed: nextSeed++,
    });
}

/** Output of a layer applied to one tensor, or to several. */
export function apply(
  layer: layers.layers.Layer,
  input: layers.SymbolicTensor | layers.SymbolicTensor[],
): layers.SymbolicTensor {
  return layer.apply(input) as layers.SymbolicTensor;
}
