import { describe, expect, it } from 'vitest';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { readAnnotations } from '../../../../src/ecg/formats/wfdb/annotations/read-annotations.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { writeAnnotations } from '../../../../src/ecg/export/write-annotations.ts';
import { encodeFlac } from './samples/encode-flac.ts';
import { encodeSamples } from './samples/encode-samples.ts';
import { namedText } from './named-text.ts';
import { wfdbFuzzSeeds } from './wfdb-fuzz-seeds.ts';

const NaNs = (count: number) => new Array<number>(count).fill(Number.NaN);
const file = (name: string, bytes: Uint8Array): NamedBytes => ({ name, bytes });
/** What was wrong with the files; their signals have no names, so that nothing is known to be an ECG. */
const codesOf = ({ warnings }: { warnings: readonly { code: string }[] }) =>
  warnings.map(({ code }) => code).filter((code) => code !== 'no-ecg');
const samplesOf = (values: readonly number[], gain: number) => [...Float32Array.from(values, (value) => value / gain)];

describe('compressed signals', () => {
  // Oracle: the encoder beside this test, written from RFC 9639.
  it.each([
    [508, 8],
    [516, 16],
    [524, 24],
  ] as const)('format %i: every channel exact, the lowest value invalid', async (format, bits) => {
    const largest = 2 ** (bits - 1) - 1;
    const columns = [0, 1, 2].map((c) => Array.from({ length: 500 }, (_, i) => ((i * 7919 * (c + 1)) % (2 * largest)) - largest)); // prettier-ignore
    columns[1][7] = -largest - 1;
    const lines = columns.map((_, c) => `r.dat ${format} 1/mV ${bits} 0 ${columns[c][0]}`);
    const recording = await readRecording([namedText('r.hea', ['r 3 250 500', ...lines].join('\n')), file('r.dat', encodeFlac(bits, columns))]); // prettier-ignore
    columns[1][7] = Number.NaN;
    expect(recording.leads.map(({ samplesMv }) => [...samplesMv])).toEqual(columns);
    expect(codesOf(recording)).toEqual(['invalid-samples']);
  });

  it('a stream cut short keeps the frames before the cut; other files and other channel counts are named', async () => {
    const header = namedText('r.hea', 'r 1 250 500\nr.dat 516 200');
    const bytes = encodeFlac(16, [Array.from({ length: 500 }, (_, i) => i)]);
    const recording = await readRecording([header, file('r.dat', bytes.subarray(0, -20))]);
    // Two blocks of 192 samples are whole.
    expect(recording.leads[0].samplesMv).toHaveLength(384);
    expect(codesOf(recording)).toEqual(['truncated-signal']);
    await expect(readRecording([header, file('r.dat', Uint8Array.of(1, 2, 3))])).rejects.toThrow(/no FLAC stream/);
    await expect(readRecording([header, file('r.dat', encodeFlac(16, [[1], [2]]))])).rejects.toThrow(
      /holds 2 of 16 bits/,
    );
  });
});

describe('first differences', () => {
  it('start from the initial value, for each signal of the file by itself', async () => {
    const header = 'r 2 250 3\nr.dat 8 1/mV 12 0 100 303\nr.dat 8 1/mV 12 0 -50 -147\n';
    const recording = await readRecording([namedText('r.hea', header), file('r.dat', Uint8Array.of(0, 0, 1, 1, 1, 1))]);
    expect(recording.leads.map(({ samplesMv }) => [...samplesMv])).toEqual([[100, 101, 102], [-50, -49, -48]]);
    expect(codesOf(recording)).toEqual([]);
  }); // prettier-ignore
});

describe('signals of several rates', () => {
  // Oracle: a sine far below both Nyquist rates is the same whichever rate it was stored at.
  it('come at the rate of the fastest, and annotations with them', async () => {
    const frames = 500;
    const sine = (second: number) => Math.round(1000 * Math.sin(2 * Math.PI * 3 * second) + 500);
    const values = Array.from({ length: frames }, (_, f) => [sine(f / 125), ...[0, 1, 2, 3].map((k) => sine((f + k / 4) / 125))]).flat(); // prettier-ignore
    const recording = await readRecording([
      namedText('r.hea', `r 2 125 ${frames}\nr.dat 16 1000 16 0 500 ${sum(values, 0)} 0 I\nr.dat 16x4 1000 16 0 500 ${sum(values, 1)} 0 V\n`),
      file('r.dat', encodeSamples(16, values)),
      file('r.atr', writeAnnotations([{ sample: 10, symbol: 'N', subtype: 0, channel: 0, number: 0, aux: '' }])),
    ]); // prettier-ignore
    expect(recording.sampleRateHz).toBe(500);
    expect(codesOf(recording)).toEqual(['resampled-lead']);
    const [slow, fast] = recording.leads.map(({ samplesMv }) => samplesMv);
    expect(fast).toHaveLength(2000);
    // The ends depend on what lies outside the recording.
    for (let i = 60; i < 1940; i++) expect(Math.abs(slow[i] - fast[i])).toBeLessThan(0.003);
    expect(recording.annotations.map(({ sample }) => sample)).toEqual([40]);
  });

  function sum(values: readonly number[], signal: 0 | 1): number {
    return (values.filter((_, i) => (i % 5 === 0) === (signal === 0)).reduce((total, value) => total + value, 0) << 16) >> 16; // prettier-ignore
  }
});

