import { deviceFiles, type DeviceFile } from './device-file.ts';

/** The name text from the clipboard gets; what is in it decides how it is read. */
const PASTED_NAME = 'pasted table.txt';
/** Two lines or more that begin with a number, after at most a few lines of words. */
const NUMBERS = /^(?:.*\r?\n){0,20}?\s*["']?[-+]?\d[^\r\n]*\r?\n\s*["']?[-+]?\d/;

/**
 * What was pasted and can be opened: files copied in the file manager, or text with rows of numbers (cells copied from a
 * spreadsheet). Empty for anything else, and for what is pasted into a field.
 */
export function pastedFiles(event: ClipboardEvent): DeviceFile[] {
  const { clipboardData, target } = event;
  if (clipboardData === null || (target instanceof HTMLElement && target.closest('input, textarea, select'))) return [];
  if (clipboardData.files.length > 0) return deviceFiles([...clipboardData.files]);
  const text = clipboardData.getData('text/plain');
  return NUMBERS.test(text) ? [{ name: PASTED_NAME, blob: new Blob([text]) }] : [];
}
