import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { writeAnnotations } from '../../../../src/ecg/export/write-annotations.ts';
import { regularPeaks, synthesiseEcg } from '../../synthetic-ecg.ts';
import { encodeSamples } from './samples/encode-samples.ts';
import { namedText } from './named-text.ts';

const file = (name: string, bytes: Uint8Array): NamedBytes => ({ name, bytes });
const codes = ({ warnings }: { warnings: readonly { code: string }[] }) => warnings.map(({ code }) => code);
const VALUES = [100, -200, 300, 7];
const signal = file('00001.dat', encodeSamples(16, VALUES));

// Oracle: header(5), and headers as published (PTB-XL+, MIMIC, wfdb-python's writers), written here.
describe('record names', () => {
  it.each(['00001', 'waves/00001', 'a/b/00001', 'mitdb/100', 'waves\\00001', './00001'])('%s', async (recordName) => {
    const header = namedText('00001.hea', `${recordName} 1 500 4\n${recordName.replace(/[^/\\]+$/, '')}00001.dat 16 1000/mV 16 0 100 207 0 II\n`);
    const { name, leads, sampleRateHz, warnings } = await readRecording([header, signal]);
    expect([name, sampleRateHz, [...leads[0].samplesMv]]).toEqual([recordName.replace(/^.*[/\\]/, ''), 500, [...Float32Array.from(VALUES, (value) => value / 1000)]]);
    expect(warnings).toEqual([]);
  }); // prettier-ignore

  it('with a folder find their files where they lie, and their annotations', async () => {
    const peaks = regularPeaks(8, 1);
    const ecg = synthesiseEcg(peaks, { sampleRateHz: 250, durationSeconds: 10 });
    const beats = peaks.map((peak) => ({
      sample: 250 * peak,
      symbol: 'N',
      subtype: 0,
      channel: 0,
      number: 0,
      aux: '',
    }));
    const files = [
      namedText('set/00001.hea', 'waves/00001 1 250 2500\nwaves/00001.dat 16 1000/mV 16 0 0 0 0 II\n'),
      file(
        'set/00001.dat',
        encodeSamples(
          16,
          Array.from(ecg, (mv) => Math.round(1000 * mv)),
        ),
      ),
      file('other/00001.dat', encodeSamples(16, [1])),
      file('set/00001.qrs', writeAnnotations(beats)),
    ];
    const { leads, annotations } = await readRecording(files);
    expect([leads[0].samplesMv.length, annotations.length]).toEqual([2500, 8]);
  });
});

describe('segments', () => {
  it('fewer than declared are read as they are listed, with a word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }), async (listed, missing) => {
        const names = Array.from({ length: listed }, (_, i) => `s_${i + 1}`);
        const recording = await readRecording([
          namedText(
            's.hea',
            `s/${listed + missing} 1 250 ${4 * listed}\n${names.map((name) => `${name} 4\n`).join('')}`,
          ),
          ...names.flatMap((name) => [
            namedText(`${name}.hea`, `${name} 1 250 4\n${name}.dat 16 1000/mV 16 0 100 207 0 II\n`),
            file(`${name}.dat`, encodeSamples(16, VALUES)),
          ]),
        ]);
        expect(recording.leads[0].samplesMv).toHaveLength(4 * listed);
        expect(codes(recording)).toEqual(missing === 0 ? [] : ['header-field']);
      }),
    );
  });
});

describe('fields written as decimals', () => {
  it.each(['1000.0(0.0)/mV', '1000(0.)/mV', '1e3(0.0)/mV', '1000.00/mV'])('gain %s', async (gain) => {
    const header = namedText('00001.hea', `00001 1 500 4\n00001.dat 16 ${gain} 16.0 0.0 100.0 207.0 0 II\n`);
    const recording = await readRecording([header, signal]);
    expect(recording.leads[0].samplesMv[0]).toBeCloseTo(0.1, 6);
    expect(codes(recording)).toEqual([]);
  });
});

describe('annotators', () => {
  const peaks = regularPeaks(290, 1);
  const ecg = synthesiseEcg(peaks, { sampleRateHz: 100, durationSeconds: 300 });
  const record = [
    namedText('a01.hea', 'a01 1 100 30000\na01.dat 16 1000/mV 16 0 0 0 0 ECG\n'),
    file(
      'a01.dat',
      encodeSamples(
        16,
        Array.from(ecg, (mv) => Math.round(1000 * mv)),
      ),
    ),
  ];
  const marks = (name: string, seconds: readonly number[], symbol: (i: number) => string) =>
    file(name, writeAnnotations(seconds.map((second, i) => ({ sample: 100 * second, symbol: symbol(i), subtype: 0, channel: 0, number: 0, aux: '' })))); // prettier-ignore
  const minutes = marks('a01.apn', [0, 60, 120, 180, 240], (i) => (i % 2 === 0 ? 'N' : 'A'));
  const beats = marks('a01.xyz', peaks, () => 'N');
  const beatsOf = ({ annotations }: { annotations: readonly { symbol: string }[] }) =>
    annotations.filter(({ symbol }) => symbol === 'N').length;

  it('of minutes give notes and no beats, under any name', async () => {
    for (const name of ['a01.apn', 'a01.st', 'a01.atr']) {
      const recording = await readRecording([...record, { ...minutes, name }]);
      expect(recording.annotations.map(({ symbol, aux }) => symbol + aux)).toEqual(['"N', '"A', '"N', '"A', '"N']);
    }
  });

  it('of beats are the reference, with the notes of others beside them', async () => {
    const recording = await readRecording([...record, minutes, beats]);
    expect([beatsOf(recording), recording.annotations.length]).toEqual([290, 295]);
    expect(recording.warnings.filter(({ code }) => code === 'ignored-file')).toEqual([]);
    const samples = recording.annotations.map(({ sample }) => sample);
    expect(samples).toEqual([...samples].sort((a, b) => a - b));
  });

  it('of beats, two of them, are for the person to choose from', async () => {
    const { annotations, warnings } = await readRecording([...record, beats, { ...beats, name: 'a01.qrs' }]);
    expect(annotations).toEqual([]);
    expect(warnings.map(({ message }) => message).join()).toMatch(/drop only the one to compare with/);
  });
});

describe('signals that are no ECG', () => {
  it('are never read as leads beside one, by any word of their names', async () => {
    const others = ['foot GSR', 'marker', 'SCG', 'PCG', 'Resp (chest)', 'ABP', 'PLETH', 'EMG submental', 'EEG (C4-A1)', 'HR', 'hand GSR', 'SpO2']; // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(others, { minLength: 1 }), fc.nat(), fc.constantFrom('ECG', 'II,', 'MLII', 'avf'), async (names, at, ecg) => {
        const all = [...names];
        all.splice(at % (names.length + 1), 0, ecg);
        const lines = all.map((name) => `r.dat 16 1000/mV 16 0 1 2 0 ${name}\n`).join('');
        const { leads, leftOut } = await readRecording([namedText('r.hea', `r ${all.length} 250 2\n${lines}`), file('r.dat', encodeSamples(16, all.flatMap(() => [1, 1])))]);
        expect(leads.map(({ originalName, name }) => originalName ?? name)).toEqual([ecg]);
        expect(leftOut?.map(({ index }) => all[index])).toEqual(names);
      }),
      { numRuns: 40 },
    ); // prettier-ignore
  });
});
