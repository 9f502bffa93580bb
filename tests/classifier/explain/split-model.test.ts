import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, expect, it } from 'vitest';
import { buildModel } from '../../../src/classifier/model/build-model.ts';
import { splitModel } from '../../../src/classifier/explain/split-model.ts';
import { randomInputs } from '../random-inputs.ts';
import { inputTensors } from '../../../src/classifier/classify-beats.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

// Oracle: by definition, head(body(x)) is the network itself.
it('cuts the network into two parts that give the same logits', async () => {
  const model = buildModel(3);
  const { body, head } = splitModel(model);
  const [waveform, features] = inputTensors(model, randomInputs(4, 5));
  const whole = await (model.predict([waveform, features]) as tf.Tensor).data();
  const parts = await (head.predict([body.predict(waveform) as tf.Tensor, features]) as tf.Tensor).data();
  expect(Array.from(parts)).toEqual(Array.from(whole));
});

it('keeps the weights shared: a change in the network shows in its parts', () => {
  const model = buildModel(3);
  const { head } = splitModel(model);
  const logits = model.getLayer('logits');
  logits.setWeights(logits.getWeights().map((weight) => tf.zerosLike(weight)));
  const headLogits = head.getLayer('logits').getWeights()[0];
  expect(tf.max(tf.abs(headLogits)).dataSync()[0]).toBe(0);
});
