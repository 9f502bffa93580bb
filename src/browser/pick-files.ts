import { deviceFiles, type DeviceFile } from './device-file.ts';

/**
 * Shows the device's own dialog to choose files, or a folder with all that is in it; an empty list when the person closed
 * it. Call it from a click or key handler. Throws `FileLimitError` when the choice is too much to open.
 */
export async function pickFiles(kind: 'files' | 'folder' = 'files'): Promise<DeviceFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = kind === 'folder';
  // The browser holds on to an input whose dialog was shown: it is left without anything of the page.
  const answered = new AbortController();
  const chosen = new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), answered);
    input.addEventListener('cancel', () => resolve([]), answered);
  });
  input.click();
  const files = await chosen;
  answered.abort();
  return deviceFiles(files);
}
