import { describe, expect, it } from 'vitest';
import type { ListingProgress } from '../../../../src/ecg/formats/catalogue/listing-work.ts';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { storedBytes, type StoredFile } from '../../../../src/ecg/formats/catalogue/stored-file.ts';
import { catalogueFiles, readFromCatalogue } from '../../../../src/ecg/formats/read-recording.ts';
import { madeZip } from '../zip/made-zip.ts';

// Oracle: what is asked of the files, counted. Time is what `npm run fuzz` takes; here it is the reads that bound it.

const text = (content: string) => new TextEncoder().encode(content);
const files = (count: number, name: (i: number) => string, content: (i: number) => string): NamedBytes[] =>
  Array.from({ length: count }, (_, i) => ({ name: name(i), bytes: text(content(i)) }));

/** Files that count what is read of them. */
function watched(given: readonly NamedBytes[]): { stored: StoredFile[]; reads: { count: number; bytes: number } } {
  const reads = { count: 0, bytes: 0 };
  const stored = given.map(storedBytes).map((file) => ({
    ...file,
    slice: async (start: number, end: number) => {
      const bytes = await file.slice(start, end);
      reads.count++;
      reads.bytes += bytes.length;
      return bytes;
    },
  }));
  return { stored, reads };
}

describe('a listing', () => {
  it('of 20,000 files in a ZIP that are no ECG reads the ZIP a few times and says that there is none', async () => {
    const notes = files(20_000, (i) => `n${i}.txt`, (i) => `This is note ${i}. It says nothing of an ECG.\n`); // prettier-ignore
    const zip = madeZip(notes);
    const { stored, reads } = watched([{ name: 'notes.zip', bytes: zip }]);
    await expect(catalogueFiles(stored)).rejects.toMatchObject({
      code: 'unknown-format',
      message: expect.stringMatching(/n0\.txt is a text file.*and 19997 more files/) as string,
    });
    expect(reads.count).toBeLessThan(50);
    expect(reads.bytes).toBeLessThan(4 * zip.length + 2 ** 22);
  });

  it('of 100,000 files looks into 20,000 and says so', async () => {
    const { stored, reads } = watched(files(100_000, (i) => `d/f${i}.bin`, () => '\u0001')); // prettier-ignore
    stored.push(storedBytes({ name: 'd/100.hea', bytes: text('100 1 360 1\n100.dat 16\n') }));
    const { recordings, warnings } = await catalogueFiles(stored);
    expect(recordings.map(({ entry }) => entry.name)).toEqual(['100']);
    expect(reads.count).toBe(20_000);
    expect(warnings.map(({ message }) => message)).toEqual([
      'Of 100,001 files the first 20,000 were looked into: open a smaller folder to see the others.',
    ]);
  });

  it('without limits finds what comes after more files, and after more bytes, than it would look into', async () => {
    const large = new Uint8Array(16_384);
    const others = Array.from({ length: 20_000 }, (_, i) => ({
      name: `d/f${i}.bin`,
      bytes: i < 8200 ? large : large.subarray(0, 1),
    }));
    const list = { name: 'e/list.txt', bytes: text('800\n810\n790\n805\n812\n801\n'.repeat(10)) };
    const { recordings, warnings } = await catalogueFiles([...others, list].map(storedBytes), { unlimited: true });
    expect([recordings.map(({ entry }) => entry.id), warnings]).toEqual([['e/list.txt'], []]);
  });

  it('of headers that all name the same files keeps them apart without owning all of them each', async () => {
    const headers = files(400, (i) => `h${i}.hea`, (i) => `h${i}/400 1 360 4000\n${Array.from({ length: 400 }, (_, k) => `s${k} 10`).join('\n')}`); // prettier-ignore
    const segments = files(
      400,
      (i) => `s${i}.hea`,
      (i) => `s${i} 1 360 10\ns${i}.dat 16\n`,
    );
    const { recordings, warnings } = await catalogueFiles([...headers, ...segments].map(storedBytes));
    expect(recordings).toHaveLength(400);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Of 800 files some were looked into/),
    ]);
    expect(recordings.reduce((sum, { files: own }) => sum + own.length, 0)).toBeLessThan(6 * 800);
  });

  it('of many large headers reads no more than it needs to', async () => {
    const line = 's0 10\n'.repeat(40_000);
    const { stored, reads } = watched(
      files(
        300,
        (i) => `h${i}.hea`,
        (i) => `h${i}/40000 1 360 10\n${line}`,
      ),
    );
    expect((await catalogueFiles(stored)).recordings).toHaveLength(300);
    expect(reads.bytes).toBeLessThan(2 ** 24);
  });

  it('tells how far it is and lets others have their turn', async () => {
    const told: ListingProgress[] = [];
    let pauses = 0;
    const given = [...files(120, (i) => `f${i}.bin`, () => 'x'), ...files(3, (i) => `h${i}.hea`, (i) => `h${i} 1 360\n`)]; // prettier-ignore
    await catalogueFiles(given.map(storedBytes), {
      onProgress: (progress) => void told.push(progress),
      pause: () => Promise.resolve(void pauses++),
    });
    expect(told).toEqual([
      { done: 0, total: 3 },
      { done: 50, total: 123 },
      { done: 100, total: 123 },
    ]);
    expect(pauses).toBe(123);
  });

  it('stops between two archives when it is not wanted any more', async () => {
    const inner = files(20, (i) => `${i}.zip`, () => '').map(({ name }) => ({ name, bytes: madeZip(files(1, () => 'a.hea', () => 'a 1 360\n')) })); // prettier-ignore
    const controller = new AbortController();
    let pauses = 0;
    const pause = () => Promise.resolve(++pauses === 5 ? controller.abort() : undefined);
    const listing = catalogueFiles([storedBytes({ name: 'all.zip', bytes: madeZip(inner) })], { signal: controller.signal, pause }); // prettier-ignore
    await expect(listing).rejects.toMatchObject({ name: 'AbortError' });
    expect(pauses).toBe(5);
  });

  it('of a ZIP with a damaged header names the others; who opens the damaged one is told', async () => {
    const header = (i: number) => `h${i} 1 360 1\nh${i}.dat 16\n${'# a comment that packs\n'.repeat(20)}`;
    const zip = madeZip(files(2, (i) => `h${i}.hea`, header));
    // The first byte behind the local header (30 bytes and a name of 6) begins the DEFLATE stream: block type 3 does not exist.
    zip[36] = 0x07;
    const catalogue = await catalogueFiles([storedBytes({ name: 'db.zip', bytes: zip })]);
    expect(catalogue.recordings.map(({ entry }) => entry.name)).toEqual(['h0', 'h1']);
    await expect(readFromCatalogue(catalogue, { record: 'db.zip/h0.hea' })).rejects.toMatchObject({
      code: 'bad-archive',
    });
  });

  it('stops between two files when it is not wanted any more', async () => {
    const { stored, reads } = watched(files(1000, (i) => `f${i}.bin`, () => 'x')); // prettier-ignore
    const controller = new AbortController();
    const listing = catalogueFiles(stored, { signal: controller.signal, pause: () => Promise.resolve(reads.count === 10 ? controller.abort() : undefined) }); // prettier-ignore
    await expect(listing).rejects.toMatchObject({ name: 'AbortError' });
    expect(reads.count).toBeLessThan(13);
  });
});
