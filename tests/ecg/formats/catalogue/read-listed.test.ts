import { describe, expect, it } from 'vitest';
import { storedBytes, type StoredFile } from '../../../../src/ecg/formats/catalogue/stored-file.ts';
import { catalogueFiles, readFromCatalogue, readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { encodeSamples } from '../wfdb/samples/encode-samples.ts';
import { namedText } from '../wfdb/named-text.ts';
import { madeZip } from '../zip/made-zip.ts';

// Oracle: what a file gives in one piece it gives in several, from a ZIP too; what a tab cannot hold is refused unread.

const ROWS = Array.from({ length: 600_000 }, (_, i) => String(((i * 37) % 2000) - 1000));
const TABLE = namedText('long.csv', `# 500 Hz\necg [µV]\n${ROWS.join('\n')}\n`);

/** A file that notes how much was asked for at a time. */
function watched(file: StoredFile, asked: number[]): StoredFile {
  return {
    ...file,
    slice: (start, end) => (asked.push(Math.min(end, file.sizeBytes) - start), file.slice(start, end)),
  };
}

describe('reading what was listed', () => {
  it('takes a table in pieces, and packed in one', async () => {
    const asked: number[] = [];
    const { leads, sampleRateHz } = await readFromCatalogue(await catalogueFiles([watched(storedBytes(TABLE), asked)]));
    expect(sampleRateHz).toBe(500);
    expect(leads[0].samplesMv).toHaveLength(ROWS.length);
    expect(Math.max(...asked)).toBeLessThanOrEqual(4 * 2 ** 20);
    expect(TABLE.bytes.length).toBeGreaterThan(2 ** 21);
    const packed = await readRecording([{ name: 'x.zip', bytes: madeZip([TABLE]) }]);
    expect(packed.leads[0].samplesMv).toEqual(leads[0].samplesMv);
  });

  it('refuses a recording larger than memory without reading its samples', async () => {
    const header = storedBytes(namedText('r.hea', 'r 1 250 100\nr.dat 16 200\n'));
    const signal = storedBytes({ name: 'r.dat', bytes: encodeSamples(16, [1, 2, 3]) });
    const asked: number[] = [];
    const huge = watched({ ...signal, sizeBytes: 2 ** 31 }, asked);
    await expect(readFromCatalogue(await catalogueFiles([header, huge]))).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('hold 2049 MB; up to 512 MB can be opened') as string,
    });
    expect(asked).toEqual([]);
  });
});
