import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { HuffmanTables } from './huffman.ts';

/**
 * Decodes up to `count` values from the bytes of one lead: Huffman codes, or 16-bit numbers when `huffman` is null. Returns
 * fewer when the bytes end early or hold no such code. The count is limited by the bytes and by what memory was promised.
 */
export function decodeValues(
  bytes: Uint8Array,
  huffman: HuffmanTables | null,
  count: number,
  memory: MemoryPromise,
): Int32Array {
  if (huffman === null) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const present = Math.min(count, bytes.length >> 1);
    memory.take(present * Int32Array.BYTES_PER_ELEMENT);
    return Int32Array.from({ length: present }, (_, index) => view.getInt16(2 * index, true));
  }
  // No code is shorter than one bit.
  const most = Math.min(count, bytes.length * 8);
  memory.take(most * Int32Array.BYTES_PER_ELEMENT);
  const values = new Int32Array(most);
  const bitCount = bytes.length * 8;
  const bitAt = (at: number) => (bytes[at >> 3] >> (7 - (at & 7))) & 1;
  let table = huffman.tables[0];
  let length = 0;
  let at = 0;
  while (length < values.length && at < bitCount) {
    let node = 0;
    do node = table.branches[node * 2 + bitAt(at++)];
    while (node > 0 && at < bitCount);
    if (node >= 0) break;
    const { prefixBits, totalBits, isValue, value } = table.codes[-1 - node];
    const extraBits = totalBits - prefixBits;
    if (at + extraBits > bitCount) break;
    let extra = 0;
    for (let bit = 0; bit < extraBits; bit++) extra = (extra << 1) | bitAt(at++);
    if (isValue) values[length++] = extraBits === 0 ? value : (extra << (32 - extraBits)) >> (32 - extraBits);
    else if (huffman.tables[value - 1] === undefined) break;
    else table = huffman.tables[value - 1];
  }
  return values.subarray(0, length);
}

/** Undoes first (1) or second (2) differences in place; the first one or two values are samples. Source: EN 1064, 5.9. */
export function sumDifferences(values: Int32Array, order: number): void {
  if (order === 1) for (let i = 1; i < values.length; i++) values[i] += values[i - 1];
  if (order === 2) for (let i = 2; i < values.length; i++) values[i] += 2 * values[i - 1] - values[i - 2];
}
