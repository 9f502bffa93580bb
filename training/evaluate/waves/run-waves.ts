import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../../datasets/data-folder.ts';
import { reportPWaves } from './report-p-waves.ts';
import { evaluateLudb, evaluateQtdb, type WaveErrors } from './evaluate-waves.ts';
import { formatRate, formatTable } from '../format-table.ts';
import type { Report } from '../report.ts';
import { SCORED_POINTS, scorePoint, type PointScore } from './score-waves.ts';

const DATABASES: Readonly<Record<string, (name: string, joint: boolean) => Promise<WaveErrors>>> = {
  ludb: evaluateLudb,
  qtdb: evaluateQtdb,
};

export interface RecordWaves {
  readonly name: string;
  readonly errors: WaveErrors;
}

/**
 * `evaluate -- waves --db qtdb|ludb [--records all|selection|rest|names] [--joint] [--by-record]`: limits of the waves
 * against readers; `evaluate -- waves --p-waves [--records DS1|DS2|names]`: P waves said to be there in atrial fibrillation and missing
 * in normal rhythm, of DS1, cpsc2021 and LUDB unless records of mitdb are named. `selection` are the records the constants were
 * chosen on: every second one by name (QTDB) or number (LUDB). `--joint` scores QTDB's two leads together, as the app uses
 * them, instead of the nearer one per beat.
 */
export async function runWaves(args: readonly string[], message: (text: string) => void): Promise<Report> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      db: { type: 'string', default: 'qtdb' },
      records: { type: 'string', default: 'all' },
      'p-waves': { type: 'boolean', default: false },
      joint: { type: 'boolean', default: false },
      'by-record': { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  if (values['p-waves']) return reportPWaves(values.records, message);
  const names = await chooseRecords(values.db, values.records);
  const records = await measureWaves(values.db, names, values.joint, message);
  const scores = scorePoints(records);
  const table = formatTable(
    ['point', 'count', 'Se', '+P', 'F1', 'mean ms', 'SD pooled', 'SD within records'],
    scores.map(({ name, count, se, ppv, f1, meanMs, pooledSdMs, recordSdMs }) => {
      // The QTDB's readers marked some of the beats only: what is extra cannot be told.
      const extras = values.db === 'ludb' ? [formatRate(ppv), formatRate(f1)] : ['', ''];
      const spreads = [meanMs, pooledSdMs, recordSdMs].map((ms) => ms.toFixed(1));
      return [name, String(count), formatRate(se), ...extras, ...spreads];
    }),
  );
  const leads = values.joint ? 'both leads together' : 'each lead alone';
  const summary = `waves: ${values.db}, ${names.length} records (${values.records}), ${leads}`;
  const text = [table, ...(values['by-record'] ? [tableByRecord(records)] : []), summary].join('\n\n');
  return { text, json: { command: 'waves', database: values.db, joint: values.joint, records: names, scores } };
}

/** Errors of the points of every record of ludb or qtdb, against its readers. Throws an Error for another database. */
export async function measureWaves(
  database: string,
  names: readonly string[],
  joint: boolean,
  message: (text: string) => void,
): Promise<RecordWaves[]> {
  const evaluate = DATABASES[database];
  if (!evaluate) throw new Error(`No wave annotations are read from ${database}: qtdb or ludb.`);
  const records: RecordWaves[] = [];
  for (const [i, name] of names.entries()) {
    records.push({ name, errors: await evaluate(name, joint) });
    message(`${database} ${name} (${i + 1} of ${names.length})`);
  }
  return records;
}

/** The score of every point over all records together. */
export function scorePoints(records: readonly RecordWaves[]): (PointScore & { readonly name: string })[] {
  return SCORED_POINTS.map(({ name }, i) => ({ name, ...scorePoint(records.map(({ errors }) => errors[i])) }));
}

/** Mean ± SD of the limits in every record, milliseconds, with the points missed. */
function tableByRecord(records: readonly RecordWaves[]): string {
  const shown = SCORED_POINTS.flatMap(({ name, field }, i) => (field === 'peak' ? [] : [{ name, i }]));
  return formatTable(
    ['record', ...shown.map(({ name }) => name)],
    records.map(({ name, errors }) => [
      name,
      ...shown.map(({ i }) => {
        const { count, meanMs, recordSdMs } = scorePoint([errors[i]]);
        const spreads = [meanMs, recordSdMs].map((ms) => (Number.isNaN(ms) ? '–' : ms.toFixed(0)));
        return count === 0 ? '' : `${spreads.join(' ± ')} (${errors[i].missed}/${count})`;
      }),
    ]),
  );
}

/** Names of the records meant by `--records` of the waves. Throws an Error when there is none. */
export async function chooseRecords(database: string, records: string): Promise<string[]> {
  const files = await readdir(join(dataFolder(), database)).catch(() => []);
  const all = files
    .filter((file) => file.endsWith('.hea'))
    .map((file) => file.slice(0, -'.hea'.length))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  if (all.length === 0) throw new Error(`No record of ${database} found: run "npm run data -- ${database}".`);
  const isSelection = (name: string, index: number) => (database === 'ludb' ? Number(name) % 2 === 0 : index % 2 === 0);
  if (records === 'all') return all;
  if (records === 'selection') return all.filter(isSelection);
  if (records === 'rest') return all.filter((name, index) => !isSelection(name, index));
  return records.split(',');
}
