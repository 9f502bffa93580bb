import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_STRIPS } from '../../../../src/app/views/start/example-strips.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';

// Oracle: the examples themselves, read by the project's reader; 40 units per millivolt upwards.
const STRIPS = [
  // From 1:10, 8 s, every fourth of 360 samples per second.
  { id: 'mitdb208', files: ['mitdb208.hea', 'mitdb208.dat'], lead: 'MLII', from: 70 * 360, step: 4 },
  // From 0:01, 7.92 s, every eleventh of 1000 samples per second.
  { id: 'twelveLeads', files: ['waveform_ecg.zip'], lead: 'II', from: 1000, step: 11 },
] as const;
const POINTS = 720;

describe('thumbnails', () => {
  it.each(STRIPS)('are the seconds they say they are: $id', async ({ id, files: names, lead: wanted, from, step }) => {
    const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`public/samples/${name}`)) }));
    const { leads } = await readRecording(files);
    const lead = leads.find(({ name }) => name.replace(/^Lead /, '') === wanted);
    const heights = Array.from({ length: POINTS }, (_, i) =>
      Math.round(-40 * (lead?.samplesMv[from + i * step] ?? NaN)),
    );
    const numbers = EXAMPLE_STRIPS[id]
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
    expect(drawn).toHaveLength(POINTS);
    // A height exactly between two units may round either way.
    drawn.forEach((height, i) => expect(Math.abs(height - (heights[i] ?? NaN))).toBeLessThanOrEqual(1));
  });
});
