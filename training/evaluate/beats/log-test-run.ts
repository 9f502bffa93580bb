import { appendFile } from 'node:fs/promises';
import type { ClassesScore } from '../../../src/ecg/scoring/score-classes.ts';
import type { BeatsOptions } from '../evaluate-options.ts';

/** Every look at the test set leaves a line here, so that nobody can look often and report the best. */
const LOG_FILE = 'training/test-set-log.jsonl';

/** How the test set was scored. */
type Protocol = Pick<BeatsOptions, 'peaks' | 'leads' | 'map' | 'counting' | 'startSeconds'>;

/** Why somebody looked, and where it is written down. */
interface Look {
  readonly model: string;
  readonly why: string;
  readonly file?: string;
}

/** Whether a run scores a model, shipped or not, on the whole test set. */
export function isTestRun({ database, records }: Pick<BeatsOptions, 'database' | 'records'>): boolean {
  return database === 'mitdb' && records.toLowerCase() === 'ds2';
}

/** Appends date, model, protocol, reason and gross figures of a run on the test set to the log in the repository. */
export function logTestRun(
  { peaks, leads, map, counting, startSeconds }: Protocol,
  { accuracy, classes: { V, S, F } }: ClassesScore,
  look: Look,
): Promise<void> {
  const figures = { accuracy, vF1: V.f1, sF1: S.f1, fF1: F.f1 };
  return logLook({ peaks, leads, map, counting, startSeconds, ...figures }, look);
}

/** The same for any other look: `seen` is what was asked and what came out. Figures keep two decimals. */
export async function logLook(seen: object, { model, why, file = LOG_FILE }: Look): Promise<void> {
  const entry = { date: new Date().toISOString(), model, ...seen, why };
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(100 * value) / 100 : value);
  await appendFile(file, `${JSON.stringify(entry, rounded)}\n`);
}
