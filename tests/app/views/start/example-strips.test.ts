import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_STRIPS } from '../../../../src/app/views/start/example-strips.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';

// Oracle: the example itself, read by the project's reader: from 1:10, 8 s, every fourth of 360 samples per second,
// 40 units per millivolt upwards.
describe('thumbnails', () => {
  it('are the first seconds they say they are', async () => {
    const files = ['mitdb208.hea', 'mitdb208.dat'].map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(`public/samples/${name}`)),
    }));
    const { leads } = await readRecording(files);
    const heights: number[] = [];
    for (let sample = 70 * 360; sample < 78 * 360; sample += 4) {
      heights.push(Math.round(-40 * (leads[0]?.samplesMv[sample] ?? NaN)));
    }
    const numbers = EXAMPLE_STRIPS.mitdb208
      .split(/[Ml, ]/)
      .slice(1)
      .map(Number);
    const [x, first = NaN, ...steps] = numbers;
    expect(x).toBe(0);
    const drawn = [first];
    for (let i = 0; i < steps.length; i += 2) {
      expect(steps[i]).toBe(1);
      drawn.push((drawn.at(-1) ?? NaN) + (steps[i + 1] ?? NaN));
    }
    expect(drawn).toHaveLength(720);
    // A height exactly between two units may round either way.
    drawn.forEach((height, i) => expect(Math.abs(height - (heights[i] ?? NaN))).toBeLessThanOrEqual(1));
  });
});
