import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFiles } from '../../src/classifier/model/model-files.ts';
import { dataFolder } from '../datasets/data-folder.ts';
import type { RecordNames } from './block.ts';
import type { ExampleAnswers } from './example-answers.ts';

/** Where figures come from. */
export interface Provenance {
  readonly date: string;
  readonly command: string;
  /** Of the code; "with changes" when files differed from it. Null outside a repository. */
  readonly commit: string | null;
  readonly model: ModelIdentity;
  /** What the code said of the example, see `answerExample`. */
  readonly answers: ExampleAnswers;
  /** Over names and contents of all files of the records, by database. */
  readonly data: Readonly<Record<string, { readonly records: number; readonly sha256: string }>>;
}

export interface ModelIdentity {
  readonly version: string;
  readonly sha256: string;
}

/** What the files of a model have to be the same in for its answers to be the same: all but the words and scores of its card. */
export function identifyModel({ model, weights, card }: ModelFiles): ModelIdentity {
  const { version, calibration, doubtTemperatures, notSureBelow, preparationVersion, preparationHash } = card;
  const settings = [calibration, doubtTemperatures, notSureBelow, preparationVersion, preparationHash];
  const hash = createHash('sha256')
    .update(new Uint8Array(weights))
    .update(JSON.stringify([model, settings]));
  return { version, sha256: hash.digest('hex') };
}

/** Identifies the files of the records used, annotations among them; databases without any are left out. */
export async function identifyData(names: RecordNames): Promise<Provenance['data']> {
  const databases = Object.entries(names).filter(([, records]) => records.length > 0);
  const entries = databases.map(async ([database, records]) => {
    const folder = join(dataFolder(), database);
    const wanted = new Set(records);
    const files = (await readdir(folder)).filter((file) => wanted.has(file.replace(/\.[^.]*$/, ''))).sort();
    const hash = createHash('sha256');
    for (const file of files) hash.update(`${file}\n`).update(await readFile(join(folder, file)));
    return [database, { records: records.length, sha256: hash.digest('hex') }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** What the figures are written into does not count as a change of the code. */
const WRITTEN = ['*.md', 'training/figures.json', 'training/test-set-log.jsonl', 'public/model/model-card.json'];

export function currentCommit(): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const commit = git('rev-parse', '--short', 'HEAD').trim();
    const excluded = WRITTEN.map((path) => `:(exclude,glob)**/${path}`);
    const changed = git('status', '--porcelain', '--', 'src', 'training', 'public/model', ...excluded).trim();
    return changed === '' ? commit : `${commit} with changes`;
  } catch {
    return null;
  }
}
