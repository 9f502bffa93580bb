import { expect, it } from 'vitest';
import { letGo } from '../../../src/ecg/recording/let-go.ts';

// Oracle: a buffer that was transferred is empty (ECMAScript 2024, 25.1.6.8).
it('gives back arrays, and parts of them whole', () => {
  const [whole, part] = [new Float32Array(5), new Float64Array(9).subarray(2, 4)];
  letGo(whole, part);
  expect(whole).toHaveLength(0);
  expect(part.buffer.byteLength).toBe(0);
});

it('leaves everything as it is where buffers cannot be given back', () => {
  const array = new Float32Array(3);
  Object.defineProperty(array.buffer, 'transfer', { value: undefined });
  letGo(array);
  expect(array).toHaveLength(3);
});
