import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNpy } from '../../../../src/ecg/formats/array/npy.ts';
import { readMatlab } from '../../../../src/ecg/formats/array/read-matlab.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { dataFolder } from '../../../../training/datasets/data-folder.ts';
import { missingRecordings } from '../../../missing-recordings.ts';
import { beatMv } from '../table/table-text.ts';
import { matlabFuzzSeeds, numpyFuzzSeeds } from './fuzz-seeds.ts';
import { writeMat4, writeMat5, type MatValue } from './write-mat.ts';
import { writeNpy, type NpyType } from './write-npy.ts';

const LIMITS: Readonly<Record<NpyType, readonly [number, number]>> = {
  i1: [-128, 127], u1: [0, 255], i2: [-32768, 32767], u2: [0, 65535], i4: [-(2 ** 31), 2 ** 31 - 1], u4: [0, 2 ** 32 - 1],
  i8: [-(2 ** 53), 2 ** 53], f4: [-1e6, 1e6], f8: [-1e15, 1e15],
}; // prettier-ignore
const types = fc.constantFrom(...(Object.keys(LIMITS) as NpyType[]));
const matrix = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }), types).chain(([rows, columns, type]) =>
  fc.tuple(fc.array(fc.array(fc.integer({ min: LIMITS[type][0], max: LIMITS[type][1] }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }), fc.constant(type)),
); // prettier-ignore
const ROWS = Array.from({ length: 1500 }, (_, i) => [i / 500, beatMv(i), 2 * beatMv(i)]);
const column = (index: number) => ROWS.map((row) => [row[index]]);
const firstMv = async (file: NamedBytes, table = {}) => {
  const { leads, sampleRateHz } = await readRecording([file], { table });
  return { rate: sampleRateHz, names: leads.map(({ name }) => name), sample: leads[0].samplesMv[100] };
};

describe('NumPy arrays', () => {
  // Oracle: the inverse of the writer.
  it('any type, order and byte order, in either version of the header', () => {
    fc.assert(fc.property(matrix, fc.boolean(), fc.boolean(), fc.constantFrom(1 as const, 2 as const), ([rows, type], bigEndian, fortran, version) => {
      const { shape, valueAt } = readNpy(writeNpy(rows, { type, bigEndian, fortran, version }).bytes, 'a', 'a.npy');
      expect(shape).toEqual([rows.length, rows[0].length]);
      rows.forEach((row, i) => row.forEach((value, j) => expect(valueAt(i, j)).toBe(type === 'f4' ? Math.fround(value) : value)));
    }));
  }); // prettier-ignore

  it('time and two leads; a lead in each row; one vector with the rate the person gives', async () => {
    expect(await firstMv(writeNpy(ROWS), { unit: 'mV', columns: [1, 2] })).toEqual({ rate: 500, names: ['column 2', 'column 3'], sample: Math.fround(beatMv(100)) });
    const turned = writeNpy(ROWS[0].map((_, j) => ROWS.map((row) => row[j])).slice(1));
    expect((await firstMv(turned, { sampleRateHz: 360, unit: 'mV', columns: [0, 1] })).rate).toBe(360);
    const vector = writeNpy(column(1), { shape: `(${ROWS.length},)` });
    expect((await firstMv(vector, { sampleRateHz: 250, unit: 'mV', columns: [0] })).sample).toBe(Math.fround(beatMv(100)));
  }); // prettier-ignore

  it('a structured array names its columns', async () => {
    const file = writeNpy(ROWS, { descr: "[('time', '<f8'), ('II', '<f8'), ('V5', '<f8')]", shape: `(${ROWS.length},)` });
    expect(await firstMv(file, { unit: 'mV' })).toEqual({ rate: 500, names: ['II', 'V5'], sample: Math.fround(beatMv(100)) });
  }); // prettier-ignore

  it('.npz: names and units of the channels in arrays of texts', async () => {
    const texts = (lines: readonly string[]) => {
      const units = lines.flatMap((line) => [...line.padEnd(4, '\0')].map((letter) => [letter.charCodeAt(0)]));
      return writeNpy(units, { type: 'u4', descr: "'<U4'", shape: `(${lines.length},)` }).bytes;
    };
    const signal = writeNpy(ROWS.map(([, first], i) => [Math.sin(i / 300), 1000 * first])).bytes;
    const parts = { 'signal.npy': signal, 'fs.npy': writeNpy([[250]]).bytes, 'channels.npy': texts(['RESP', 'ECG']), 'units.npy': texts(['V', 'uV']) };
    const { leads, sampleRateHz, leftOut } = await readRecording([{ name: 'x.npz', bytes: zipSync(parts) }]);
    expect(leads).toMatchObject([{ name: 'ECG', sourceUnit: 'uV', unitAssumed: false }]);
    expect([sampleRateHz, leftOut?.map(({ name }) => name)]).toEqual([250, ['RESP']]);
  }); // prettier-ignore

  it('.npz: vectors of one length are columns, a single number is a stated fact, the rest is named', async () => {
    const bytes = zipSync({ 'ecg.npy': writeNpy(column(1)).bytes, 'fs.npy': writeNpy([[400]]).bytes, 'peaks.npy': writeNpy([[5], [9]]).bytes });
    const { sampleRateHz, leads, warnings, format } = await readRecording([{ name: 'x.npz', bytes }], { table: { unit: 'mV' } });
    expect([sampleRateHz, leads.map(({ name }) => name), format]).toEqual([400, ['ecg'], 'NumPy array']);
    expect(warnings.map(({ message }) => message)).toContain('The file also holds peaks: not read.');
  }); // prettier-ignore

  it.each([
    ['objects of Python', writeNpy(ROWS, { descr: "'|O'" }), 'unsupported-signal-format', /numpy\.save/],
    ['three dimensions', writeNpy(ROWS, { shape: '(2, 750, 3)' }), 'unsupported-signal-format', /3 dimensions/],
    ['a size beyond the file', writeNpy(ROWS, { shape: '(999999999, 3)' }), 'bad-header', /ends before/],
    ['more columns than leads', writeNpy(Array.from({ length: 65 }, () => Array.from({ length: 1025 }, () => 1)), { type: 'i1' }), 'unsupported-signal-format', /65 rows and 1025 columns/],
    ['no numbers', writeNpy([[1, 2]]), 'no-signal', /no array of/],
  ])('%s: an error that says what to do', async (_, file, code, message) => {
    await expect(readRecording([file])).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });
  }); // prettier-ignore
});

