import { describe, expect, it } from 'vitest';
import { readDroppedFiles } from '../../src/browser/read-dropped-files.ts';
import { MOST_BYTES, MOST_FILES, readFiles } from '../../src/browser/read-files.ts';

/** A folder as the drop event shows it, since only a person can drop a real one. Hands out two children at a time. */
function folderEntry(name: string, children: object[]): object {
  const waiting = [...children];
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => ({ readEntries: (receive: (batch: object[]) => void) => receive(waiting.splice(0, 2)) }),
  };
}

function fileEntry(name: string, content: string): object {
  return {
    name,
    isFile: true,
    isDirectory: false,
    file: (receive: (file: File) => void) => receive(new File([content], name)),
  };
}

/** A drop whose list empties as soon as its handler returns, as browsers do it. */
function drop(entries: object[]): DataTransfer {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  queueMicrotask(() => items.splice(0));
  return { items, files: [] } as unknown as DataTransfer;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('dropped files', () => {
  it('are read from a real DataTransfer', async () => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['header'], '100.hea'));
    transfer.items.add(new File(['signal'], '100.dat'));
    const files = await readDroppedFiles(transfer);
    expect(files.map(({ name, bytes }) => [name, text(bytes)])).toEqual([
      ['100.hea', 'header'],
      ['100.dat', 'signal'],
    ]);
  });

  it('are found in folders and their sub-folders, except hidden ones', async () => {
    const files = await readDroppedFiles(
      drop([
        folderEntry('records', [
          fileEntry('100.hea', 'a'),
          fileEntry('100.dat', 'b'),
          folderEntry('more', [fileEntry('101.hea', 'c')]),
          fileEntry('.DS_Store', 'x'),
        ]),
        fileEntry('102.hea', 'd'),
      ]),
    );
    expect(files.map(({ name }) => name)).toEqual(['100.hea', '100.dat', '101.hea', '102.hea']);
  });

  it('are refused with advice when there are too many, without walking the whole folder', async () => {
    const many = Array.from({ length: MOST_FILES * 3 }, (_, index) => fileEntry(`${index}`, ''));
    await expect(readDroppedFiles(drop([folderEntry('disk', many)]))).rejects.toThrow('more than 1,000 files');
  });

  it('are refused with advice when they are too large', async () => {
    const large = { name: 'a', size: MOST_BYTES + 1 } as File;
    await expect(readFiles([large])).rejects.toThrow('513 MB; up to 512 MB fit at once');
  });
});
