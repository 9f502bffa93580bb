import { join } from 'node:path';
import { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import type { ModelCard } from '../../../src/classifier/model/model-card.ts';
import { CONTEXT_WEIGHTS, type ContextWeights } from '../../../src/ecg/rhythm/decoding/context-weights.ts';
import { foldsOf, foldStage, NETWORK_FOLDS, rhythmRecords, trainingRecords } from '../../prepare/training-records.ts';
import { readContextFolds } from '../../rhythm/context-folds.ts';
import { exampleRecords } from '../../rhythm/example-records.ts';
import { readFold } from '../../train/fold-results.ts';
import { restoreNetworks } from '../../train/restore-networks.ts';

/** What reads a record whose person none of it has learnt from. */
export interface HeldOutReader {
  readonly classifier: BeatClassifier;
  readonly contextWeights: ContextWeights;
}

/** Where trained folds lie: run folders of `npm run train` and of `npm run train -- --model rhythm`. */
export interface FoldFolders {
  readonly networks: string;
  readonly contexts: string;
}

/** Readers of the folds that have been trained. */
export interface HeldOutReaders {
  /** Null for a record of a fold that has not been trained. Records that no fold has seen are read by the first. */
  readonly of: (database: string, name: string) => HeldOutReader | null;
  /** How many folds of beat networks there are. */
  readonly folds: number;
  readonly dispose: () => void;
}

/**
 * Readers of held-out people as the app runs, with the calibration and thresholds of `card`, which were fitted on all folds. Folds are those of
 * `trainFiducial`, by record: of cpsc2021, where a person has several, others of the same person may have said what their beats are not.
 * Throws an Error that names the command where nothing has been trained.
 */
export async function heldOutReaders(folders: FoldFolders, card: ModelCard): Promise<HeldOutReaders> {
  const classifiers = new Map<number, BeatClassifier>();
  for (let fold = 0; fold < NETWORK_FOLDS; fold++) {
    const stage = foldStage(fold);
    if ((await readFold(folders.networks, stage)) === null) continue;
    classifiers.set(fold, new BeatClassifier(await restoreNetworks(join(folders.networks, stage)), card));
  }
  const [any] = classifiers.values();
  if (!any) throw new Error(`No fold has been trained in ${folders.networks}: run "npm run train" first.`);
  const contextFolds = await readContextFolds(folders.contexts);
  if (contextFolds.length === 0)
    throw new Error(`No fold in ${folders.contexts}: run "npm run train -- --model rhythm" first.`);
  const foldOfRecord = await foldsOfRecords();
  const people = new Map((await exampleRecords()).map((record) => [keyOf(record), record.person]));
  return {
    folds: classifiers.size,
    of: (database, name) => {
      const fold = foldOfRecord.get(keyOf({ database, name }));
      const classifier = fold === undefined ? any : classifiers.get(fold);
      if (!classifier) return null;
      const person = people.get(keyOf({ database, name }));
      const weights = contextFolds.find(({ people: own }) => person !== undefined && own.includes(person))?.weights;
      // Who taught no network of contexts is as new to the published one.
      return { classifier, contextWeights: weights ?? CONTEXT_WEIGHTS };
    },
    dispose: () => {
      for (const classifier of classifiers.values()) classifier.dispose();
    },
  };
}

/** The fold of every record that `trainFiducial` trains on. All records of the rhythm databases have beats, so that it leaves none out. */
async function foldsOfRecords(): Promise<ReadonlyMap<string, number>> {
  const labelled = await trainingRecords();
  const rhythm = await rhythmRecords();
  const [labelledFolds, rhythmFolds] = [foldsOf(labelled, NETWORK_FOLDS), foldsOf(rhythm, NETWORK_FOLDS)];
  return new Map([
    ...labelled.map((record, i) => [keyOf(record), labelledFolds[i]] as const),
    ...rhythm.map((record, i) => [keyOf(record), rhythmFolds[i]] as const),
  ]);
}

function keyOf({ database, name }: { readonly database: string; readonly name: string }): string {
  return `${database} ${name}`;
}
