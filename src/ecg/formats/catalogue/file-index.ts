import type { StoredFile } from './stored-file.ts';
import { fileName, folder, stem } from '../file-name.ts';

/** Finds files by name, in one folder first; upper and lower case do not matter. */
export class FileIndex {
  readonly #byPath = new Map<string, StoredFile>();
  readonly #byName = new Map<string, StoredFile[]>();
  readonly #byStem = new Map<string, StoredFile[]>();

  constructor(files: readonly StoredFile[]) {
    for (const file of files) {
      this.#byPath.set(file.path.toLowerCase(), file);
      add(this.#byName, fileName(file.path).toLowerCase(), file);
      add(this.#byStem, stemKey(folder(file.path), stem(file.path)), file);
      add(this.#byStem, stemKey(null, stem(file.path)), file);
    }
  }

  /** The file of that name in `inFolder` (with the folders of the name, or without them); else the only one anywhere. */
  find(inFolder: string, name: string): StoredFile | undefined {
    const path = (file: string) => (inFolder === '' ? file : `${inFolder}/${file}`).toLowerCase();
    const near = this.#byPath.get(path(name)) ?? this.#byPath.get(path(fileName(name)));
    if (near !== undefined) return near;
    const elsewhere = this.#byName.get(fileName(name).toLowerCase());
    return elsewhere?.length === 1 ? elsewhere[0] : undefined;
  }

  /** Files of one folder, or of all, that have the same name up to the last dot. */
  ofStem(inFolder: string | null, wanted: string): readonly StoredFile[] {
    return this.#byStem.get(stemKey(inFolder, wanted)) ?? [];
  }
}

function stemKey(inFolder: string | null, name: string): string {
  return (inFolder === null ? name : `${inFolder}/${name}`).toLowerCase();
}

function add(map: Map<string, StoredFile[]>, key: string, file: StoredFile): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [file]);
  else known.push(file);
}
