import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../training/datasets/data-folder.ts';

/**
 * Whether any of the folders of recordings a test needs is absent below ECG_DATA, for `skipIf`. Says once, in one line, what
 * is skipped then: "Skipped detection on real records: no mitdb in data/, set ECG_DATA."
 */
export function missingRecordings(what: string, ...folders: readonly string[]): boolean {
  const absent = folders.filter((folder) => !existsSync(join(dataFolder(), folder)));
  if (absent.length > 0) console.log(`Skipped ${what}: no ${absent.join(', ')} in ${dataFolder()}, set ECG_DATA.`);
  return absent.length > 0;
}
