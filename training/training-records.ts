import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from './datasets/data-folder.ts';
import { DS1_RECORDS } from './datasets/record-lists.ts';

/** A record that may be trained on. */
export interface TrainingRecord {
  readonly database: 'mitdb' | 'svdb';
  readonly name: string;
}

/** DS1 of mitdb, then every svdb record there is, by number. Throws an Error that names the download command without any. */
export async function trainingRecords(): Promise<TrainingRecord[]> {
  const files = await readdir(join(dataFolder(), 'svdb')).catch(() => [] as string[]);
  const names = files.filter((file) => file.endsWith('.atr')).map((file) => file.slice(0, -'.atr'.length));
  if (names.length === 0) throw new Error('The svdb records are missing: run "npm run data -- svdb".');
  return [
    ...DS1_RECORDS.map((name) => ({ database: 'mitdb' as const, name })),
    ...names.sort().map((name) => ({ database: 'svdb' as const, name })),
  ];
}

/** Fold (0 … folds − 1) of each record: every `folds`-th record of a database, so that each fold has people of both. */
export function foldsOf(records: readonly TrainingRecord[], folds: number): number[] {
  const seen = new Map<string, number>();
  return records.map(({ database }) => {
    const before = seen.get(database) ?? 0;
    seen.set(database, before + 1);
    return before % folds;
  });
}
