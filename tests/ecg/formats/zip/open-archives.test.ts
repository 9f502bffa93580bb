import { gunzipSync, gzipSync, zlibSync } from 'fflate';
import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhole, storedBytes, type StoredFile } from '../../../../src/ecg/formats/catalogue/stored-file.ts';
import { crc32 } from '../../../../src/ecg/formats/zip/crc32.ts';
import { ListingWork } from '../../../../src/ecg/formats/catalogue/listing-work.ts';
import * as archives from '../../../../src/ecg/formats/zip/open-archives.ts';
import { madeZip } from './made-zip.ts';
import { TAR } from './tar-archives.ts';

// Oracle: archives written by fflate and by Node's zlib are read back; damage is made by hand at the places the ZIP
// specification (PKWARE APPNOTE 6.3.10) names, and what a person should be told follows from it.

const openArchives = (files: readonly StoredFile[]) => archives.openArchives(files, new ListingWork());
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

  it('leaves out what the operating system adds', async () => {
    const junk = ['__MACOSX/db/._100.hea', 'db/.DS_Store', 'db/Thumbs.db'].map((name) => ({ name, bytes: text('x') }));
    expect(await open(madeZip([...FILES, ...junk]))).toHaveLength(2);
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
    ['that starts elsewhere', (zip, at) => (zip[at + 42] += 1), /not where the ZIP says/],
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

  it('is told from a file that is only called so', async () => {
    const [other] = await open(zlibSync(text('x')), 'a.gz');
    expect(other.path).toBe('a.gz');
  });

  it('is asked for no more than the beginning needs', async () => {
    const asked: number[] = [];
    const gzip = storedBytes({ name: 'a.dat.gz', bytes: gzipSync(new Uint8Array(2 ** 20).map((_, i) => Math.imul(i, 2654435761) >>> 13)) }); // prettier-ignore
    const watched = { ...gzip, slice: (start: number, end: number) => { asked.push(end); return gzip.slice(start, end); } }; // prettier-ignore
    const [file] = (await openArchives([watched])).files;
    expect(await file.slice(0, 100)).toHaveLength(100);
    expect(Math.max(...asked)).toBeLessThan(2 ** 17);
  });
});

describe('archives in archives', () => {
  const contents = async (files: readonly StoredFile[]) => Promise.all(files.map(async (file) => [file.path, words(await readWhole(file))])); // prettier-ignore

  it('are opened one level deep, whatever their kinds', async () => {
    const inner = [{ name: 'r.hea', bytes: text('r 1 360 1\n') }];
    const { files, warnings } = await openArchives([
      storedBytes({
        name: 'db.zip',
        bytes: madeZip([
          { name: 'a.zip', bytes: madeZip(inner) },
          { name: 'b.tar', bytes: gunzipSync(TAR.ustar) },
          { name: 'c.tar.gz', bytes: TAR.ustar },
          { name: 'd.dat.gz', bytes: gzipSync(text('d')) },
          { name: 'e.zip', bytes: madeZip([{ name: 'deep.zip', bytes: madeZip(inner) }, { name: 'x.rar', bytes: text('x') }]) }, // prettier-ignore
        ]),
      }),
    ]);
    expect(await contents(files)).toEqual([
      ['db.zip/a.zip/r.hea', 'r 1 360 1\n'],
      ['db.zip/b.tar/db/Müller.dat', 'x'],
      ['db.zip/c.tar.gz/db/Müller.dat', 'x'],
      ['db.zip/d.dat', 'd'],
    ]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'Not opened inside an archive: unpack deep.zip and x.rar and open them directly.',
    ]);
  });

  it('that are damaged are named, and the others are opened', async () => {
    const zip = madeZip([...FILES, { name: 'bad.zip', bytes: madeZip(FILES).subarray(0, 200) }]);
    const { files, warnings } = await openArchives([storedBytes({ name: 'db.zip', bytes: zip })]);
    expect(files).toHaveLength(2);
    expect(warnings[0].message).toMatch(/bad\.zip is a ZIP archive without a readable list/);
  });
});

describe('tar', () => {
  // Oracle: archives made by GNU tar 1.35 (`tar --format=FORMAT --sort=name --mtime=@0 -cf`) and Python 3.11's tarfile, in gzip.
  it.each(['gnu', 'pax'] as const)('of format %s gives its files under their long names', async (format) => {
    const files = await open(TAR[format], 'x.tar.gz');
    const long = `x.tar.gz/db/${'a'.repeat(120)}/100.hea`;
    expect(Object.fromEntries(await Promise.all(files.map(async (file) => [file.path, words(await readWhole(file))])))).toEqual({ 'x.tar.gz/db/Müller.dat': 'x', [long]: '100 1 360 4\n' }); // prettier-ignore
  });

  it.each(['ustar', 'v7'] as const)('of format %s, not packed, too', async (format) => {
    const [file] = await open(gunzipSync(TAR[format]), 'x.tar');
    expect([file.path, file.sizeBytes, words(await file.slice(0, 100))]).toEqual(['x.tar/db/Müller.dat', 1, 'x']);
  });

  it('joins a name that is in two parts', async () => {
    const [file] = await open(TAR.prefix, 'x.tgz');
    expect([file.path, words(await readWhole(file))]).toEqual([`x.tgz/${'d'.repeat(90)}/${'e'.repeat(90)}.hea`, 'abc']);
  });

  it('that is cut short gives what is there; without a header it is no archive', async () => {
    const tar = gunzipSync(TAR.gnu);
    expect(await open(tar.subarray(0, 1024), 'x.tar')).toHaveLength(1);
    expect((await open(tar.subarray(1), 'x.tar'))[0].path).toBe('x.tar');
    await expect(open(gzipSync(text('x')), 'x.tgz')).rejects.toMatchObject({ code: 'bad-archive' });
  });
});

describe('entries that share their bytes', () => {
  it('are left out and named, all but the first', async () => {
    const zip = madeZip([FILES[0], { name: 'db/101.hea', bytes: text('101 1 360 4\n') }]);
    const view = new DataView(zip.buffer);
    // The second entry points at the bytes of the first.
    view.setUint32(entryAt(zip, 1) + 42, view.getUint32(entryAt(zip, 0) + 42, true), true);
    const { files, warnings } = await openArchives([storedBytes({ name: 'db.zip', bytes: zip })]);
    expect(files.map(({ path }) => path)).toEqual(['db.zip/db/100.hea']);
    expect(warnings[0].message).toMatch(/^Left out of db\.zip.*101\.hea shares its bytes with other files/);
  });

  it('are judged by the size of sound entries only', async () => {
    const zip = madeZip(FILES);
    new DataView(zip.buffer).setUint32(entryAt(zip, 0) + 20, 0x7fffffff, true);
    const { files, warnings } = await openArchives([storedBytes({ name: 'db.zip', bytes: zip })]);
    expect([files.length, warnings]).toEqual([FILES.length, []]);
    await expect(readWhole(files[0])).rejects.toMatchObject({ code: 'bad-archive' });
    expect(await readWhole(files[1])).toEqual(FILES[1].bytes);
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
