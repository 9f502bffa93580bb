import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../../src/ecg/recording/annotation.ts';
import {
  ANNOTATION_SYMBOLS,
  annotationCode,
} from '../../../../../src/ecg/formats/wfdb/annotations/annotation-codes.ts';
import { readAnnotations } from '../../../../../src/ecg/formats/wfdb/annotations/read-annotations.ts';
import { writeAnnotations } from '../../../../../src/ecg/export/write-annotations.ts';

// Oracle: annot(5) of the WFDB Applications Guide; the words below are packed by hand as code × 1024 + value.

const word = (code: number, value = 0) => [((code << 10) | value) & 0xff, (code << 2) | (value >> 8)];
const END = word(0);
const read = (...bytes: number[]) => readAnnotations(Uint8Array.from(bytes), 'x.atr', 360);
const plain: Annotation = { sample: 0, symbol: 'N', subtype: 0, channel: 0, number: 0, aux: '' };

describe('code table', () => {
  it('has the mnemonics of the WFDB library', () => {
    const known = ' NLRaVFJASEj/Q~_|_sT*D"=pB^t+u?![]en@xf()r';
    expect(ANNOTATION_SYMBOLS).toHaveLength(50);
    ANNOTATION_SYMBOLS.forEach((symbol, code) => {
      const standard = known[code];
      expect(symbol).toBe(standard === undefined || standard === '_' ? `[${code}]` : standard);
      expect(annotationCode(symbol)).toBe(code);
    });
  });
});

describe('reading', () => {
  it('the first 14 bytes of record 100: a rhythm note at sample 18, then beats at 77, 370 and 662', () => {
    const bytes = [0x12, 0x70, 0x03, 0xfc, 0x28, 0x4e, 0x00, 0x00, 0x3b, 0x04, 0x25, 0x05, 0x24, 0x05, 0, 0];
    expect(read(...bytes)).toEqual({
      annotations: [
        { ...plain, sample: 18, symbol: '+', aux: '(N' },
        { ...plain, sample: 77 },
        { ...plain, sample: 370 },
        { ...plain, sample: 662 },
      ],
      warnings: [],
    });
  });

  it('SKIP adds a signed 32-bit interval, high half first', () => {
    const { annotations } = read(...word(59), 0x02, 0x00, 0x01, 0x00, ...word(5, 9), ...word(1, 2), ...END);
    expect(annotations).toEqual([
      { ...plain, sample: 0x20001 + 9, symbol: 'V' },
      { ...plain, sample: 0x20001 + 11 },
    ]);
  });

  it('SUB holds for one annotation; CHN and NUM hold until changed; SUB and NUM are signed', () => {
    const { annotations } = read(
      ...[word(14, 5), word(61, 1023), word(62, 1), word(60, 899), word(1, 5), word(1, 5), word(62, 0), END].flat(),
    );
    expect(annotations).toEqual([
      { ...plain, sample: 5, symbol: '~', subtype: -1, channel: 1, number: -125 },
      { ...plain, sample: 10, channel: 1, number: -125 },
      { ...plain, sample: 15, channel: 0, number: -125 },
    ]);
  });

  it('AUX of odd length is padded; its text may be UTF-8 or Latin-1', () => {
    const { annotations } = read(
      ...[word(28, 1), word(63, 3), [0x28, 0x41, 0x42, 0], word(22, 1), word(63, 2), [0xc3, 0xb6]].flat(),
      ...[word(22, 1), word(63, 1), [0xf6, 0], END].flat(),
    );
    expect(annotations.map(({ aux }) => aux)).toEqual(['(AB', 'ö', 'ö']);
  });

  it('obeys a time resolution other than the sampling rate', () => {
    const text = '## time resolution: 1000';
    const note = [word(22), word(63, text.length), [...text].map((c) => c.charCodeAt(0))].flat();
    // The end of such notes as the WFDB library marks it (SKIP −1, then code 0 with interval 1), as in svdb record 801.
    const notesEnd = [...word(59), 0xff, 0xff, 0xff, 0xff, ...word(0, 1)];
    for (const start of [note, [...note, ...notesEnd]]) {
      expect(read(...start, ...word(1, 1000), ...word(5, 500), ...END).annotations).toEqual([
        { ...plain, sample: 360 },
        { ...plain, sample: 540, symbol: 'V' },
      ]);
    }
  });

  it('obeys symbols defined in the file', () => {
    const texts = ['## annotation type definitions', '42 Ph phrase mark', '## end of definitions'];
    const notes = texts.map((aux) => ({ ...plain, symbol: '"', aux }));
    const bytes = writeAnnotations([...notes, { ...plain, sample: 7, symbol: '[42]' }]);
    expect(readAnnotations(bytes, 'x.atr', 360).annotations).toEqual([{ ...plain, sample: 7, symbol: 'Ph' }]);
  });

  it('an end mark alone is a file without annotations', () => {
    expect(read(...END)).toEqual({ annotations: [], warnings: [] });
  });
});

describe('damage', () => {
  it.each([
    ['no end mark', [...word(1, 5)], 1],
    ['cut inside a SKIP', [...word(1, 5), ...word(59), 0, 0], 1],
    ['cut inside an AUX', [...word(1, 5), ...word(63, 8), 0x28], 1],
    ['an unknown code', [...word(1, 5), ...word(53, 1), ...word(1, 5), ...END], 2],
    ['out of order', [...word(1, 500), ...word(59), 0xff, 0xff, 0x9c, 0xff, ...word(5), ...END], 2],
  ])('%s: a warning, and what could be read', (_, bytes, kept) => {
    const { annotations, warnings } = read(...bytes);
    expect(annotations).toHaveLength(kept);
    expect(warnings.map(({ code }) => code)).toEqual(['unreadable-annotations']);
    expect(annotations.map(({ sample }) => sample)).toEqual([...annotations.map(({ sample }) => sample)].sort((a, b) => a - b)); // prettier-ignore
  });

  it.each([
    ['an empty file', [], 'empty-file'],
    ['one byte', [7], 'bad-annotations'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], 'bad-annotations'],
  ])('%s: an error', (_, bytes, code) => {
    expect(() => read(...bytes)).toThrow(expect.objectContaining({ name: 'RecordingError', code }) as Error);
  });
});
