import * as layers from '@tensorflow/tfjs-layers';

/** The networks that answer together, each to be run by itself. */
export interface Networks {
  /** Sees the waves and features of one beat. */
  readonly wave: layers.LayersModel;
  /** Sees the features of beats in order; null in a network of waves alone. */
  readonly sequence: layers.LayersModel | null;
  /** Sees the rhythm around a beat; null likewise. */
  readonly fibrillation: layers.LayersModel | null;
}

/** Frees the weights of all networks. */
export function disposeNetworks({ wave, sequence, fibrillation }: Networks): void {
  for (const network of [wave, sequence, fibrillation]) network?.dispose();
}

/** All networks as one, to be saved in one file; they share nothing. */
export function bundleNetworks({ wave, sequence, fibrillation }: Networks): layers.LayersModel {
  const parts = [wave, sequence, fibrillation].filter((part) => part !== null);
  return layers.model({
    inputs: parts.flatMap(({ inputs }) => inputs),
    outputs: parts.flatMap(({ outputs }) => outputs),
    name: 'fiducial',
  });
}

/** The networks in one file; they keep its weights. A model with a single output is a network of waves. */
export function unbundleNetworks(bundle: layers.LayersModel): Networks {
  if (bundle.outputs.length === 1) return { wave: bundle, sequence: null, fibrillation: null };
  const [waveform, features, inOrder, rhythm] = bundle.inputs;
  const [wave, sequence, fibrillation] = bundle.outputs;
  return {
    wave: layers.model({ inputs: [waveform, features], outputs: wave }),
    sequence: layers.model({ inputs: inOrder, outputs: sequence }),
    fibrillation: layers.model({ inputs: rhythm, outputs: fibrillation }),
  };
}
