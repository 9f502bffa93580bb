import { DS1_RECORDS } from '../datasets/record-lists.ts';
import { recordNames } from '../datasets/record-names.ts';
import { stripLabels, type StripLabel } from '../datasets/strip-labels.ts';

/** A record whose beats have labels and that may be trained on. */
export interface TrainingRecord {
  readonly database: 'mitdb' | 'svdb';
  readonly name: string;
}

/** What is known of a record without labels: its rhythm, or that of its person. */
export type RhythmGroup = `cinc2017 ${StripLabel}` | 'aftdb' | 'cpsc2021' | 'afpdb n';

/** A record that says what its beats are not, or that nothing is to be said in it. */
export interface RhythmRecord {
  readonly database: 'cinc2017' | 'aftdb' | 'cpsc2021' | 'afpdb';
  readonly name: string;
  readonly group: RhythmGroup;
}

/** Every record of the rhythm databases there is, by name. Throws an Error that names the download command for one that is missing. */
export async function rhythmRecords(): Promise<RhythmRecord[]> {
  const labels = await stripLabels();
  const of = async (database: RhythmRecord['database'], groupOf: (name: string) => RhythmGroup | null) => {
    const names = await recordNames(database);
    if (names.length === 0) throw new Error(`The ${database} records are missing: run "npm run data -- ${database}".`);
    return names.flatMap((name) => {
      const group = groupOf(name);
      return group === null ? [] : [{ database, name, group }];
    });
  };
  return [
    ...(await of('cinc2017', (name) => {
      const label = labels.get(name);
      return label ? `cinc2017 ${label}` : null;
    })),
    ...(await of('aftdb', () => 'aftdb')),
    ...(await of('cpsc2021', () => 'cpsc2021')),
    // People with paroxysms, far from one, say neither yes nor no.
    ...(await of('afpdb', (name) => (name.startsWith('n') ? 'afpdb n' : null))),
  ];
}

/** DS1 of mitdb, then every svdb record there is, by number. Throws an Error that names the download command without any. */
export async function trainingRecords(): Promise<TrainingRecord[]> {
  const names = await recordNames('svdb', 'atr');
  if (names.length === 0) throw new Error('The svdb records are missing: run "npm run data -- svdb".');
  return [
    ...DS1_RECORDS.map((name) => ({ database: 'mitdb' as const, name })),
    ...names.map((name) => ({ database: 'svdb' as const, name })),
  ];
}

/** Folds of the beat networks, by person; a fold's stage of `npm run train` is named by `foldStage`. */
export const NETWORK_FOLDS = 5;

/** @param fold from 0 */
export function foldStage(fold: number): string {
  return `fold-${fold + 1}`;
}

/** Fold (0 … folds − 1) of each record: every `folds`-th record of a database or group, so that each fold has people of all. */
export function foldsOf(
  records: readonly { readonly database: string; readonly group?: string }[],
  folds: number,
): number[] {
  const seen = new Map<string, number>();
  return records.map(({ database, group = database }) => {
    const before = seen.get(group) ?? 0;
    seen.set(group, before + 1);
    return before % folds;
  });
}
