import { expect, it } from 'vitest';
import { preparedInputs } from '../../src/classifier/model/network-inputs.ts';
import { readModelFolder } from '../../training/evaluate/read-model-folder.ts';
import { compareWithOnnxRuntime } from './time-onnxruntime.ts';

// Oracle: Node's search for a package that nobody has.
it('the bench says how to get ONNX Runtime where it is not', async () => {
  const none = preparedInputs({ count: 0, features: new Float32Array(0), leads: [] });
  const lines = await compareWithOnnxRuntime(await readModelFolder('public/model'), none, 'no-such-runtime');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('npm install --no-save --ignore-scripts onnxruntime-node@');
});
