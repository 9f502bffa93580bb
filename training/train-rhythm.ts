import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Random } from '../src/ecg/simulation/random.ts';
import { contextExamples } from './rhythm/context-examples.ts';
import { writeContextFold } from './rhythm/context-folds.ts';
import { exampleRecords, type ExampleRecord } from './rhythm/example-records.ts';
import { measureContexts, reportContexts, type ContextCounts } from './evaluate/rhythm/report-contexts.ts';
import { publishContexts } from './rhythm/publish-contexts.ts';
import { trainContexts, type ContextExamples } from './rhythm/train-contexts.ts';
import type { TrainOptions } from './train/train-options.ts';

const FOLDS = 3;
/** Devices each left out of training altogether, to see what becomes of one nobody trained on. */
const DEVICES = {
  'without cinc2017': ['cinc2017'],
  'without the long recordings': ['DS1', 'cpsc2021', 'aftdb'],
} as const;

/**
 * Trains the network of rhythm contexts: folds by person, devices left out, then all, which is published. What records teach is kept in
 * the run folder, so that a stopped run goes on, and so are the networks of the folds, for `evaluate -- rhythm --held-out`.
 */
export async function trainRhythm({ seed, runFolder, outFolder, report }: Omit<TrainOptions, 'stages'>): Promise<void> {
  const examples = await allExamples(join(runFolder, 'examples'), seed, report);
  const folds = foldsOf(examples);
  const heldOut: ContextCounts[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainContexts(
      examples.filter((_, i) => folds[i] !== fold),
      new Random(seed + fold),
    );
    const leftOut = examples.filter((_, i) => folds[i] === fold);
    heldOut.push(measureContexts(leftOut, weights));
    const people = [...new Set(leftOut.map(({ person }) => person))];
    await writeContextFold(runFolder, fold + 1, { people, weights });
  }
  report(`folds by person\n${reportContexts(heldOut)}`);
  for (const [name, groups] of Object.entries(DEVICES)) {
    const isOut = ({ group }: ContextExamples) => groups.some((out) => group.startsWith(out));
    const weights = trainContexts(
      examples.filter((own) => !isOut(own)),
      new Random(seed),
    );
    report(`${name}\n${reportContexts([measureContexts(examples.filter(isOut), weights)])}`);
  }
  await publishContexts(trainContexts(examples, new Random(seed)), outFolder);
  report(`published to ${outFolder}`);
}

async function allExamples(folder: string, seed: number, report: (line: string) => void): Promise<ContextExamples[]> {
  await mkdir(folder, { recursive: true });
  const records = await exampleRecords();
  const examples: ContextExamples[] = [];
  for (const [i, record] of records.entries()) {
    examples.push(...(await keptExamples(record, folder, seed)));
    if ((i + 1) % 50 === 0) report(`${i + 1} of ${records.length} records read`);
  }
  return examples;
}

async function keptExamples(record: ExampleRecord, folder: string, seed: number): Promise<ContextExamples[]> {
  const file = join(folder, `${record.database}-${record.name.replaceAll('/', '-')}-${seed}`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return deserialize(kept) as ContextExamples[];
  const examples = await contextExamples(record, seed);
  await writeFile(file, serialize(examples));
  return examples;
}

/** Fold of every record: by person, so that each fold has people of every group. */
function foldsOf(examples: readonly ContextExamples[]): number[] {
  const ofPerson = new Map<string, number>();
  const people = new Map<string, number>();
  return examples.map(({ person, group }) => {
    const known = ofPerson.get(person);
    if (known !== undefined) return known;
    const before = people.get(group) ?? 0;
    people.set(group, before + 1);
    ofPerson.set(person, before % FOLDS);
    return before % FOLDS;
  });
}
