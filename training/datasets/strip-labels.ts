import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from './data-folder.ts';

/** What the readers of the Challenge of 2017 called a strip as a whole: normal, fibrillation, another rhythm, too noisy. */
export type StripLabel = 'N' | 'A' | 'O' | '~';

/** The label of every strip of the Challenge of 2017 by name (REFERENCE-v3.csv); none where it is not there. */
export async function stripLabels(): Promise<Map<string, StripLabel>> {
  const text = await readFile(join(dataFolder(), 'cinc2017', 'REFERENCE-v3.csv'), 'utf8').catch(() => '');
  return new Map(
    text
      .split(/\r?\n/)
      .filter((line) => line.includes(','))
      .map((line) => line.split(',') as [string, StripLabel]),
  );
}
