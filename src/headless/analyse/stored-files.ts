import { open, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { StoredFile } from '../../ecg/formats/catalogue/stored-file.ts';

/** Files of a folder, with those of its sub-folders when `deep`; hidden ones left out. Nothing is read yet. */
export async function storedFiles(folder: string, { deep }: { deep: boolean }): Promise<StoredFile[]> {
  const entries = await readdir(folder, { recursive: deep, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const shown = paths.filter(
    (path) =>
      !relative(folder, path)
        .split(/[/\\]/)
        .some((part) => part.startsWith('.')),
  );
  return Promise.all(shown.map((path) => fileOnDisk(path, relative(folder, path))));
}

async function fileOnDisk(path: string, name: string): Promise<StoredFile> {
  const { size } = await stat(path);
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
