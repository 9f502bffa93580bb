import { describe, expect, it } from 'vitest';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import type { RecordingFormat } from '../../../../src/ecg/formats/format.ts';
import { listRecordings } from '../../../../src/ecg/formats/catalogue/list-recordings.ts';
import { storedBytes, type StoredFile } from '../../../../src/ecg/formats/catalogue/stored-file.ts';
import { extension } from '../../../../src/ecg/formats/file-name.ts';
import { madeZip } from '../zip/made-zip.ts';

// Oracle: how the databases of PhysioNet and the folders of recorders are laid out, and which files of them make a
// recording by the WFDB header format (header(5)).

const named = (name: string, content = 'x'): NamedBytes => ({ name, bytes: new TextEncoder().encode(content) });
const header = (path: string, ...lines: string[]) => {
  const name = path.slice(path.lastIndexOf('/') + 1).replace('.hea', '');
  return named(path, `${name} ${lines.length} 360 10\n${lines.join('\n')}\n`);
};
const record = (path: string): NamedBytes[] => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [header(`${path}.hea`, `${name}.dat 212`), named(`${path}.dat`), named(`${path}.atr`)];
};

/** A format of single files by extension, with companions, and one of tables. */
const single = (ending: string, more: Partial<RecordingFormat> = {}): RecordingFormat => ({
  name: ending.toUpperCase(),
  sniff: (files) => files.some(({ name }) => extension(name) === ending),
  read: () => Promise.reject(new Error('not read here')),
  ...more,
});
const FORMATS = [
  single('edf'),
  single('ecg', { companions: ['ann'] }),
  single('csv', { describeTable: () => { throw new Error('not described here'); } }),
]; // prettier-ignore

async function list(...files: NamedBytes[]) {
  const { recordings, unusedFiles, warnings } = await listRecordings(files.map(storedBytes), FORMATS);
  return {
    entries: Object.fromEntries(recordings.map(({ entry }) => [entry.id, entry.files.slice(1)])),
    order: recordings.map(({ entry }) => entry.id),
    unused: unusedFiles.map(({ path }) => path),
    warnings: warnings.map(({ message }) => message),
    recordings,
  };
}

describe('WFDB records', () => {
  it('own what their header names and what has their name, in any order of files', async () => {
    const { entries, unused } = await list(
      named('mitdb/101.atr'),
      ...record('mitdb/100'),
      named('mitdb/101.dat'),
      header('mitdb/101.hea', '101.dat 212', '101.dat 212'),
      named('mitdb/RECORDS', '100\n101\n'),
    );
    expect(entries).toEqual({
      'mitdb/100.hea': ['mitdb/100.dat', 'mitdb/100.atr'],
      'mitdb/101.hea': ['mitdb/101.dat', 'mitdb/101.atr'],
    });
    expect(unused).toEqual(['mitdb/RECORDS']);
  });

  it('of the same name in two folders stay apart', async () => {
    const { entries } = await list(...record('a/100'), ...record('b/100'));
    expect(entries).toEqual({ 'a/100.hea': ['a/100.dat', 'a/100.atr'], 'b/100.hea': ['b/100.dat', 'b/100.atr'] });
  });

  it('are ordered by folder, then by name with numbers as numbers', async () => {
    const { order } = await list(...['b/9', 'a/10', 'a/9', '200'].flatMap(record));
    expect(order).toEqual(['200.hea', 'a/9.hea', 'a/10.hea', 'b/9.hea']);
  });

  it('in segments own the records of their segments, gaps and missing ones left out', async () => {
    const { entries } = await list(
      named('p/041s.hea', '041s/4 3 125 100\n041s_layout 0\n041s01 50\n~ 10\n041s02 40\n041s03 9\n'),
      header('p/041s_layout.hea', '~ 0 1'),
      ...record('p/041s01'),
      ...record('p/041s02'),
    );
    expect(Object.keys(entries)).toEqual(['p/041s.hea']);
    expect(new Set(entries['p/041s.hea'])).toEqual(
      new Set([
        'p/041s_layout.hea',
        'p/041s01.hea',
        'p/041s01.dat',
        'p/041s01.atr',
        'p/041s02.hea',
        'p/041s02.dat',
        'p/041s02.atr',
      ]),
    );
  });

  it('may name each other as segments without end', async () => {
    const { order } = await list(named('a.hea', 'a/1 1 360 1\nb 1\n'), named('b.hea', 'b/1 1 360 1\na 1\n'));
    expect(order).toEqual([]);
  });

  it('find a file elsewhere when there is only one of its name', async () => {
    const { entries } = await list(header('a.hea', 'a.dat 16'), named('signals/a.dat'));
    expect(entries).toEqual({ 'a.hea': ['signals/a.dat'] });
    const twice = await list(header('a.hea', 'a.dat 16'), named('x/a.dat'), named('y/a.dat'));
    expect(twice.entries).toEqual({ 'a.hea': [] });
  });
});

describe('other recordings', () => {
  it('are one file each, with the companions of their format', async () => {
    const { entries, unused } = await list(named('n/1.edf'), named('n/2.ecg'), named('n/2.ann'), named('n/3.ann'));
    expect(entries).toEqual({ 'n/1.edf': [], 'n/2.ecg': ['n/2.ann'] });
    expect(unused).toEqual(['n/3.ann']);
  });

  it('which are tables count only where nothing else lies beside them', async () => {
    const { order, unused } = await list(named('a/x.csv'), ...record('b/100'), named('b/people.csv'));
    expect(order).toEqual(['a/x.csv', 'b/100.hea']);
    expect(unused).toEqual(['b/people.csv']);
  });

  it('are not the notes of a database, unless they are all there is', async () => {
    expect((await list(named('d/readme.csv'), named('d/1.edf'))).order).toEqual(['d/1.edf']);
    expect((await list(named('d/readme.csv'))).order).toEqual(['d/readme.csv']);
  });

  it('are recognised in a ZIP by name and beginning, and read from it only then', async () => {
    const zip = {
      name: 'db.zip',
      bytes: madeZip([
        ...record('db/100'),
        named('db/1.edf'),
        { name: 'db/in.zip', bytes: madeZip([named('deep.rar')]) },
      ]),
    };
    const { order, warnings, recordings } = await list(zip, ...record('100'));
    expect(order).toEqual(['100.hea', 'db.zip/db/1.edf', 'db.zip/db/100.hea']);
    expect(warnings).toEqual(['Not opened inside an archive: unpack deep.rar and open it directly.']);
    expect(recordings[2].entry).toMatchObject({ name: '100', folder: 'db.zip/db', format: expect.stringMatching(/^WFDB/) as string, sizeBytes: 27 }); // prettier-ignore
  });
});

describe('a large folder', () => {
  it('is listed from headers and first bytes alone', async () => {
    const asked: [string, number][] = [];
    const watched = (path: string, content: string): StoredFile => {
      const file = storedBytes(named(path, content));
      return { ...file, sizeBytes: 1e12, slice: (start, end) => { asked.push([path, end]); return file.slice(start, end); } }; // prettier-ignore
    };
    await listRecordings([watched('a.hea', 'a 1 360\na.dat 212\n'), watched('a.dat', ''), watched('b.edf', '')], FORMATS); // prettier-ignore
    expect(asked.map(([path]) => path)).toEqual(['a.hea', 'b.edf']);
    expect(Math.max(...asked.map(([, end]) => end))).toBeLessThanOrEqual(2 ** 20);
  });
});
