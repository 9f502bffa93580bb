import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { kardiaFuzzSeeds } from './fuzz-seeds.ts';
import { writeKardia } from './write-kardia.ts';

const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);
const wave = Array.from({ length: 120 }, (_, i) => Math.round(2000 * Math.sin(i / 7)));

describe('Kardia ATC', () => {
  // Oracle: the inverse of the writer; resolution in nanovolts a step, as the specification says.
  it('any samples, rate and resolution come back, whichever checksum the writer used', async () => {
    const samples = fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: 1, maxLength: 80 });
    await fc.assert(fc.asyncProperty(samples, fc.integer({ min: 1, max: 65535 }), fc.integer({ min: 1, max: 65535 }), fc.constantFrom('sum' as const, 'crc' as const), async (values, rateHz, nanovolts, checksum) => {
      const { leads, sampleRateHz, warnings } = await readRecording([writeKardia({ leads: { 'ecg ': values, ecg2: values.toReversed() }, rateHz, nanovolts, checksum })]);
      expect([sampleRateHz, leads.map(({ name }) => name), warnings]).toEqual([rateHz, ['I', 'II'], []]);
      leads[0].samplesMv.forEach((mv, i) => expect(mv).toBe(Math.fround((values[i] * nanovolts) / 1e6)));
      expect([...leads[1].samplesMv]).toEqual([...leads[0].samplesMv].reverse());
    }), { numRuns: 60 });
  }); // prettier-ignore

  it('six leads, beats, and when it was recorded', async () => {
    const ids = ['ecg ', 'ecg2', 'ecg3', 'ecg4', 'ecg5', 'ecg6'];
    const beats = [[90, 2], [30, 1], [60, 9]] as const; // prettier-ignore
    const recording = await readRecording([writeKardia({ leads: Object.fromEntries(ids.map((id) => [id, wave])), beats })]); // prettier-ignore
    expect(recording.leads.map(({ name }) => name)).toEqual(['I', 'II', 'III', 'aVR', 'aVL', 'aVF']);
    expect(recording.annotations.map(({ sample, symbol }) => [sample, symbol])).toEqual([[30, 'N'], [60, 'Q'], [90, 'V']]); // prettier-ignore
    expect([recording.startOfDaySeconds, recording.comments]).toEqual([50592.5, ['Recorded: 2024-01-31T14:03:12.500+02:00', 'Device: kardia_mobile']]); // prettier-ignore
  });

  it('a wrong checksum is said, the samples are shown', async () => {
    const { leads, warnings } = await readRecording([writeKardia({ leads: { 'ecg ': wave }, checksum: 'wrong' })]);
    expect([codes(warnings), leads[0].samplesMv[7]]).toEqual([['checksum-mismatch'], Math.fround(wave[7] * 0.0005)]);
  });

  it('a file that ends in a lead shows what there is, with a gap', async () => {
    const whole = writeKardia({ leads: { 'ecg ': wave, ecg2: wave } });
    const { leads, warnings } = await readRecording([{ ...whole, bytes: whole.bytes.subarray(0, whole.bytes.length - 44) }]); // prettier-ignore
    expect(codes(warnings)).toEqual(['truncated-signal']);
    expect([leads[1].samplesMv[99], leads[1].samplesMv[100]]).toEqual([Math.fround(wave[99] * 0.0005), Number.NaN]);
  });

  it.each([
    ['no samples', writeKardia({ leads: {} }), 'no-signal'],
    ['another way of storing', writeKardia({ leads: { 'ecg ': wave }, sampleFormat: 2 }), 'unsupported-signal-format'],
    ['no rate', writeKardia({ leads: { 'ecg ': wave }, rateHz: 0 }), 'bad-header'],
    ['nothing but the signature', { name: 'k.atc', bytes: writeKardia({ leads: {} }).bytes.subarray(0, 12) }, 'bad-header'],
  ])('%s: an error', async (_, file, code) => {
    await expect(readRecording([file])).rejects.toMatchObject({ name: 'RecordingError', code });
  }); // prettier-ignore

  it('opens every seed', async () => {
    for (const seed of kardiaFuzzSeeds()) expect((await readRecording(seed)).warnings).toEqual([]);
  });
});
