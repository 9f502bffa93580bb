import { describe, expect, it } from 'vitest';
import { MemoryPromise } from '../../../../src/ecg/formats/gate/memory-promise.ts';

// Oracle: the promise in one line: four times the files and 64 MB.

const MEGABYTE = 2 ** 20;
const tooLarge = expect.objectContaining({ name: 'RecordingError', code: 'too-large' }) as Error;

describe('MemoryPromise', () => {
  it('gives missing samples as long as there is room', () => {
    const memory = new MemoryPromise(MEGABYTE);
    expect([...memory.samples(3)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    memory.take(68 * MEGABYTE - 12);
    expect(memory.leftBytes).toBe(0);
    expect(() => memory.samples(1)).toThrowError(tooLarge);
  });

  it.each([-1, 0.3, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 52])(
    'refuses %d samples before it takes anything',
    (count) => {
      const memory = new MemoryPromise(1);
      expect(() => memory.samples(count)).toThrowError(tooLarge);
      expect(() => memory.scratch(count)).toThrowError(tooLarge);
      expect(memory.leftBytes).toBe(64 * MEGABYTE + 4);
    },
  );

  it('counts what is packed as it is unpacked', () => {
    const memory = new MemoryPromise(10);
    memory.countUnpacked(10, 100);
    expect(memory.leftBytes).toBe(64 * MEGABYTE + 400);
  });

  it('does not count what is let go', () => {
    const memory = new MemoryPromise(0);
    memory.scratch(2 ** 20);
    expect(memory.leftBytes).toBe(64 * MEGABYTE);
  });
});
