import type { MemoryPromise } from '../gate/memory-promise.ts';
import { parseDecimal, POINT } from '../decimal-bytes.ts';

const SPACE = 0x20;

/** The numbers of a list, as they are; NaN for a word that is none. Counted before anything is allocated. */
export function parseDigits(list: Uint8Array, memory: MemoryPromise): Float32Array {
  let count = 0;
  for (let at = 0; at < list.length; at++) if (list[at] > SPACE && !(list[at - 1] > SPACE)) count++;
  const numbers = memory.samples(count);
  let index = 0;
  for (let at = 0; at < list.length;) {
    while (at < list.length && list[at] <= SPACE) at++;
    const start = at;
    while (at < list.length && list[at] > SPACE) at++;
    if (at > start) numbers[index++] = parseDecimal(list, start, at, POINT);
  }
  return numbers;
}
