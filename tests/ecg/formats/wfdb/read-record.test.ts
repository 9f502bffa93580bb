import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { encodeSamples } from './samples/encode-samples.ts';
import { namedText } from './named-text.ts';

const SAMPLES = new URL('../../../../public/samples/', import.meta.url);

const file = (name: string, bytes: Uint8Array): NamedBytes => ({ name, bytes });
const rounded = (samples: Float32Array | undefined) => Array.from(samples ?? [], (mv) => Math.round(mv * 1e6) / 1e6);
const checksum = (values: readonly number[]) => (values.reduce((sum, value) => sum + value, 0) << 16) >> 16;

describe('mitdb208', () => {
  const files = ['mitdb208.hea', 'mitdb208.dat'].map((name) => file(name, readFileSync(new URL(name, SAMPLES))));

  // Oracle: the bytes unpacked with NumPy (b = fromfile.reshape(-1, 3); s0 = b0 + 256 (b1 & 15), s1 = b2 + 256 (b1 >> 4)):
  // ADC values 975 981 987 989 … at 0, 1069 1070 at 54321, 327 (lowest) at 35819, 1754 (highest) at 15306, 947 last.
  it('has the values NumPy finds in the file', async () => {
    const recording = await readRecording(files);
    expect(recording).toMatchObject({ name: 'mitdb208', format: 'WFDB 212', sampleRateHz: 360, annotations: [] });
    const [lead] = recording.leads;
    expect(lead).toMatchObject({ name: 'MLII', sourceUnit: 'mV', unitAssumed: false });
    expect(lead.samplesMv).toHaveLength(108_000);
    const at = [0, 1, 2, 3, 54321, 54322, 35819, 15306, 107_999].map((i) => Math.round(lead.samplesMv[i] * 200 + 1024));
    expect(at).toEqual([975, 981, 987, 989, 1069, 1070, 327, 1754, 947]);
    expect(lead.samplesMv[0]).toBe(Math.fround(-0.245));
  });

  it('agrees with the initial value 975 and the checksum 5363 of its header', async () => {
    expect((await readRecording(files)).warnings).toEqual([]);
    const header = readFileSync(new URL('mitdb208.hea', SAMPLES), 'utf8');
    const changed = namedText('mitdb208.hea', header.replace('975 5363', '976 5362'));
    const { warnings } = await readRecording([changed, files[1]]);
    expect(warnings.map(({ code }) => code)).toEqual(['checksum-mismatch', 'initial-value-mismatch']);
  });
});

