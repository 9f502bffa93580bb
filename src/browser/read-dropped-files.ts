import type { NamedBytes } from '../ecg/recording/named-bytes.ts';
import { MOST_FILES, readFiles } from './read-files.ts';

/**
 * Reads everything that was dropped: single files, several files, and whole folders with their sub-folders.
 * Call it inside the drop handler itself, since the browser empties `transfer` as soon as that returns.
 * Throws `FileLimitError` when that is too much to open.
 */
export async function readDroppedFiles(transfer: DataTransfer): Promise<NamedBytes[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return readFiles([...transfer.files]);
  const files: File[] = [];
  for (const entry of entries) await collectFiles(entry, files);
  return readFiles(files);
}

async function collectFiles(entry: FileSystemEntry, files: File[]): Promise<void> {
  // One past the limit is enough for readFiles to refuse; walking a whole disk first would only make the person wait.
  if (files.length > MOST_FILES || entry.name.startsWith('.')) return;
  if (isFile(entry)) {
    files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
  } else if (isFolder(entry)) {
    for (const child of await listFolder(entry)) await collectFiles(child, files);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** The reader hands out at most 100 entries a time, and an empty list when it is through. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return children;
    children.push(...batch);
  }
}
