import { describe, expect, it } from 'vitest';
import { SampleChunks } from '../../../../src/ecg/formats/table/sample-chunks.ts';

// Oracle: the samples as they were put in; the memory that Node counts.
describe('SampleChunks', () => {
  it.each([1, 256, 257, 65_536, 65_537, 200_000])('gives back %i samples, whole and in parts', (count) => {
    const chunks = new SampleChunks();
    for (let i = 0; i < count; i++) chunks.push(i);
    const whole = new Float32Array(count);
    chunks.copyTo(whole, 0, 0, count);
    expect(whole.every((value, i) => value === i)).toBe(true);
    const first = count >> 1;
    const part = new Float32Array(count - first + 1).fill(-1);
    chunks.copyTo(part, 1, first, count - first);
    expect([chunks.length, part[0], part[1], part.at(-1)]).toEqual([count, -1, first, count - 1]);
  });

  it('takes little room while it holds little: a thousand leads of a small file', () => {
    const before = process.memoryUsage().arrayBuffers;
    const leads = Array.from({ length: 1000 }, () => new SampleChunks());
    for (const lead of leads) lead.push(1);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4e6);
  });
});
