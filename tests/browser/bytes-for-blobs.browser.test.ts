import { describe, expect, it } from 'vitest';
import { blobsForBytes, bytesForBlobs, holdsBlobs } from '../../src/browser/bytes-for-blobs.ts';

const message = () => ({
  id: '1',
  path: ['open'],
  argumentList: [{ type: 'RAW', value: [{ name: 'a.dat', blob: new Blob([Uint8Array.of(7, 0, 255)]) }] }],
  samples: Float32Array.of(1),
});

describe('bytesForBlobs', () => {
  it('puts the bytes of a file in the place of its blob, wherever it is, and leaves the rest', async () => {
    const sent = (await bytesForBlobs(message())) as ReturnType<typeof message>;
    expect(sent).toEqual({
      ...message(),
      argumentList: [{ type: 'RAW', value: [{ name: 'a.dat', bytes: Uint8Array.of(7, 0, 255) }] }],
    });
    expect(holdsBlobs(message())).toBe(true);
    expect(holdsBlobs(sent)).toBe(false);
  });

  it('is undone by blobsForBytes', async () => {
    const kept = (await blobsForBytes(await bytesForBlobs(message()))) as ReturnType<typeof message>;
    const [{ value }] = kept.argumentList;
    expect(value[0].name).toBe('a.dat');
    expect([...new Uint8Array(await value[0].blob.arrayBuffer())]).toEqual([7, 0, 255]);
  });
});
