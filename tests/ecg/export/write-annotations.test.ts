import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import { writeAnnotations } from '../../../src/ecg/export/write-annotations.ts';
import { ANNOTATION_SYMBOLS } from '../../../src/ecg/formats/wfdb/annotations/annotation-codes.ts';
import { readAnnotations } from '../../../src/ecg/formats/wfdb/annotations/read-annotations.ts';
import { dataFolder } from '../../../training/datasets/data-folder.ts';
import { missingRecordings } from '../../missing-recordings.ts';

const plain: Annotation = { sample: 0, symbol: 'N', subtype: 0, channel: 0, number: 0, aux: '' };
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('bytes', () => {
  // Oracle: annot(5); the words worked out by hand (code × 1024 + value, low byte first).
  it.each<[string, Partial<Annotation>[], string]>([
    ['no annotations', [], '0000'],
    ['one beat', [{ sample: 77 }], '4d04 0000'],
    ['interval 1023', [{ sample: 1023 }], 'ff07 0000'],
    ['interval 1024', [{ sample: 1024 }], '00ec 0000 0004 0004 0000'],
    ['interval 131073', [{ sample: 0x20001, symbol: 'V' }], '00ec 0200 0100 0014 0000'],
    ['order SUB CHN NUM AUX', [{ sample: 1, subtype: -1, channel: 2, number: -3, aux: '(N' }], '0104 fff7 02f8 fdf3 02fc 284e 0000'],
    ['CHN and NUM only when changed', [{ channel: 1, number: 1 }, { sample: 1, channel: 1, number: 1 }, { sample: 2 }],
      '0004 01f8 01f0 0104 0104 00f8 00f0 0000'],
    ['odd text', [{ symbol: '+', aux: '(AB' }], '0070 03fc 2841 4200 0000'],
    ['time order', [{ sample: 9, symbol: 'V' }, { sample: 4 }], '0404 0514 0000'],
  ])('%s', (_, annotations, bytes) => {
    expect(hex(writeAnnotations(annotations.map((part) => ({ ...plain, ...part }))))).toBe(bytes.replaceAll(' ', ''));
  }); // prettier-ignore

  it.each<[string, Partial<Annotation>]>([
    ['an unknown symbol', { symbol: 'Ω' }],
    ['a subtype beyond 8 bits', { subtype: 200 }],
    ['a channel beyond 8 bits', { channel: 256 }],
    ['a number beyond 8 bits', { number: -129 }],
    ['a negative sample', { sample: -1 }],
    ['a sample between samples', { sample: 0.5 }],
    ['a text over 255 bytes', { aux: 'ö'.repeat(128) }],
  ])('%s is refused with a typed error', (_, part) => {
    expect(() => writeAnnotations([{ ...plain, ...part }])).toThrow(
      expect.objectContaining({ name: 'RecordingError', code: 'bad-annotations' }) as Error,
    );
  });
});

describe('round trip', () => {
  const annotation = fc.record({
    sample: fc.oneof(fc.nat(3000), fc.nat(2 ** 40)),
    symbol: fc.constantFrom(...ANNOTATION_SYMBOLS),
    subtype: fc.integer({ min: -128, max: 127 }),
    channel: fc.nat(255),
    number: fc.integer({ min: -128, max: 127 }),
    // A NUL at the end and the notes about the file itself are not kept; everything else is.
    aux: fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .filter((text) => !text.endsWith('\0') && !text.startsWith('##')),
  });

  // Oracle: the counterexample of the property below: code 20 at sample 0 has the two bytes an AHA file with a "P" begins with.
  it('does not take a file of its own for one in AHA format', () => {
    const annotations = [
      { ...plain, symbol: '*' },
      { ...plain, symbol: ' ', aux: ' ' },
      { ...plain, sample: 5 },
      { ...plain, sample: 9 },
    ];
    expect(readAnnotations(writeAnnotations(annotations), 'x.atr', 360)).toEqual({ annotations, warnings: [] });
  });

  it('read(write(x)) = x for annotations in time order', () => {
    fc.assert(
      fc.property(fc.array(annotation, { maxLength: 40 }), (annotations) => {
        fc.pre(annotations.every(({ aux }) => Buffer.byteLength(aux) <= 255));
        const ordered = [...annotations].sort((a, b) => a.sample - b.sample);
        expect(readAnnotations(writeAnnotations(ordered), 'x.atr', 360)).toEqual({
          annotations: ordered,
          warnings: [],
        });
      }),
      { numRuns: 500 },
    );
  });
});

// Oracle: the databases' own files, which were written by many tools over many years. Found: most texts in them count a
// closing NUL as part of the text; the reader drops it ("(N", not "(N\0"), so it can't come back. With that one NUL taken
// out of the originals, every file is equal byte for byte; those that have no such NUL (of mitdb only one) as they are.
describe.each([
  { database: 'mitdb', annotators: /\.atr$/, unchanged: 1 },
  { database: 'nstdb', annotators: /\.atr$/, unchanged: 0 },
  { database: 'svdb', annotators: /\.atr$/, unchanged: 49 },
  { database: 'qtdb', annotators: /\.(atr|q1c|q2c|man)$/, unchanged: 143 },
  { database: 'ludb', annotators: /\.(i|ii|iii|av[rlf]|v[1-6])$/, unchanged: 960 },
])('$database', ({ database, annotators, unchanged }) => {
  const folder = join(dataFolder(), database);
  const isMissing = missingRecordings(`annotations of ${database} written back`, database);

  it.skipIf(isMissing)('is written back byte for byte', () => {
    // Three files of svdb begin with a time resolution, which the reader applies and the writer has no need of.
    const names = readdirSync(folder)
      .filter((name) => annotators.test(name))
      .filter((name) => !readFileSync(join(folder, name)).includes('## time resolution'));
    const same = names.filter((name) => {
      const original = readFileSync(join(folder, name));
      const written = writeAnnotations(readAnnotations(original, name, 360).annotations);
      expect(hex(written), name).toBe(hex(dropCountedNuls(original)));
      return Buffer.compare(written, original) === 0;
    });
    expect(same).toHaveLength(unchanged);
  });
});

/** The same annotation file with texts that count one closing NUL made one byte shorter. Walks the words on its own. */
function dropCountedNuls(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const value = bytes.readUInt16LE(at);
    const length = value & 0x3ff;
    let size = 2;
    if (value >> 10 === 59) size = 6;
    if (value >> 10 === 63) size = 2 + length + (length & 1);
    if (value >> 10 === 63 && bytes[at + 1 + length] === 0) {
      const text = bytes.subarray(at + 2, at + 1 + length);
      const head = Buffer.alloc(2);
      head.writeUInt16LE(value - 1);
      pieces.push(head, text, Buffer.alloc(text.length & 1));
    } else {
      pieces.push(bytes.subarray(at, at + size));
    }
    at += size;
  }
  return Buffer.concat(pieces);
}
