import { ModelError } from './model-error.ts';
import { sha256Of } from './sha256-of.ts';

/** Gets one file by name, from wherever it is; `again` asks for it past everything that may have kept a copy. */
export type ReadFile = (name: string, again: boolean) => Promise<ArrayBuffer>;

export interface CheckedFile {
  readonly bytes: ArrayBuffer;
  /** Whether it came damaged at first. */
  readonly again: boolean;
}

/**
 * Reads a file that has to be, to the last bit, the one that was published. One that is not is read once more.
 * @throws ModelError when it is damaged then too; rejects as `read` does.
 */
export async function readChecked(
  read: ReadFile,
  name: string,
  isSound: (bytes: ArrayBuffer) => Promise<boolean>,
): Promise<CheckedFile> {
  for (const again of [false, true]) {
    const bytes = await read(name, again);
    if (await isSound(bytes)) return { bytes, again };
  }
  throw new ModelError('model-damaged', `${name} is not the file that was published`);
}

/** Reads a file whose hash the card states, as `readChecked` does. */
export function readHashed(read: ReadFile, name: string, sha256: string | undefined): Promise<CheckedFile> {
  return readChecked(read, name, async (bytes) => (await sha256Of(bytes)) === sha256);
}