describe('segments', () => {
  const record = () => wfdbFuzzSeeds()[4];
  const values = Array.from({ length: 60 }, (_, i) => ((i * 37) % 200) - 100);
  const [even, odd] = [0, 1].map((rest) => values.filter((_, i) => i % 2 === rest));

  it('of a variable layout are matched by name; what no segment holds is NaN', async () => {
    const { leads, name } = await readRecording(record());
    expect(name).toBe('s');
    expect(leads.map((lead) => lead.name)).toEqual(['I', 'V5']);
    expect([...leads[0].samplesMv]).toEqual([...NaNs(80), ...samplesOf(even, 200), ...samplesOf(even, 200)]);
    expect([...leads[1].samplesMv]).toEqual([...samplesOf(values, 200), ...NaNs(20), ...samplesOf(odd, 200), ...samplesOf(odd, 200)]); // prettier-ignore
  });

  it('an absent segment is a gap, with a warning; no segment at all asks for them', async () => {
    const without = record().filter(({ name }) => !name.startsWith('s1.'));
    const { leads, warnings } = await readRecording(without);
    expect([...leads[1].samplesMv.subarray(0, 80)]).toEqual(NaNs(80));
    expect(warnings.map(({ message }) => message).join()).toMatch(/drop s1\.hea and their signal files too to fill the gaps/); // prettier-ignore
    await expect(readRecording(record().slice(0, 1))).rejects.toThrow(/drop .*s1\.hea and s2\.hea/);
  });

  it('a gap of years is refused before anything is allocated', async () => {
    const long = [namedText('s.hea', 's/2 1 250 0\ns1 60\n~ 20000000000\n'), ...record().slice(2)];
    await expect(readRecording(long)).rejects.toMatchObject({ code: 'too-large' });
    const gap = [namedText('s.hea', 's/2 1 250 0\ns1 60\n~ 100000000\n'), ...record().slice(2)];
    await expect(readRecording(gap)).rejects.toMatchObject({ code: 'too-large', message: /gaps of/ });
  });
});

describe('a MATLAB file', () => {
  it('whose own header does not fit is mentioned', async () => {
    const head = new Uint8Array(24);
    new DataView(head.buffer).setUint32(4, 2, true);
    head[16] = 4;
    const files = (signals: string) => [namedText('r.hea', signals), file('r.mat', Uint8Array.of(...head, 1, 0, 2, 0))];
    expect(codesOf(await readRecording(files('r 1 250 2\nr.mat 16+24 200')))).toContain('header-field');
    expect(codesOf(await readRecording(files('r 2 250 1\nr.mat 16+24 200\nr.mat 16+24 200')))).toEqual([]);
  });
});

describe('AHA annotations', () => {
  // Oracle: annot(5): 16 bytes; code in the second, time in the third to sixth with the high half first.
  const entry = (code: string, low: number, tail: readonly number[] = []) =>
    Uint8Array.of(0, code.charCodeAt(0), 0, 0, low & 0xff, low >> 8, 0, 0, ...tail, ...new Uint8Array(8 - tail.length));

  it('from a tape count milliseconds', () => {
    const bytes = Uint8Array.of(...entry('N', 500), ...entry('V', 1000), ...new Uint8Array(16).fill(0xff));
    const { annotations, warnings } = readAnnotations(bytes, 'a.atr', 250);
    expect(annotations.map(({ sample, symbol }) => [sample, symbol])).toEqual([[125, 'N'], [250, 'V']]);
    expect(warnings).toEqual([]);
  }); // prettier-ignore

  it('from the WFDB software count samples, and keep code, subtype and text', () => {
    const bytes = Uint8Array.of(...entry('N', 500, [0xff, 3, 0x28, 0x4e]));
    const [annotation] = readAnnotations(bytes, 'a.atr', 250).annotations;
    expect(annotation).toMatchObject({ sample: 500, symbol: 'R', subtype: -1, aux: '(N' });
  });
});

describe('the records mutation tests start from', () => {
  it('are read, all of them', async () => {
    for (const files of wfdbFuzzSeeds()) expect((await readRecording(files)).leads.length).toBeGreaterThan(0);
  });
});
