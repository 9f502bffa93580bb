import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { StoredFile } from '../../ecg/formats/catalogue/stored-file.ts';

/**
 * Files of a folder, with those of its sub-folders when `deep`; hidden ones left out, and links followed, as data sets kept by version
 * are folders of links. Nothing is read yet.
 */
export async function storedFiles(folder: string, { deep }: { deep: boolean }): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  const entered = new Set<string>();
  const enter = async (path: string): Promise<void> => {
    // A link can lead to a folder that is searched already, even to one it lies in.
    const place = await realpath(path);
    if (entered.has(place)) return;
    entered.add(place);
    for (const name of (await readdir(path)).sort()) {
      if (name.startsWith('.')) continue;
      const inside = join(path, name);
      const status = await stat(inside).catch(() => null);
      if (status?.isDirectory() && deep) await enter(inside);
      else if (status?.isFile()) files.push(fileOnDisk(inside, relative(folder, inside), status.size));
    }
  };
  await enter(folder);
  return files;
}

function fileOnDisk(path: string, name: string, size: number): StoredFile {
  return {
    path: name.replaceAll('\\', '/'),
    sizeBytes: size,
    seekable: true,
    async slice(start, end) {
      const handle = await open(path);
      try {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}
