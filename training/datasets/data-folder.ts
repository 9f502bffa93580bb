import { resolve } from 'node:path';

/** The folder that holds one folder per database: the environment variable ECG_DATA, or `data` in the current folder. */
export function dataFolder(): string {
  return resolve(process.env['ECG_DATA'] ?? 'data');
}
