import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { cardiographFuzzSeeds } from './fuzz-seeds.ts';
import { writeCardiosoft, writeMortara, writeSchiller } from './write-listed.ts';

const samples = fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: 1, maxLength: 80 });

describe.each([
  ['GE CardioSoft XML', writeCardiosoft, 500, 0.005],
  ['Mortara ELI XML', writeMortara, 1000, 0.0025],
  ['Schiller XML', writeSchiller, 500, 0.005],
] as const)('%s', (format, write, rateHz, stepMv) => {
  // Oracle: the inverse of the writer.
  it('any samples come back', async () => {
    await fc.assert(fc.asyncProperty(samples, async (values) => {
      const recording = await readRecording([write({ I: values, II: values.toReversed(), III: values, AVR: values, aVL: values, aVF: values, V6: values })]);
      expect([recording.format, recording.sampleRateHz]).toEqual([format, rateHz]);
      expect(recording.leads.map(({ name }) => name)).toEqual(['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V6']);
      expect(recording.warnings).toEqual([]);
      for (const lead of [recording.leads[0], recording.leads[6]]) expect(Array.from(lead.samplesMv, (mv) => Math.round(mv / stepMv))).toEqual(values);
    }), { numRuns: 25 });
  }); // prettier-ignore
});

describe('what is not known for sure is refused with advice', () => {
  it.each([
    ['a CardioSoft resolution in another unit', writeCardiosoft({ I: [1, 2] }, 'mm')],
    ['an unsigned Mortara channel', writeMortara({ I: [1, 2] }, 'UNSIGNED')],
    ['a Schiller exponent', writeSchiller({ I: [1, 2] }, 3)],
  ])('%s', async (_, file) => {
    await expect(readRecording([file])).rejects.toMatchObject({ code: 'unsupported-signal-format', message: expect.stringMatching(/DICOM/) as string }); // prettier-ignore
  });
});

it('opens every seed', async () => {
  for (const seed of cardiographFuzzSeeds()) expect((await readRecording(seed)).leads.length).toBeGreaterThan(0);
});
