import { expect, it } from 'vitest';
import { OnnxGraph } from './onnx-graph.ts';

/*
Oracle: the same graph by the format's own library, Debian's python3-onnx 1.12.0 (attributes in the order of their names):

    import numpy as np
    from onnx import OperatorSetIdProto, TensorProto as T, helper as h
    raw = lambda name, kind, shape, values: h.make_tensor(name, kind, shape, values.tobytes(), raw=True)
    nodes = [h.make_node("Conv", ["x", "value_0"], ["value_1"], strides=[2], auto_pad="SAME_UPPER"),
             h.make_node("ReduceMean", ["value_1"], ["value_2"], axes=[-1], keepdims=0),
             h.make_node("Reshape", ["value_2", "value_3"], ["value_4"]), h.make_node("Identity", ["value_4"], ["y"])]
    constants = [raw("value_0", T.FLOAT, [1, 1, 3], np.array([0.5, -1, 2], np.float32)),
                 raw("value_3", T.INT64, [1], np.array([-1], np.int64))]
    graph = h.make_graph(nodes, "graph", [h.make_tensor_value_info("x", T.FLOAT, ["beats", 1, 300])],
                         [h.make_tensor_value_info("y", T.FLOAT, ["beats"])], constants)
    print(h.make_model(graph, opset_imports=[OperatorSetIdProto(version=13)], ir_version=8).SerializeToString().hex())
*/
const BY_ITS_LIBRARY =
  '08083ac3020a460a01780a0776616c75655f30120776616c75655f312204436f6e762a190a086175746f5f706164220a53414d455f55' +
  '50504552a001032a0e0a07737472696465734002a001070a450a0776616c75655f31120776616c75655f32220a5265647563654d6561' +
  '6e2a140a046178657340ffffffffffffffffff01a001072a0f0a086b65657064696d731800a001020a240a0776616c75655f320a0776' +
  '616c75655f33120776616c75655f342207526573686170650a160a0776616c75655f3412017922084964656e74697479120567726170' +
  '682a1f0801080108031001420776616c75655f304a0c0000003f000080bf000000402a1708011007420776616c75655f334a08ffffff' +
  'ffffffffff5a1d0a017812180a16080112120a07120562656174730a0208010a0308ac0262140a0179120f0a0d080112090a07120562' +
  '656174734202100d';

it('a graph is written byte for byte as the library of the format writes it', () => {
  const graph = new OnnxGraph();
  const signal = graph.input('x', ['beats', 1, 300]);
  const kernel = graph.floats(Float32Array.of(0.5, -1, 2), [1, 1, 3]);
  const convolved = graph.node('Conv', [signal, kernel], { auto_pad: 'SAME_UPPER', strides: [2] });
  const mean = graph.node('ReduceMean', [convolved], { axes: [-1], keepdims: 0 });
  graph.output(graph.node('Reshape', [mean, graph.wholes([-1])]), 'y', ['beats']);
  expect(Buffer.from(graph.file()).toString('hex')).toBe(BY_ITS_LIBRARY);
});
