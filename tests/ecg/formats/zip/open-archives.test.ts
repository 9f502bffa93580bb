import { gzipSync, zlibSync } from 'fflate';
import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhole, storedBytes, type StoredFile } from '../../../../src/ecg/formats/catalogue/stored-file.ts';
import { crc32 } from '../../../../src/ecg/formats/zip/crc32.ts';
import { openArchives } from '../../../../src/ecg/formats/zip/open-archives.ts';
import { madeZip } from './made-zip.ts';

// Oracle: archives written by fflate and by Node's zlib are read back; damage is made by hand at the places the ZIP
// specification (PKWARE APPNOTE 6.3.10) names, and what a person should be told follows from it.

const text = (content: string) => new TextEncoder().encode(content);
const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const FILES = [
  { name: 'db/100.hea', bytes: text('100 1 360 4\n') },
  // A pattern that repeats, so that packing shows.
  { name: 'db/100.dat', bytes: Uint8Array.from({ length: 50_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 63) },
];

async function open(bytes: Uint8Array, name = 'db.zip'): Promise<StoredFile[]> {
  return [...(await openArchives([storedBytes({ name, bytes })])).files];
}

/** Position of the central directory entry of the file with this index. */
function entryAt(zip: Uint8Array, index: number): number {
  const view = new DataView(zip.buffer);
  let at = view.getUint32(zip.length - 6, true);
  for (let i = 0; i < index; i++) at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
  return at;
}

describe('ZIP', () => {
  it.each([0, 6] as const)('gives its files back, packed at level %i', async (level) => {
    const files = await open(madeZip(FILES, level));
    expect(files.map(({ path }) => path)).toEqual(['db.zip/db/100.hea', 'db.zip/db/100.dat']);
    expect(files.map(({ sizeBytes }) => sizeBytes)).toEqual([12, 50_000]);
    for (const [i, file] of files.entries()) expect(await readWhole(file)).toEqual(FILES[i].bytes);
  });

  it('gives the beginning of a file without unpacking the rest', async () => {
    const zip = madeZip(FILES);
    // The last packed bytes are broken: only reading to the end meets them.
    zip.fill(0xff, entryAt(zip, 0) - 40, entryAt(zip, 0));
    const [, signal] = await open(zip);
    expect(await signal.slice(0, 1000)).toEqual(FILES[1].bytes.subarray(0, 1000));
    expect(await signal.slice(500, 600)).toEqual(FILES[1].bytes.subarray(500, 600));
    await expect(readWhole(signal)).rejects.toMatchObject({ name: 'RecordingError', code: 'bad-archive' });
  });

  it('takes folders for names only: nothing climbs out', async () => {
    const files = await open(madeZip([{ name: '../../etc/a.hea', bytes: text('a') }, { name: 'C:\\x\\b.hea', bytes: text('b') }])); // prettier-ignore
    expect(files.map(({ path }) => path)).toEqual(['db.zip/etc/a.hea', 'db.zip/x/b.hea']);
  });

  it('leaves out what the operating system adds, and names archives inside', async () => {
    const inner = madeZip(FILES);
    const { files, warnings } = await openArchives([
      storedBytes({
        name: 'db.zip',
        bytes: madeZip([
          ...FILES,
          { name: '__MACOSX/db/._100.hea', bytes: text('x') },
          { name: 'db/.DS_Store', bytes: text('x') },
          { name: 'db/more.zip', bytes: inner },
        ]),
      }),
    ]);
    expect(files).toHaveLength(2);
    expect(warnings).toEqual([
      {
        code: 'ignored-file',
        message: 'Archives inside an archive are not opened: unpack more.zip and open it directly.',
      },
    ]);
  });

  it('reads sizes of 64 bits', async () => {
    const zip = madeZip([FILES[0]], 0);
    const at = entryAt(zip, 0);
    const view = new DataView(zip.buffer);
    // The sizes move to a ZIP64 extra field, placed where the name was repeated: 4 bytes of header, 8 bytes each.
    const extra = new Uint8Array(20);
    const extraView = new DataView(extra.buffer);
    extraView.setUint16(0, 1, true);
    extraView.setUint16(2, 16, true);
    extraView.setUint32(4, 12, true);
    extraView.setUint32(12, 12, true);
    view.setUint32(at + 20, 0xffffffff, true);
    view.setUint32(at + 24, 0xffffffff, true);
    view.setUint16(at + 30, 20, true);
    const nameEnd = at + 46 + 10;
    const wide = Uint8Array.of(...zip.subarray(0, nameEnd), ...extra, ...zip.subarray(nameEnd));
    new DataView(wide.buffer).setUint32(wide.length - 10, 46 + 10 + 20, true);
    const [file] = await open(wide);
    expect(file.sizeBytes).toBe(12);
    expect(await readWhole(file)).toEqual(FILES[0].bytes);
  });

  it.each<[string, (zip: Uint8Array, at: number) => unknown, RegExp]>([
    ['protected by a password', (zip, at) => (zip[at + 8] |= 1), /password/],
    ['packed by another method', (zip, at) => (zip[at + 10] = 14), /method 14/],
    ['with a wrong checksum', (zip, at) => (zip[at + 16] ^= 1), /checksum is wrong/],
    ['larger than stated', (zip, at) => (zip[at + 25] -= 1), /size is not the one stated/],
    ['smaller than stated', (zip, at) => (zip[at + 25] += 1), /size is not the one stated/],
    ['that starts elsewhere', (zip, at) => (zip[at + 42] = 7), /not where the ZIP says/],
    ['of more packed bytes than there are', (zip, at) => (zip[at + 22] = 0xff), /cut short/],
  ])('a file %s is refused with a sentence', async (_, damage, message) => {
    const zip = madeZip(FILES);
    damage(zip, entryAt(zip, 1));
    const [header, signal] = await open(zip);
    expect(words(await readWhole(header))).toContain('100 1 360');
    await expect(readWhole(signal)).rejects.toMatchObject({ name: 'RecordingError', message: expect.stringMatching(message) as string }); // prettier-ignore
  });

  it('that is cut short has no list of files', async () => {
    const zip = madeZip(FILES);
    await expect(open(zip.subarray(0, zip.length - 30))).rejects.toMatchObject({ code: 'bad-archive', message: expect.stringContaining('cut short') as string }); // prettier-ignore
  });
});

describe('zip bombs', () => {
  const zeros = new Uint8Array(40 * 2 ** 20);

  it('are refused by what they declare, before anything is unpacked', async () => {
    const [file] = await open(madeZip([{ name: 'a.dat', bytes: zeros }]));
    await expect(file.slice(0, 10)).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('200 times') as string }); // prettier-ignore
    const huge = madeZip([FILES[1]]);
    new DataView(huge.buffer).setUint32(entryAt(huge, 0) + 24, 0xfffffff0, true);
    await expect(readWhole((await open(huge))[0])).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('512 MB') as string }); // prettier-ignore
  });

  it('are stopped while they unpack when they declared less', async () => {
    const zip = madeZip([{ name: 'a.dat', bytes: zeros }]);
    new DataView(zip.buffer).setUint32(entryAt(zip, 0) + 24, 1000, true);
    await expect(readWhole((await open(zip))[0])).rejects.toMatchObject({ code: 'bad-archive' });
  });

  it('in gzip are stopped while they unpack', async () => {
    const [file] = await open(gzipSync(zeros), 'a.dat.gz');
    await expect(readWhole(file)).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('gzip', () => {
  it('gives the file inside, under its name', async () => {
    const [file] = await open(gzipSync(FILES[1].bytes), 'db/100.dat.gz');
    expect(file.path).toBe('db/100.dat');
    expect(await readWhole(file)).toEqual(FILES[1].bytes);
  });

  it('that is damaged is refused with a sentence', async () => {
    const [file] = await open(gzipSync(FILES[1].bytes).subarray(0, 600), 'a.gz');
    await expect(readWhole(file)).rejects.toMatchObject({ name: 'RecordingError', code: 'bad-archive' });
  });

  it('is told from a file that is only called so, and a tar archive is left alone', async () => {
    const [other] = await open(zlibSync(text('x')), 'a.gz');
    expect(other.path).toBe('a.gz');
    const [tar] = await open(gzipSync(text('x')), 'a.tar.gz');
    expect(tar.path).toBe('a.tar.gz');
  });
});

describe('crc32', () => {
  // Oracle: zlib's own; the check value of CRC-32 is cbf43926 for "123456789".
  it('agrees with zlib, in one piece or two', () => {
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(), (bytes, at) => {
        expect(crc32(bytes)).toBe(nodeCrc32(bytes));
        const cut = at % (bytes.length + 1);
        expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(nodeCrc32(bytes));
      }),
    );
  });
});
