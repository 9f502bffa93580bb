import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import type { NamedBytes } from '../../../src/ecg/recording/named-bytes.ts';
import { writeAnnotations } from '../../../src/ecg/export/write-annotations.ts';
import { fileName } from '../../../src/ecg/formats/file-name.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import { encodeSamples } from './wfdb/samples/encode-samples.ts';
import { namedText } from './wfdb/named-text.ts';
import { madeZip } from './zip/made-zip.ts';

// Oracle: what a person should be told for each combination of files; records of four samples made here.

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
const VALUES = [200, 0, -200, 0];
const beat: Annotation = { sample: 2, symbol: 'V', subtype: 0, channel: 0, number: 0, aux: '' };

const file = (name: string, bytes: Uint8Array): NamedBytes => ({ name, bytes });
const header = (name: string, signalFile = `${name}.dat`, samples = 4) =>
  namedText(`${name}.hea`, `${fileName(name)} 1 250 ${samples}\n${fileName(signalFile)} 16 200/mV 16 0 200 0 0 II\n`);
const signal = (name: string) => file(name, encodeSamples(16, VALUES));
const annotations = (name: string, samples = [2]) => file(name, writeAnnotations(samples.map((sample) => ({ ...beat, sample })))); // prettier-ignore

async function failure(files: NamedBytes[]): Promise<{ code: string; message: string }> {
  const error: unknown = await readRecording(files).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: 'RecordingError' });
  return error as { code: string; message: string };
}

