import { describe, expect, it } from 'vitest';
import { MOST_FILES } from '../../src/browser/device-file.ts';
import { droppedFiles } from '../../src/browser/dropped-files.ts';

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

describe('dropped files', () => {
  it('are read from a real DataTransfer', async () => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['header'], '100.hea'));
    transfer.items.add(new File(['signal'], '100.dat'));
    const files = await droppedFiles(transfer);
    const contents = await Promise.all(files.map(async ({ name, blob }) => [name, await blob.text()]));
    expect(contents).toEqual([
      ['100.hea', 'header'],
      ['100.dat', 'signal'],
    ]);
  });

  it('are found in folders and their sub-folders, named with them, except hidden ones', async () => {
    const files = await droppedFiles(
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
    expect(files.map(({ name }) => name)).toEqual([
      'records/100.hea',
      'records/100.dat',
      'records/more/101.hea',
      '102.hea',
    ]);
  });

  it('are refused with advice when there are too many, without walking the whole folder', async () => {
    const many = Array.from({ length: MOST_FILES * 3 }, (_, index) => fileEntry(`${index}`, ''));
    await expect(droppedFiles(drop([folderEntry('disk', many)]))).rejects.toThrow('more than 5,000 files');
  });
});
