import { appendFile } from 'node:fs/promises';
import type { ClassesScore } from '../../src/ecg/scoring/score-classes.ts';
import type { BeatsOptions } from './evaluate-options.ts';
import type { Report } from './report.ts';

/** Every look at the test set leaves a line here, so that nobody can look often and report the best. */
const LOG_FILE = 'training/test-set-log.jsonl';

/** Whether a run scores a model, shipped or not, on the whole test set. */
export function isTestRun({ database, records }: BeatsOptions): boolean {
  return database === 'mitdb' && records.toLowerCase() === 'ds2';
}

/** Appends date, model, protocol and gross figures of a run on the test set to the log in the repository. */
export async function logTestRun(
  modelVersion: string,
  options: BeatsOptions,
  { json }: Report,
  file = LOG_FILE,
): Promise<void> {
  const { summary } = json as { summary: ClassesScore };
  const rounded = (rate: number | null) => (rate === null ? null : Math.round(rate * 100) / 100);
  const entry = {
    date: new Date().toISOString(),
    model: modelVersion,
    peaks: options.peaks,
    leads: options.leads,
    map: options.map,
    counting: options.counting,
    startSeconds: options.startSeconds,
    accuracy: rounded(summary.accuracy),
    vF1: rounded(summary.classes.V.f1),
    sF1: rounded(summary.classes.S.f1),
    fF1: rounded(summary.classes.F.f1),
  };
  await appendFile(file, `${JSON.stringify(entry)}\n`);
}
