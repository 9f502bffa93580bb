import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../datasets/data-folder.ts';
import { ALL_RECORDS, DS1_RECORDS, DS2_RECORDS, PACED_RECORDS } from '../datasets/record-lists.ts';
import { UsageError, type EvaluateOptions } from './evaluate-options.ts';

/** The database that DS1, DS2 and the list of paced records belong to. */
const SPLIT_DATABASE = 'mitdb';

/**
 * Names of the records to evaluate. `all` is every record with annotations; of the MIT-BIH database, beats leave out the
 * paced ones, in which the classes mean nothing. Throws UsageError when the list fits no database.
 */
export async function selectRecords({
  command,
  database,
  records,
}: Pick<EvaluateOptions, 'command' | 'database' | 'records'>): Promise<readonly string[]> {
  const lower = records.toLowerCase();
  if (lower === 'ds1' || lower === 'ds2') {
    if (database !== SPLIT_DATABASE)
      throw new UsageError(`${records} is a part of ${SPLIT_DATABASE}, not of ${database}.`);
    return lower === 'ds1' ? DS1_RECORDS : DS2_RECORDS;
  }
  if (lower === 'paced') {
    if (database !== SPLIT_DATABASE)
      throw new UsageError(`The list of paced records is of ${SPLIT_DATABASE}, not of ${database}.`);
    return PACED_RECORDS;
  }
  if (lower === 'all') {
    if (database !== SPLIT_DATABASE) return annotatedRecords(join(dataFolder(), database));
    return command === 'qrs' ? ALL_RECORDS : ALL_RECORDS.filter((name) => !PACED_RECORDS.includes(name));
  }
  const names = records.split(',').map((name) => name.trim());
  if (names.some((name) => !/^[\w-]+$/.test(name)))
    throw new UsageError(`--records "${records}" is not a list of names.`);
  return [...new Set(names)];
}

/** Records of a folder that have both a header and reference annotations; empty when the folder is not there. */
async function annotatedRecords(folder: string): Promise<string[]> {
  const files = new Set(await readdir(folder).catch(() => []));
  const names = [...files].filter((file) => file.endsWith('.hea')).map((file) => file.slice(0, -'.hea'.length));
  return names.filter((name) => files.has(`${name}.atr`)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