describe('files dropped together', () => {
  it.each([
    ['in any order', [annotations('r.atr'), signal('r.dat'), header('r')]],
    ['names in other cases', [header('r'), signal('R.DAT'), annotations('R.ATR')]],
    ['a header with an upper-case name', [{ ...header('r'), name: 'R.HEA' }, signal('r.dat'), annotations('r.atr')]],
    ['another annotator', [header('r'), signal('r.dat'), annotations('r.qrs')]],
    ['with folders in their names', [header('r'), signal('d0/r.dat'), annotations('d0\\r.atr')]],
  ])('%s', async (_, files) => {
    const recording = await readRecording(files);
    expect(recording.leads.map(({ samplesMv }) => [...samplesMv])).toEqual([[1, 0, -1, 0]]);
    expect(recording.annotations).toEqual([beat]);
    expect(recording.warnings).toEqual([]);
  });

  it('the header names its companions, whatever the header file is called', async () => {
    const { name, leads } = await readRecording([{ ...header('r'), name: 'renamed.hea' }, signal('r.dat')]);
    expect([name, leads.length]).toEqual(['r', 1]);
  });

  it('reads the first record by name, numbers counting as numbers, and names the ones left', async () => {
    const drop = ['10', '9', '100'].flatMap((name) => [
      header(name),
      signal(`${name}.dat`),
      annotations(`${name}.atr`),
    ]);
    const { name, warnings } = await readRecording(drop);
    expect(name).toBe('9');
    expect(warnings).toEqual([
      { code: 'ignored-file', message: expect.stringContaining('10 and 100 left out') as string },
    ]);
  });

  it('names files it did not need', async () => {
    const { warnings } = await readRecording([
      header('r'),
      signal('r.dat'),
      namedText('RECORDS', 'r\n'),
      file('r.png', PNG),
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['ignored-file', 'ignored-file']);
    expect(warnings.map(({ message }) => message).join()).toMatch(/r\.png.*RECORDS/);
  });

  it('of several annotation files reads .atr; without one it asks which', async () => {
    const files = [header('r'), signal('r.dat'), annotations('r.q1c', [0]), annotations('r.man', [1])];
    const asked = await readRecording(files);
    expect(asked.annotations).toEqual([]);
    expect(asked.warnings).toEqual([
      { code: 'ignored-file', message: expect.stringContaining('drop only the one') as string },
    ]);
    expect((await readRecording([...files, annotations('r.atr')])).annotations).toEqual([beat]);
  });

  it.each([
    ['cut short', file('r.atr', annotations('r.atr').bytes.subarray(0, 2)), 1],
    ['not annotations', file('r.atr', PNG), 0],
    ['empty', file('r.atr', new Uint8Array(0)), 0],
    ['past the end of the samples', annotations('r.atr', [2, 4, 900]), 1],
  ])('an annotation file that is %s costs a warning, not the recording', async (_, atr, kept) => {
    const recording = await readRecording([header('r'), signal('r.dat'), atr]);
    expect(recording.leads).toHaveLength(1);
    expect(recording.annotations).toHaveLength(kept);
    expect(recording.warnings.map(({ code }) => code)).toEqual(['unreadable-annotations']);
  });
});

describe('one of several recordings', () => {
  const two = [...[header('a/1'), signal('a/1.dat')], ...[header('b/1'), signal('b/1.dat')]];

  it.each([
    ['by its id', 'b/1.hea'],
    ['by its name, the first of that name', '1'],
  ])('is read when it is named %s, and the others go unmentioned', async (_, record) => {
    const { leads, warnings } = await readRecording(two, { record });
    expect([leads.length, warnings]).toEqual([1, []]);
  });

  it('that is not there is asked for again', async () => {
    await expect(readRecording(two, { record: '7' })).rejects.toMatchObject({ message: 'There is no recording 7 among these files: choose one of 1 and 1.' }); // prettier-ignore
  });

  it('is read from a ZIP, packed or stored', async () => {
    for (const level of [0, 6] as const) {
      const zip = file('db.zip', madeZip(two, level));
      const { leads, warnings } = await readRecording([zip], { record: 'db.zip/a/1.hea' });
      expect([[...leads[0].samplesMv], warnings]).toEqual([[1, 0, -1, 0], []]);
    }
  });
});

describe('missing companions are named', () => {
  it.each([
    ['a .hea alone', [header('100')], '100.hea names 100.dat: drop that file too.'],
    ['a .dat alone', [signal('100.dat')], '100.dat holds samples only: drop 100.hea too.'],
    ['an .atr alone', [annotations('100.atr')], '100.atr holds annotations only: drop 100.hea and 100.dat too.'],
    ['a .hea with another .dat', [header('100'), signal('101.dat')], '100.hea names 100.dat: drop that file too.'],
    [
      'two signal files absent',
      [namedText('a.hea', 'a 2 250 4\nb.dat 16 200\nc.dat 16 200\n')],
      'a.hea names b.dat and c.dat: drop those files too.',
    ],
  ])('%s', async (_, files, message) => {
    expect(await failure(files)).toMatchObject({ code: 'missing-companion', message });
  });

  it('one of two signal files absent: its leads are missing, the others are read', async () => {
    const two = namedText('a.hea', 'a 2 250 4\nb.dat 16 200 16 0 200 0 0 I\nc.dat 16 200 16 0 0 0 0 II\n');
    const { leads, warnings } = await readRecording([two, signal('b.dat')]);
    expect(leads.map(({ name }) => name)).toEqual(['I']);
    expect(warnings).toEqual([{ code: 'missing-signal-file', message: 'a.hea names c.dat: drop that file too to see their leads.' }]); // prettier-ignore
  });
});

describe('what is no recording', () => {
  it.each([
    ['nothing', [], 'no-signal', /choose the files/],
    ['an empty file', [file('x.bin', new Uint8Array(0))], 'empty-file', /x\.bin is empty/],
    ['an empty .dat alone', [file('x.dat', new Uint8Array(0))], 'empty-file', /x\.dat is empty/],
    ['an empty .hea', [file('x.hea', new Uint8Array(0)), signal('x.dat')], 'empty-file', /x\.hea is empty/],
    ['an empty .dat with its header', [header('x'), file('x.dat', new Uint8Array(0))], 'empty-file', /x\.dat holds no samples/],
    ['a picture', [file('x.png', PNG)], 'unknown-format', /x\.png: this is a picture.*What to open instead/],
    ['a PNG renamed .dat, alone', [file('x.dat', PNG)], 'unknown-format', /x\.dat: this is a picture/],
    ['a PNG renamed .dat, with a header', [header('x'), file('x.dat', PNG)], 'unknown-format', /x\.dat is a PNG picture, not the samples/],
    ['a PNG renamed .hea', [file('x.hea', PNG), signal('x.dat')], 'bad-header', /x\.hea is not a WFDB header: it is a PNG picture/],
    ['a ZIP cut short', [file('x.zip', Uint8Array.of(0x50, 0x4b, 3, 4))], 'bad-archive', /without a readable list/],
    ['a ZIP without a recording', [file('x.zip', madeZip([namedText('notes.md', 'nothing')]))], 'unknown-format', /notes\.md is a text file that starts with “nothing”/],
    ['a ZIP with half a recording', [file('x.zip', madeZip([signal('100.dat')]))], 'missing-companion', /drop 100\.hea too/],
    ['a ZIP with nothing in it', [file('x.zip', madeZip([]))], 'no-signal', /no file in it/],
    ['an Office document', [file('x.zip', madeZip([namedText('[Content_Types].xml', '<Types/>')]))], 'unknown-format', /its ending \.xlsx/],
    ['text', [namedText('x.md', 'time,ecg\n0,1\n')], 'unknown-format', /a text file that starts with “time,ecg”/],
    ['a tar archive in gzip', [file('db.tar.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 0))], 'bad-archive', /db\.tar.*(damaged|cut short)/],
    ['an archive of another kind', [file('db.rar', Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7))], 'unknown-format', /a RAR archive\. Of archives ZIP.*unpack/],
    ['a web page', [namedText('100.edf.html', '<!DOCTYPE html><html>')], 'unknown-format', /a web page/],
    ['four strange files', ['a', 'b', 'c', 'd'].map((name) => namedText(`${name}.md`, name)), 'unknown-format', /and 1 more file/],
    ['unknown bytes', [file('x.bin', Uint8Array.of(1, 2, 0xab))], 'unknown-format', /starts with 01 02 ab.*Formats read: WFDB/],
    ['a header of a million signals', [namedText('x.hea', 'x 1000000 360 650000\nx.dat 16 200\n'), signal('x.dat')], 'bad-header', /1000000 signals/],
    ['a header without signals', [namedText('x.hea', 'x 0 360 650000\n')], 'no-signal', /no signals/],
    ['a signal format not read', [namedText('x.hea', 'x 1 360\nx.dat 99 200\n'), signal('x.dat')], 'unsupported-signal-format', /format 99, which is not read; formats read: 8, 16, 24, 32/],
    ['too many samples per frame', [namedText('x.hea', 'x 1 360\nx.dat 16x99999 200\n'), signal('x.dat')], 'too-large', /99999 samples per frame/],
    ['a record in segments', [namedText('x.hea', 'x/2 1 360 10\nx1 5\nx2 5\n')], 'missing-companion', /drop x1\.hea and x2\.hea/],
    ['a record whose segments are without samples', [namedText('x.hea', 'x/2 1 360 20\nx1 10\nx2 10\n'), namedText('x1.hea', 'x1 1 360 10\nx1.dat 16 200\n'), file('x1.dat', new Uint8Array(0))], 'no-signal', /x\.hea leads to no samples|No segment of x/],
    ['two formats in a file', [namedText('x.hea', 'x 2 360\nx.dat 16 200\nx.dat 212 200\n'), signal('x.dat')], 'bad-header', /two different/],
    ['an offset past the end', [namedText('x.hea', 'x 1 360\nx.dat 16+999 200\n'), signal('x.dat')], 'no-signal', /holds no samples/],
  ] as [string, NamedBytes[], string, RegExp][])('%s', async (_, files, code, message) => {
    const error = await failure(files);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  }); // prettier-ignore
});

describe('damage that leaves something to read', () => {
  it('a truncated .dat: the samples there are, and a warning that says how many', async () => {
    const recording = await readRecording([header('r', 'r.dat', 650_000), signal('r.dat')]);
    expect(recording.leads[0].samplesMv).toHaveLength(4);
    expect(recording.warnings.map(({ code }) => code)).toEqual(['truncated-signal']);
    expect(recording.warnings[0].message).toMatch(/holds 4 \(0\.0 s\) of 650000 \(2600\.0 s\)/);
  });

  it('one of two files truncated: its lead ends in NaN, so all leads stay equally long', async () => {
    const two = namedText('a.hea', 'a 2 250 4\nb.dat 16 200 16 0 200 0 0 I\nc.dat 16 200 16 0 200 0 0 II\n');
    const short = file('c.dat', encodeSamples(16, VALUES.slice(0, 3)));
    const { leads, warnings } = await readRecording([two, signal('b.dat'), short]);
    expect(leads.map(({ samplesMv }) => [...samplesMv])).toEqual([[1, 0, -1, 0], [1, 0, -1, Number.NaN]]);
    expect(warnings.map(({ code }) => code)).toEqual(['truncated-signal']);
  }); // prettier-ignore

  it('a declared length beyond anything allocates nothing', async () => {
    const { leads } = await readRecording([header('r', 'r.dat', 1e20), signal('r.dat')]);
    expect(leads[0].samplesMv).toHaveLength(4);
  });

  it('more samples than declared: the rest is mentioned', async () => {
    const { leads, warnings } = await readRecording([header('r', 'r.dat', 3), signal('r.dat')]);
    expect([...leads[0].samplesMv]).toEqual([1, 0, -1]);
    expect(warnings).toEqual([
      { code: 'header-field', message: expect.stringContaining('only those were read') as string },
    ]);
  });

  it('a record of one sample is read', async () => {
    const { leads, warnings } = await readRecording([header('r', 'r.dat', 1), file('r.dat', encodeSamples(16, [200]))]);
    expect([...leads[0].samplesMv]).toEqual([1]);
    expect(warnings.map(({ code }) => code)).toEqual(['header-field']);
  });
});