describe('MATLAB arrays', () => {
  it('version 5 and 7: any type and byte order', async () => {
    await fc.assert(fc.asyncProperty(matrix, fc.boolean(), fc.boolean(), async ([rows, type], compressed, bigEndian) => {
      const { arrays, notes } = await readMatlab(writeMat5({ x: rows }, { type, compressed, bigEndian }).bytes, 'a.mat');
      if (rows.length * rows[0].length === 1) {
        expect(notes).toHaveLength(1);
        return;
      }
      expect([arrays[0].name, arrays[0].shape]).toEqual(['x', [rows.length, rows[0].length]]);
      rows.forEach((row, i) => row.forEach((value, j) => expect(arrays[0].valueAt(i, j)).toBe(type === 'f4' ? Math.fround(value) : value)));
    }), { numRuns: 60 });
  }); // prettier-ignore

  it('version 4', async () => {
    await fc.assert(fc.asyncProperty(matrix, async ([rows]) => {
      const { arrays } = await readMatlab(writeMat4({ first: [[1, 2]], x: [...rows, rows[0]] }).bytes, 'a.mat');
      const { shape, valueAt } = arrays[1];
      expect(shape).toEqual([rows.length + 1, rows[0].length]);
      rows.forEach((row, i) => row.forEach((value, j) => expect(valueAt(i, j)).toBe(value)));
    }), { numRuns: 40 });
  }); // prettier-ignore

  const breath = ROWS.map((_, i) => Math.sin(i / 300));
  const both = ROWS.map(([, ecg], i) => [breath[i], ecg]);
  it.each([
    ['BIOPAC', { data: both, isi: [[4]], isi_units: 'ms', labels: ['RSP100C', 'ECG100C'], units: ['Volts', 'mV'] }],
    ['a structure with labels', { rec: { signal: both, fs: [[250]], labels: ['Resp', 'ECG100C'], units: ['V', 'mV'] } }],
    ['leads in rows', { signal: [breath, ROWS.map(([, ecg]) => ecg)], Fs: [[250]], leads: ['Resp', 'ECG100C'], units: ['V', 'mV'] }],
    [
      'LabChart, two channels and one of another rate',
      {
        data: [[...breath, ...ROWS.map(([, ecg]) => ecg), 1, 2, 3]],
        datastart: [[1], [1501], [3001]], dataend: [[1500], [3000], [3003]], samplerate: [[250], [250], [1]],
        titles: ['Resp', 'ECG100C', 'Temp'], unittext: ['mV', 'V'], unittextmap: [[2], [1], [1]],
      },
    ],
  ] satisfies [string, Record<string, MatValue>][])('names, units and rate that the file states: %s', async (_, variables) => {
    const { leads, sampleRateHz } = await readRecording([writeMat5(variables)]);
    expect(leads).toMatchObject([{ name: 'ECG100C', sourceUnit: 'mV', unitAssumed: false }]);
    expect([sampleRateHz, leads[0].samplesMv.length, leads[0].samplesMv[100]]).toEqual([250, ROWS.length, Math.fround(beatMv(100))]);
  }); // prettier-ignore

  const inStruct: Record<string, MatValue> = { data: { ecg: column(1), time: column(0), fs: [[500]], units: 'mV' }, peaks: [[1], [2]] }; // prettier-ignore
  it.each([
    ['a structure of vectors', writeMat5(inStruct)],
    ['the same, compressed', writeMat5(inStruct, { compressed: true })],
    ['vectors of their own', writeMat5({ t: column(0), ecg: column(1) })],
    ['a matrix of version 4 with its rate', writeMat4({ ecg: column(1), fs: [[500]] })],
    ['a row vector', writeMat5({ ecg: [ROWS.map((row) => row[1])], fs: [[500]] })],
  ])('%s', async (_, file) => {
    const { rate, names, sample } = await firstMv(file, { unit: 'mV' });
    expect([rate, names.length, sample]).toEqual([500, 1, Math.fround(beatMv(100))]);
    expect(names[0]).toMatch(/ecg/i);
  });

  it('version 7.3 says how to save it', async () => {
    const bytes = new Uint8Array(600);
    bytes.set(new TextEncoder().encode('MATLAB 7.3 MAT-file, Platform: GLNXA64'));
    await expect(readRecording([{ name: 'new.mat', bytes }])).rejects.toMatchObject({ code: 'unsupported-signal-format', message: expect.stringContaining("'-v7'") as string }); // prettier-ignore
  });

  it('cut short: what is whole is read, else a sentence', async () => {
    const { bytes, name } = writeMat5({ ecg: column(1), more: column(2) });
    const cut = { name, bytes: bytes.subarray(0, bytes.length - 100) };
    expect((await firstMv(cut, { sampleRateHz: 250, unit: 'mV' })).names).toEqual(['ecg']);
    await expect(readRecording([{ name, bytes: bytes.subarray(0, 140) }])).rejects.toMatchObject({ code: 'no-signal' });
  });
});

it('opens every seed', async () => {
  for (const seed of [...numpyFuzzSeeds(), ...matlabFuzzSeeds()]) {
    expect(
      (await readRecording(seed, { table: { sampleRateHz: 250, unit: 'mV', columns: [0] } })).leads.length,
    ).toBeGreaterThan(0);
  }
});

describe.skipIf(missingRecordings('a NumPy array of a recorder', 'formats/numpy'))(
  'a NumPy array of a recorder',
  () => {
    // Oracle: numpy.load in Python: the step of its first row, and the ends of its second and third.
    it('time_2ecg.npy', async () => {
      const bytes = readFileSync(join(dataFolder(), 'formats/numpy/time_2ecg.npy'));
      const { leads, sampleRateHz } = await readRecording([{ name: 'time_2ecg.npy', bytes }], {
        table: { unit: 'mV' },
      });
      expect(sampleRateHz).toBeCloseTo(500, 6);
      expect(leads.map(({ samplesMv }) => [samplesMv.length, samplesMv[0], samplesMv.at(-1)])).toEqual([
        [3000, Math.fround(-0.115), Math.fround(0.195)],
        [3000, Math.fround(-0.06), Math.fround(0.04)],
      ]);
    });
  },
);
