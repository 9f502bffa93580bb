import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RhythmContext } from '../../src/ecg/rhythm/decoding/rhythm-contexts.ts';
import { dataFolder } from '../datasets/data-folder.ts';
import { DS1_RECORDS } from '../datasets/record-lists.ts';
import { recordNames } from '../datasets/record-names.ts';
import { stripLabels } from '../datasets/strip-labels.ts';

/** A record that teaches rhythm contexts. */
export interface ExampleRecord {
  readonly database: 'mitdb' | 'cpsc2021' | 'aftdb' | 'cinc2017';
  readonly name: string;
  readonly person: string;
  readonly group: string;
  /** What goes on in all of it, where no reader marked changes; null where that is not known. */
  readonly whole: RhythmContext | null;
  /** Whether rhythms are simulated from its beats. */
  readonly isSimulatedFrom: boolean;
}

/** Strips of the Challenge of 2017 that are read: enough of either kind to weigh as much as the other sources. */
const MOST_STRIPS = { A: 110, N: 260 } as const;

/** DS1, every cpsc2021 record, half of aftdb, strips of cinc2017. Throws an Error that names the download command for one that is missing. */
export async function exampleRecords(): Promise<ExampleRecord[]> {
  const cpsc2021 = await presentNames('cpsc2021');
  const aftdb = (await presentNames('aftdb')).filter((_, i) => i % 2 === 0);
  return [
    ...DS1_RECORDS.map((name, i) => ({
      database: 'mitdb' as const,
      name,
      // 202, of DS2, is the same person; nobody in DS1 is there twice.
      person: `mitdb ${name}`,
      group: 'DS1',
      whole: null,
      isSimulatedFrom: i % 2 === 0,
    })),
    ...(await Promise.all(
      cpsc2021.map(async (name) => ({
        database: 'cpsc2021' as const,
        name,
        person: `cpsc2021 ${name.split('_')[1]}`,
        group: 'cpsc2021',
        whole: await wholeOf(name),
        isSimulatedFrom: false,
      })),
    )),
    ...aftdb.map((name) => ({
      database: 'aftdb' as const,
      name,
      person: `aftdb ${name}`,
      group: 'aftdb',
      whole: 'fibrillation' as const,
      isSimulatedFrom: false,
    })),
    ...(await strips('A', 'fibrillation')),
    ...(await strips('N', 'sinus')),
  ];
}

async function strips(label: 'A' | 'N', whole: RhythmContext): Promise<ExampleRecord[]> {
  const [labels, names] = [await stripLabels(), new Set(await presentNames('cinc2017'))];
  const own = [...labels].filter(([name, is]) => is === label && names.has(name)).slice(0, MOST_STRIPS[label]);
  return own.map(([name]) => ({
    database: 'cinc2017',
    name,
    person: `cinc2017 ${name}`,
    group: `cinc2017 ${label}`,
    whole,
    isSimulatedFrom: false,
  }));
}

/** What the header of a cpsc2021 record says of it as a whole. */
async function wholeOf(name: string): Promise<RhythmContext | null> {
  const header = await readFile(join(dataFolder(), 'cpsc2021', `${name}.hea`), 'latin1');
  if (header.includes('non atrial fibrillation')) return 'sinus';
  return header.includes('persistent atrial fibrillation') ? 'fibrillation' : null;
}

async function presentNames(database: ExampleRecord['database']): Promise<string[]> {
  const names = await recordNames(database);
  if (names.length === 0) throw new Error(`The ${database} records are missing: run "npm run data -- ${database}".`);
  return names;
}
