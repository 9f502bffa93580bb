import type { LayersModel, layers } from '@tensorflow/tfjs-layers';
import type { Calibration } from '../../../src/classifier/calibration.ts';
import { fibrillationBiases } from '../../../src/classifier/fibrillation.ts';
import type { Networks } from '../../../src/classifier/model/networks.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { BEAT_WINDOW } from '../../../src/ecg/preparation/beat-window.ts';
import { FEATURE_BLOCKS, FEATURE_COUNT, WAVEFORM_CHANNELS } from '../../../src/ecg/preparation/prepare-beats.ts';
import { addLayer } from './layer-as-onnx.ts';
import { OnnxGraph, type Value } from './onnx-graph.ts';

const CLASSES = BEAT_CLASSES.length;

/**
 * What `classifyBatch` computes, with the same weights, as an ONNX file. Inputs: `waveform` [beats × 125 × 5], `features`
 * [beats × features], `inOrder` [1 × beats and those around × features], `place` [1]: how many beats of `inOrder` come before the first.
 * Output: `probabilities` [beats × 5].
 */
export function networksAsOnnx({ wave, sequence, fibrillation }: Networks, calibration: Calibration): Uint8Array {
  if (sequence === null || fibrillation === null) throw new Error('a network of waves alone is not written as ONNX');
  const graph = new OnnxGraph();
  const waveform = graph.input('waveform', ['beats', BEAT_WINDOW.samples, WAVEFORM_CHANNELS]);
  const features = graph.input('features', ['beats', FEATURE_COUNT]);
  const inOrder = graph.input('inOrder', [1, 'beats around', FEATURE_COUNT]);
  const place = graph.input('place', [1], 'int64');

  const seen = columns(graph, features, 0, FEATURE_BLOCKS.runs);
  const alone = graph.node('LogSoftmax', [addNetwork(graph, wave, [waveform, seen])], { axis: -1 });
  const all = addNetwork(graph, sequence, [inOrder]);
  const beats = graph.node('Slice', [
    graph.node('Shape', [features]),
    graph.wholes([0]),
    graph.wholes([1]),
    graph.wholes([0]),
  ]);
  const own = graph.node('Slice', [all, place, graph.node('Add', [place, beats]), graph.wholes([1])]);
  const rows = graph.node('Reshape', [own, graph.wholes([-1, CLASSES])]);
  const among = graph.node('LogSoftmax', [rows], { axis: -1 });

  const half = graph.floats(Float32Array.of(2 * calibration.temperature), []);
  const scaled = graph.node('Div', [graph.node('Add', [alone, among]), half]);
  const biased = graph.node('Add', [scaled, graph.floats(Float32Array.from(calibration.classBias), [CLASSES])]);
  const rhythm = columns(graph, features, FEATURE_BLOCKS.rhythm, FEATURE_BLOCKS.blockedP);
  const fibrillates = graph.node('Greater', [addNetwork(graph, fibrillation, [rhythm]), graph.float(0)]);
  const marked = fibrillationBiases(Uint8Array.of(1), calibration.fibrillationBias);
  const bias = graph.node('Where', [fibrillates, graph.floats(marked, [CLASSES]), graph.float(0)]);
  graph.output(graph.node('Softmax', [graph.node('Add', [biased, bias])], { axis: -1 }), 'probabilities', [
    'beats',
    CLASSES,
  ]);
  return graph.file();
}

/** Columns [from, to) of rows. */
function columns(graph: OnnxGraph, rows: Value, from: number, to: number): Value {
  return graph.node('Slice', [rows, graph.wholes([from]), graph.wholes([to]), graph.wholes([1])]);
}

function addNetwork(graph: OnnxGraph, network: LayersModel, inputs: readonly Value[]): Value {
  const values = new Map<layers.Layer, Value>(network.inputs.map(({ sourceLayer }, i) => [sourceLayer, inputs[i]]));
  const valueOf = (layer: layers.Layer): Value => {
    const made = values.get(layer);
    if (made !== undefined) return made;
    const value = addLayer(graph, layer, layer.inboundNodes[0].inboundLayers.map(valueOf));
    values.set(layer, value);
    return value;
  };
  return valueOf(network.outputs[0].sourceLayer);
}
