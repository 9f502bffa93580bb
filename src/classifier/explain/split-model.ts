import * as layers from '@tensorflow/tfjs-layers';
import { LAST_CONVOLUTION } from '../model/build-model.ts';

/** The network cut at the last convolution, for Grad-CAM: waves → activations, and activations (+ features) → logits. */
export interface SplitModel {
  readonly body: layers.LayersModel;
  readonly head: layers.LayersModel;
}

/**
 * Cuts a model at the layer named LAST_CONVOLUTION; both parts share the model's weights. Every layer after the cut is
 * applied again to a new input, and what does not depend on the cut (the feature branch) stays an input of the head.
 */
export function splitModel(model: layers.LayersModel): SplitModel {
  const cut = model.getLayer(LAST_CONVOLUTION).output as layers.SymbolicTensor;
  const [waveform, ...others] = model.inputs;
  const body = layers.model({ inputs: waveform, outputs: cut });

  const activations = layers.input({ shape: cut.shape.slice(1) });
  const replaced = new Map<number, layers.SymbolicTensor>([[cut.id, activations]]);
  const rebuild = (tensor: layers.SymbolicTensor): layers.SymbolicTensor => {
    const known = replaced.get(tensor.id);
    if (known) return known;
    const rebuilt =
      tensor.inputs.length === 0
        ? tensor
        : (tensor.sourceLayer.apply(
            tensor.inputs.length === 1 ? rebuild(tensor.inputs[0]) : tensor.inputs.map(rebuild),
          ) as layers.SymbolicTensor);
    replaced.set(tensor.id, rebuilt);
    return rebuilt;
  };
  const head = layers.model({ inputs: [activations, ...others], outputs: rebuild(model.outputs[0]) });
  return { body, head };
}
