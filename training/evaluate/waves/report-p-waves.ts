import { DS1_RECORDS, DS2_RECORDS } from '../../datasets/record-lists.ts';
import { recordNames } from '../../datasets/record-names.ts';
import { formatTable } from '../format-table.ts';
import type { Report } from '../report.ts';
import { sumPWaves, type PWaveCount, type PWaveCounts } from './count-p-waves.ts';
import { countAllLeadPWaves, countLeadPWaves } from './evaluate-waves.ts';

interface RecordPWaves {
  readonly database: string;
  readonly name: string;
  readonly oneLead: PWaveCounts;
  readonly allLeads: PWaveCounts;
}

/** What P waves are counted on unless records of mitdb are asked for: the records the decision was chosen on. */
const SELECTION: readonly (readonly [database: string, names: () => Promise<readonly string[]>])[] = [
  ['mitdb', () => Promise.resolve(DS1_RECORDS)],
  ['cpsc2021', () => recordNames('cpsc2021')],
  ['ludb', () => recordNames('ludb')],
];

/** P waves said to be there in fibrillation, and not to be there in normal rhythm: by the analysed lead alone, and as the app runs. */
export async function reportPWaves(records: string, message: (text: string) => void): Promise<Report> {
  const measured: RecordPWaves[] = [];
  for (const [database, names] of recordsOf(records)) {
    for (const name of await names()) {
      const oneLead = await countLeadPWaves(database, name);
      measured.push({ database, name, oneLead, allLeads: await countAllLeadPWaves(database, name) });
      message(`${database} ${name}`);
    }
  }
  const databases = [...new Set(measured.map(({ database }) => database))];
  const rows = [
    ...measured
      .filter(({ oneLead }) => oneLead.fibrillation.beats > 0)
      .map((one) => rowOf(`${one.database} ${one.name}`, [one])),
    ...databases.map((database) =>
      rowOf(
        `${database}, all`,
        measured.filter((one) => one.database === database),
      ),
    ),
    rowOf('all', measured),
  ];
  const table = formatTable(
    ['record', 'beats in AF', 'P, one lead %', 'P, app %', 'normal', 'none, one lead %', 'none, app %'],
    rows,
  );
  const summary = `waves: P waves, ${measured.length} records (${records}), one lead alone and all leads as the app runs`;
  return { text: `${table}\n\n${summary}`, json: { command: 'waves', records, measured } };
}

function recordsOf(records: string): typeof SELECTION {
  if (records === 'all' || records === 'selection') return SELECTION;
  const named = { DS1: DS1_RECORDS, DS2: DS2_RECORDS }[records] ?? records.split(',');
  return [['mitdb', () => Promise.resolve(named)]];
}

function rowOf(name: string, records: readonly RecordPWaves[]): string[] {
  const one = sumPWaves(records.map(({ oneLead }) => oneLead));
  const app = sumPWaves(records.map(({ allLeads }) => allLeads));
  return [
    name,
    String(app.fibrillation.beats),
    share(one.fibrillation, 'withP'),
    share(app.fibrillation, 'withP'),
    String(app.sinus.beats),
    share(one.sinus, 'withoutP'),
    share(app.sinus, 'withoutP'),
  ];
}

function share(count: PWaveCount, field: 'withP' | 'withoutP'): string {
  return count.beats === 0 ? '' : ((100 * count[field]) / count.beats).toFixed(1);
}
