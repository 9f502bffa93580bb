import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { identifyRecording } from '../../../src/analysis/open/identify-recording.ts';
import { storedFile } from '../../../src/analysis/open/openable-file.ts';
import { storedBytes } from '../../../src/ecg/formats/catalogue/stored-file.ts';

const stored = (name: string, text: string) => storedBytes({ name, bytes: new TextEncoder().encode(text) });
const HEADER = stored('100.hea', '100 1 360 4\n');
const SIGNAL = stored('100.dat', 'abcdef');

// Oracle: the key is defined by what must and must not change it; the hash is Node's own.
describe('identifyRecording', () => {
  it('goes by content, not by name or archive', async () => {
    const { key, sizeBytes } = await identifyRecording([HEADER, SIGNAL], null, 0);
    const packed = { ...stored('a.zip/renamed.hea', '100 1 360 4\n'), seekable: false };
    expect((await identifyRecording([packed, SIGNAL], null, 0)).key).toBe(key);
    expect(sizeBytes).toBe(18);
    expect(key).toBe(createHash('sha256').update('100 1 360 4\n:12;abcdef:6;').digest('hex').slice(0, 32));
  });

  it('changes with any byte, with where a file ends, and with how a table is read', async () => {
    const keys = await Promise.all(
      [
        identifyRecording([HEADER, SIGNAL], null, 0),
        identifyRecording([HEADER, stored('100.dat', 'abcdeg')], null, 0),
        identifyRecording([stored('100.hea', '100 1 360 4\na'), stored('100.dat', 'bcdef')], null, 0),
        identifyRecording([HEADER, SIGNAL], { sampleRateHz: 250 }, 0),
      ].map(async (identity) => (await identity).key),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  // Oracle: the same bytes in memory; what is on a disk stays there.
  it('hands over a file that is a blob as it is', async () => {
    const blob = new Blob(['abcdef']);
    const fromDisk = storedFile({ name: '100.dat', blob });
    const { key, files } = await identifyRecording([HEADER, fromDisk], null, 18);
    expect(key).toBe((await identifyRecording([HEADER, SIGNAL], null, 18)).key);
    expect(files?.[1]?.blob).toBe(blob);
  });

  it('hands over the files when they are small enough', async () => {
    const { files } = await identifyRecording([HEADER, SIGNAL], null, 18);
    expect(files?.map(({ name }) => name)).toEqual(['100.hea', '100.dat']);
    expect(await files?.[1]?.blob.text()).toBe('abcdef');
    expect((await identifyRecording([HEADER, SIGNAL], null, 17)).files).toBeNull();
  });
});
