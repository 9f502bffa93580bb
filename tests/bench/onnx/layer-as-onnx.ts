import type { layers } from '@tensorflow/tfjs-layers';
import { STANDARD_LIMIT } from '../../../src/classifier/model/feature-encoding.ts';
import type { OnnxGraph, Value } from './onnx-graph.ts';

type AddLayer = (graph: OnnxGraph, layer: layers.Layer, inputs: readonly Value[]) => Value;

/** Adds what a layer of the networks computes. @throws Error for a kind of layer that they do not have. */
export function addLayer(graph: OnnxGraph, layer: layers.Layer, inputs: readonly Value[]): Value {
  const kind = layer.getClassName();
  if (!Object.hasOwn(LAYERS, kind)) throw new Error(`a layer of the kind ${kind} is not written as ONNX`);
  return LAYERS[kind](graph, layer, inputs);
}

const LAYERS: Readonly<Record<string, AddLayer>> = {
  // Drops nothing outside of training.
  Dropout: (_graph, _layer, [input]) => input,
  Activation: (graph, layer, [input]) => activated(graph, layer, input),
  Add: (graph, _layer, inputs) => graph.node('Add', inputs),
  Concatenate: (graph, _layer, inputs) => graph.node('Concat', inputs, { axis: -1 }),
  GlobalAveragePooling1D: (graph, _layer, [input]) => graph.node('ReduceMean', [input], { axes: [1], keepdims: 0 }),
  GlobalMaxPooling1D: (graph, _layer, [input]) => graph.node('ReduceMax', [input], { axes: [1], keepdims: 0 }),
  Dense: (graph, layer, [input]) => {
    const [kernel, bias] = weights(graph, layer);
    return activated(graph, layer, graph.node('Add', [graph.node('MatMul', [input, kernel]), bias]));
  },
  Conv1D: (graph, layer, [input]) => {
    const [kernel, bias] = weights(graph, layer);
    // ONNX has the channels before the samples; its runtimes drop turns that undo each other.
    const turned = graph.node('Transpose', [input], { perm: [0, 2, 1] });
    const filters = graph.node('Transpose', [kernel], { perm: [2, 1, 0] });
    const strides = layer.getConfig().strides as number[];
    const convolved = graph.node('Conv', [turned, filters, bias], { strides, auto_pad: 'SAME_UPPER' });
    return graph.node('Transpose', [activated(graph, layer, convolved)], { perm: [0, 2, 1] });
  },
  FeatureEncoding: (graph, layer, [input]) => {
    const [centre, scale, binStart, binScale] = weights(graph, layer);
    const clipped = (value: Value, from: Value, times: Value, low: number, high: number) =>
      graph.node('Clip', [
        graph.node('Mul', [graph.node('Sub', [value, from]), times]),
        graph.float(low),
        graph.float(high),
      ]);
    const standard = clipped(input, centre, scale, -STANDARD_LIMIT, STANDARD_LIMIT);
    const each = graph.node('Unsqueeze', [input, graph.wholes([-1])]);
    const [features, bins] = layer.getWeights()[2].shape as [number, number];
    // 0 leaves an axis as it is.
    const axes = (layer.outputShape as number[]).slice(0, -1).map(() => 0);
    const passed = graph.node('Reshape', [
      clipped(each, binStart, binScale, 0, 1),
      graph.wholes([...axes, features * bins]),
    ]);
    return graph.node('Concat', [standard, passed], { axis: -1 });
  },
  BeatsAtDistance: (graph, layer, [input]) => {
    const distance = layer.getConfig().distance as number;
    const padded = graph.node('Pad', [input, graph.wholes([0, distance, 0, 0, distance, 0])]);
    const from = (start: number, end: number) =>
      graph.node('Slice', [padded, graph.wholes([start]), graph.wholes([end]), graph.wholes([1])]);
    const [before, after] = [from(0, -2 * distance), from(2 * distance, Number.MAX_SAFE_INTEGER)];
    return graph.node('Concat', [before, input, after], { axis: -1 });
  },
};

function weights(graph: OnnxGraph, layer: layers.Layer): Value[] {
  return layer.getWeights().map((weight) => graph.floats(weight.dataSync() as Float32Array, weight.shape));
}

function activated(graph: OnnxGraph, layer: layers.Layer, value: Value): Value {
  const activation = layer.getConfig().activation as string;
  if (activation === 'linear') return value;
  if (activation !== 'relu') throw new Error(`activation ${activation} is not written as ONNX`);
  return graph.node('Relu', [value]);
}
