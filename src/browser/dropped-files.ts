import { checkFileCount, deviceFiles, MOST_FILES, type DeviceFile } from './device-file.ts';

/**
 * Everything that was dropped: single files, several files, and whole folders with their sub-folders, hidden files left
 * out. Call it inside the drop handler itself, since the browser empties `transfer` as soon as that returns.
 * Throws `FileLimitError` when that is too much to open.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<DeviceFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return deviceFiles([...transfer.files]);
  const files: DeviceFile[] = [];
  for (const entry of entries) await collectFiles(entry, '', files);
  checkFileCount(files.length);
  return files;
}

async function collectFiles(entry: FileSystemEntry, folder: string, files: DeviceFile[]): Promise<void> {
  // One past the limit is enough to refuse; walking a whole disk first would only make the person wait.
  if (files.length > MOST_FILES || entry.name.startsWith('.')) return;
  const name = `${folder}${entry.name}`;
  if (isFile(entry)) {
    files.push({ name, blob: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) });
  } else if (isFolder(entry)) {
    for (const child of await listFolder(entry)) await collectFiles(child, `${name}/`, files);
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