describe('how signals are stored', () => {
  // Oracle: hand-made values; (value − baseline) / gain × unit worked out in the head.
  it('interleaves the signals of a file and reads several files, in header order', async () => {
    const { leads, format, warnings } = await readRecording([
      namedText('r.hea', 'r 3 250 3\na.dat 16 100(10)/mV 16 0 110 0 0 I\nb.dat 212 200 12 0 -200 0 0 V1\na.dat 16 100/uV 16 0 1 0 0 II\n'),
      file('b.dat', encodeSamples(212, [-200, 0, 200])),
      file('a.dat', encodeSamples(16, [110, 1, 10, 2, -90, -3])),
    ]);
    expect(leads.map(({ name }) => name)).toEqual(['I', 'V1', 'II']);
    expect(leads.map(({ samplesMv }) => rounded(samplesMv))).toEqual([[1, 0, -1], [-1, 0, 1], [0.00001, 0.00002, -0.00003]]);
    expect(format).toBe('WFDB 16, 212');
    expect(warnings.map(({ code }) => code)).toEqual(['header-field']);
  }); // prettier-ignore

  it('starts at the byte offset', async () => {
    const { leads } = await readRecording([
      namedText('r.hea', 'r 1 250 2\nr.mat 16+24 1000/mV 16 0 -127 -124 0 ECG\n'),
      file('r.mat', Uint8Array.of(...new Uint8Array(24).fill(7), ...encodeSamples(16, [-127, 3]))),
    ]);
    expect(rounded(leads[0].samplesMv)).toEqual([-0.127, 0.003]);
  });

  it('takes out the skew: the samples before sample 0 are dropped, the end is missing', async () => {
    const { leads, warnings } = await readRecording([
      namedText('r.hea', 'r 2 250 4\nr.dat 16:2 100 16 0 1 10\nr.dat 16 100 16 0 5 26\n'),
      file('r.dat', encodeSamples(16, [1, 5, 2, 6, 3, 7, 4, 8])),
    ]);
    expect(rounded(leads[0].samplesMv)).toEqual([0.03, 0.04, Number.NaN, Number.NaN]);
    expect(rounded(leads[1].samplesMv)).toEqual([0.05, 0.06, 0.07, 0.08]);
    expect(leads[0].name).toBe('lead 1');
    // Without names nothing is known to be an ECG: both are there to be looked at.
    expect(leads.map(({ foreign }) => foreign)).toEqual(['unknown', 'unknown']);
    expect(warnings.map(({ code }) => code)).toEqual(['no-ecg']);
  });

  it.each([
    ['mV', 1, false],
    ['MV', 1, false],
    ['uV', 0.001, false],
    ['µV', 0.001, false],
    ['V', 1000, false],
    ['NU', 1, true],
  ])('unit %s', async (unit, mv, assumed) => {
    const { leads, warnings } = await readRecording([
      namedText('r.hea', `r 1 250 2\nr.dat 16 10/${unit} 16 0 10 30 0 I\n`),
      file('r.dat', encodeSamples(16, [10, 20])),
    ]);
    expect(rounded(leads[0].samplesMv)).toEqual([mv, 2 * mv]);
    expect(leads[0]).toMatchObject({ sourceUnit: unit, unitAssumed: assumed });
    expect(warnings.map(({ code }) => code)).toEqual(assumed ? ['assumed-unit'] : []);
  });

  it('no unit means millivolts by the format, which the lead says was assumed', async () => {
    const { leads, warnings } = await readRecording([namedText('r.hea', 'r 1 250\nr.dat 16 10'), file('r.dat', encodeSamples(16, [10]))]); // prettier-ignore
    expect(leads[0]).toMatchObject({ sourceUnit: 'mV', unitAssumed: true });
    expect(warnings.map(({ code }) => code)).toEqual(['no-ecg']);
  });

  it('a length the header leaves out comes from the file size', async () => {
    const { leads } = await readRecording([namedText('r.hea', 'r 2 250\nr.dat 212 200\nr.dat 212 200'), file('r.dat', new Uint8Array(31))]); // prettier-ignore
    expect(leads.map(({ samplesMv }) => samplesMv.length)).toEqual([10, 10]);
  });

  it('reads any number of signals of any length in either format, with the right checksums', async () => {
    const record = fc.record({
      format: fc.constantFrom(16 as const, 212 as const),
      signals: fc.integer({ min: 1, max: 7 }),
      frames: fc.integer({ min: 1, max: 60 }),
      seed: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(record, async ({ format, signals, frames, seed }) => {
        const value = (signal: number, frame: number) => ((seed + signal * 977 + frame * 131) % 4000) - 2000;
        const columns = Array.from({ length: signals }, (_, s) =>
          Array.from({ length: frames }, (_, f) => value(s, f)),
        );
        const lines = columns.map(
          (column, s) => `r.dat ${format} 1/mV 12 0 ${column[0]} ${checksum(column)} 0 ECG${s}`,
        );
        const interleaved = Array.from({ length: frames * signals }, (_, i) =>
          value(i % signals, Math.floor(i / signals)),
        );
        const { leads, warnings } = await readRecording([
          namedText('r.hea', [`r ${signals} 250 ${frames}`, ...lines].join('\r\n')),
          file('r.dat', encodeSamples(format, interleaved)),
        ]);
        expect(leads.map(({ samplesMv }) => [...samplesMv])).toEqual(columns);
        expect(warnings).toEqual([]);
      }),
    );
  });

  it('keeps interleaved signals apart across decoding blocks', async () => {
    // Longer than one decoding block, and three signals so that blocks begin at different ones.
    const frames = 70_001;
    const value = (signal: number, frame: number) => ((frame * 7 + signal * 1000) % 4001) - 2000;
    const interleaved = Array.from({ length: frames * 3 }, (_, i) => value(i % 3, Math.floor(i / 3)));
    const { leads } = await readRecording([
      namedText('r.hea', `r 3 250 ${frames}\n${'r.dat 212 1/mV\n'.repeat(3)}`),
      file('r.dat', encodeSamples(212, interleaved)),
    ]);
    leads.forEach(({ samplesMv }, signal) => {
      expect(samplesMv).toEqual(Float32Array.from({ length: frames }, (_, frame) => value(signal, frame)));
    });
  });
});

describe('what the header says about the samples', () => {
  const samples = encodeSamples(16, [100, -300, 7]);
  const sum = 100 - 300 + 7;
  const read = (checksumField: string) =>
    readRecording([
      namedText('r.hea', `r 1 250 3\nr.dat 16 200 16 0 100 ${checksumField} 0 I`),
      file('r.dat', samples),
    ]);
  const codesOf = async (field: string) => (await read(field)).warnings.map(({ code }) => code);

  it('accepts a checksum written signed or unsigned', async () => {
    expect(await codesOf(String(sum))).toEqual([]);
    expect(await codesOf(String(sum + 65536))).toEqual([]);
  });

  it('warns of a wrong checksum, and says a 0 was not filled in', async () => {
    expect(await codesOf('12')).toEqual(['checksum-mismatch']);
    expect(await codesOf('0')).toEqual(['header-field']);
    expect((await read('0')).warnings[0].message).toMatch(/could not be verified/);
  });

  it.each([
    [212, -2048],
    [16, -32768],
  ] as const)('format %i: the code for an invalid sample becomes NaN, with a count', async (format, invalid) => {
    const { leads, warnings } = await readRecording([
      namedText('r.hea', `r 1 250 4\nr.dat ${format} 100 12 0 100`),
      file('r.dat', encodeSamples(format, [100, invalid, invalid, -100])),
    ]);
    expect(rounded(leads[0].samplesMv)).toEqual([1, Number.NaN, Number.NaN, -1]);
    expect(warnings.slice(1)).toEqual([
      { code: 'invalid-samples', message: expect.stringMatching(/^2 samples of lead 1/) as string },
    ]);
  });

  it('zero gain: 200 per mV, with a warning', async () => {
    const { leads, warnings } = await readRecording([
      namedText('r.hea', 'r 1 250 2\nr.dat 16 0 12 0 200 600 0 noise1'),
      file('r.dat', encodeSamples(16, [200, 400])),
    ]);
    expect(rounded(leads[0].samplesMv)).toEqual([1, 2]);
    expect(warnings.map(({ code }) => code)).toEqual(['no-ecg', 'assumed-gain']);
  });
});
