import type { NamedBytes } from '../ecg/recording/named-bytes.ts';
import { readFiles } from './read-files.ts';

/**
 * Shows the device's own file dialog and reads what was chosen; an empty list when the person closed it.
 * Call it from a click or key handler. Throws `FileLimitError` when the choice is too much to open.
 */
export async function pickFiles(kind: 'files' | 'folder' = 'files'): Promise<NamedBytes[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = kind === 'folder';
  const chosen = new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
  });
  input.click();
  return readFiles(await chosen);
}
