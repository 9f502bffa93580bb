import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeBytes } from '../../../src/ecg/formats/describe-bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/ecg/formats/utf8.ts';

describe('describeBytes', () => {
  // Oracle: the signatures in the specifications of the formats.
  it.each([
    ['empty', ''],
    ['a PNG picture', '\x89PNG\r\n\x1a\n'],
    ['a JPEG picture', '\xff\xd8\xff\xe0'],
    ['a PDF document', '%PDF-1.7'],
    ['a ZIP archive', 'PK\x03\x04'],
    ['a gzip archive', '\x1f\x8b\x08\x00'],
    ['a FLAC file', 'fLaC'],
    ['a text file that starts with “100 2 360 650000”', '100 2 360 650000\r\n100.dat'],
    ['a web page (perhaps saved in place of the file itself)', '\n<!DOCTYPE html>\n'],
    ['an HDF5 file (MATLAB 7.3 saves those)', '\x89HDF\r\n\x1a\n'],
    ['a binary file that starts with 00 01 02', '\x00\x01\x02'],
  ])('%s', (kind, bytes) => {
    expect(describeBytes(Buffer.from(bytes, 'latin1'))).toBe(kind);
  });
});

describe('text', () => {
  // Oracle: the platform's own TextEncoder and TextDecoder, which the ECG library does without.
  it('UTF-8 both ways as TextEncoder does it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)]);
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
    expect(decodeUtf8(encodeUtf8('a\ud800b'))).toBe('a\ufffdb');
  });

  it('bytes that are not UTF-8 are read as Latin-1', () => {
    expect(decodeUtf8(Uint8Array.of(0x47, 0xf6, 0x21))).toBe('Gö!');
  });
});
