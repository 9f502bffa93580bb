import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAecg } from '../../../../src/ecg/formats/aecg/read-aecg.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { readScp } from '../../../../src/ecg/formats/scp/read-scp.ts';
import { dataFolder } from '../../../../training/datasets/data-folder.ts';
import { encodeScp } from './encode-scp.ts';
import { scpFuzzSeeds } from './fuzz-seeds.ts';
import { missingRecordings } from '../../../missing-recordings.ts';

const sampleValue = fc.oneof(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -4000, max: 4000 }));
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);

describe('readScp', () => {
  // Oracle: the integers that the test's own encoder (bit patterns of the standard) was given.
  it('gives back what was written, for every order of differences, coded or not, with or without a reference beat', () => {
    const beats = fc.record({ samples: fc.array(sampleValue, { minLength: 3, maxLength: 9 }), fiducials: fc.constantFrom([], [5], [8, 30]) });
    const content = fc.record({
      leads: fc.array(sampleValue, { minLength: 45, maxLength: 60 }).map((lead) => ({ 1: lead, 62: [...lead].reverse() })),
      differences: fc.constantFrom(0 as const, 1 as const, 2 as const),
      huffman: fc.boolean(),
      beat: fc.option(beats, { nil: undefined }),
    });
    fc.assert(
      fc.property(content, ({ beat, ...rest }) => {
        const { leads, warnings, sampleRateHz } = readScp(encodeScp(beat === undefined ? rest : { ...rest, beat }));
        expect([warnings, sampleRateHz, leads.map(({ name }) => name)]).toEqual([[], 500, ['I', 'aVR']]);
        expect(Array.from(leads[0].samplesMv, (sample) => Math.round(sample / 0.0025))).toEqual(rest.leads[1].map((sample) => sample + 0));
        expect(Array.from(leads[1].samplesMv, (sample) => Math.round(sample / 0.0025))).toEqual(rest.leads[62].map((sample) => sample + 0));
      }),
      { numRuns: 150 },
    );
  }); // prettier-ignore

  it('a changed sample is noticed by the check sum, a missing end shown as a gap', async () => {
    const [[{ bytes }]] = scpFuzzSeeds();
    const changed = Uint8Array.from(bytes);
    changed[changed.length - 30] ^= 4;
    expect(codes((await readRecording([{ name: 'a.scp', bytes: changed }])).warnings)).toContain('checksum-mismatch');
    const { leads, warnings } = readScp({ name: 'a.scp', bytes: bytes.subarray(0, bytes.length - 20) });
    expect(codes(warnings)).toEqual(['truncated-signal', 'truncated-signal']);
    expect(leads[2].samplesMv.at(-1)).toBeNaN();
  });

  it.each([
    ['bimodal compression', encodeScp({ leads: { 1: [1, 2, 3] }, bimodal: true }).bytes, 'unsupported-signal-format'],
    ['no leads', encodeScp({ leads: {} }).bytes, 'bad-header'],
    ['no record at all', Uint8Array.of(1, 2, 3), 'bad-header'],
  ])('%s: an error that says why', (_, bytes, code) => {
    expect(() => readScp({ name: 'a.scp', bytes })).toThrowError(expect.objectContaining({ name: 'RecordingError', code }) as Error);
  }); // prettier-ignore
});

const folder = join(dataFolder(), 'formats');
describe.skipIf(missingRecordings('Example.scp', 'formats/scp'))('Example.scp', () => {
  const read = (path: string) => ({ name: path, bytes: readFileSync(join(folder, path)) });

  // Oracle: Einthoven and Goldberger hold between leads that were stored separately (to a step of 2.5 uV).
  it('limb leads satisfy III = II − I, aVR = −(I + II)/2, aVL = I − II/2, aVF = II − I/2', () => {
    const { leads, sampleRateHz, warnings } = readScp(read('scp/Example.scp'));
    expect([sampleRateHz, warnings, leads.length]).toEqual([500, [], 12]);
    const [one, two, three, avr, avl, avf] = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF'].map(
      (wanted) => leads.find(({ name }) => name === wanted)?.samplesMv ?? new Float32Array(0),
    );
    expect(one).toHaveLength(5000);
    one.forEach((i, at) => {
      expect(Math.abs(three[at] - (two[at] - i))).toBeLessThan(0.0026);
      expect(Math.abs(avr[at] + (i + two[at]) / 2)).toBeLessThan(0.0026);
      expect(Math.abs(avl[at] - (i - two[at] / 2))).toBeLessThan(0.0026);
      expect(Math.abs(avf[at] - (two[at] - i / 2))).toBeLessThan(0.0026);
    });
  });

  // Oracle: the same ECG as text. Example.scp was converted from the HL7 example, and neither reader knows the other.
  it('holds the very samples of hl7_example_aecg.xml', async () => {
    const text = await readAecg(read('hl7_aecg/hl7_example_aecg.xml'));
    for (const { name, samplesMv } of readScp(read('scp/Example.scp')).leads) {
      expect(text.leads.find((lead) => lead.name === name)?.samplesMv, name).toEqual(samplesMv);
    }
  });
});
