import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../datasets/data-folder.ts';
import { DS1_RECORDS } from '../datasets/record-lists.ts';
import { countFibrillation, evaluateLudb, evaluateQtdb, type WaveErrors } from './evaluate-waves.ts';
import { formatRate, formatTable } from './format-table.ts';
import type { Report } from './report.ts';
import { SCORED_POINTS, scorePoint } from './score-waves.ts';

const DATABASES: Readonly<Record<string, (name: string, joint: boolean) => Promise<WaveErrors>>> = {
  ludb: evaluateLudb,
  qtdb: evaluateQtdb,
};

/**
 * `evaluate -- waves --db qtdb|ludb|mitdb [--records all|selection|rest|names] [--joint] [--by-record]`: limits of the waves
 * against readers, or, for mitdb, P waves reported in atrial fibrillation. `selection` are the records the constants were
 * chosen on: every second one by name (QTDB) or number (LUDB). `--joint` scores QTDB's two leads together, as the app uses
 * them, instead of the nearer one per beat.
 */
export async function runWaves(args: readonly string[], message: (text: string) => void): Promise<Report> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      db: { type: 'string', default: 'qtdb' },
      records: { type: 'string', default: 'all' },
      joint: { type: 'boolean', default: false },
      'by-record': { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  if (values.db === 'mitdb') return reportFibrillation(message);
  const evaluate = DATABASES[values.db];
  if (!evaluate) throw new Error(`No wave annotations are read from ${values.db}: qtdb, ludb or mitdb.`);
  const names = await chooseRecords(values.db, values.records);
  const records: { readonly name: string; readonly errors: WaveErrors }[] = [];
  for (const [i, name] of names.entries()) {
    records.push({ name, errors: await evaluate(name, values.joint) });
    message(`${values.db} ${name} (${i + 1} of ${names.length})`);
  }
  const scores = SCORED_POINTS.map(({ name }, i) => ({ name, ...scorePoint(records.map(({ errors }) => errors[i])) }));
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

/** Mean ± SD of the limits in every record, milliseconds, with the points missed. */
function tableByRecord(records: readonly { readonly name: string; readonly errors: WaveErrors }[]): string {
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

async function chooseRecords(database: string, records: string): Promise<string[]> {
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

async function reportFibrillation(message: (text: string) => void): Promise<Report> {
  const rows: { name: string; beats: number; withP: number }[] = [];
  for (const name of DS1_RECORDS) {
    const counts = await countFibrillation(name);
    if (counts.beats > 0) rows.push({ name, ...counts });
    message(`mitdb ${name}`);
  }
  const beats = rows.reduce((sum, row) => sum + row.beats, 0);
  const withP = rows.reduce((sum, row) => sum + row.withP, 0);
  const table = formatTable(
    ['record', 'beats in AF', 'with P', '%'],
    rows.map((row) => [row.name, String(row.beats), String(row.withP), ((100 * row.withP) / row.beats).toFixed(1)]),
  );
  const summary = `waves: mitdb DS1, ${beats} beats in atrial fibrillation, P wave reported in ${((100 * withP) / beats).toFixed(1)} %`;
  return { text: `${table}\n\n${summary}`, json: { command: 'waves', database: 'mitdb', rows } };
}
