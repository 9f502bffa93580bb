import { deviceFiles, type DeviceFile } from './device-file.ts';

/** The name text from the clipboard gets; what is in it decides how it is read. */
const PASTED_NAME = 'pasted table.txt';
/** Lines of words that may stand above the numbers. */
const MOST_WORDED_LINES = 20;
/** A row of cells that begins with a number. */
const NUMBERED = /^\s*["']?[-+]?\d/;

/**
 * What was pasted and can be opened: files copied in the file manager, or text with rows of numbers (cells copied from a
 * spreadsheet). Empty for anything else, and for what is pasted into a field.
 */
export function pastedFiles(event: ClipboardEvent): DeviceFile[] {
  const { clipboardData, target } = event;
  if (clipboardData === null || (target instanceof HTMLElement && target.closest('input, textarea, select'))) return [];
  if (clipboardData.files.length > 0) return deviceFiles([...clipboardData.files]);
  const text = clipboardData.getData('text/plain');
  return looksLikeTable(text) ? [{ name: PASTED_NAME, blob: new Blob([text]) }] : [];
}

/** Two lines or more, one after the other, that begin with a number, after at most a few lines of words. */
function looksLikeTable(text: string): boolean {
  const lines = text.split('\n', MOST_WORDED_LINES + 2).filter((line) => line.trim() !== '');
  return lines.some((line, i) => NUMBERED.test(line) && NUMBERED.test(lines[i + 1] ?? ''));
}
