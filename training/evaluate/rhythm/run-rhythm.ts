import { parseArgs } from 'node:util';
import { analyseRecording } from '../../../src/analysis/run/analyse-recording.ts';
import { startClassifier } from '../../../src/classifier/start-classifier.ts';
import { chooseClearLead } from '../../../src/ecg/quality/choose-clear-lead.ts';
import { loadRecord } from '../../datasets/load-record.ts';
import { recordNames } from '../../datasets/record-names.ts';
import { stripLabels } from '../../datasets/strip-labels.ts';
import { isTestRun, logLook } from '../beats/log-test-run.ts';
import { UsageError } from '../evaluate-options.ts';
import { readModelFolder } from '../read-model-folder.ts';
import type { Report } from '../report.ts';
import { selectRecords } from '../select-records.ts';
import { heldOutReaders } from './held-out-readers.ts';
import { heldOutSpells } from './held-out-spells.ts';
import { knownRhythms, RHYTHM_DATABASES, type RhythmDatabase } from './known-rhythms.ts';
import { confusionTable, durationTable, f1Of, reliabilityTable } from './report-rhythms.ts';
import { addScores, scoreRhythms, SCORED_RHYTHMS, type RhythmScore, type ScoredRhythm } from './score-rhythms.ts';
import { sureness, type Sureness } from './sureness.ts';

const DATABASES = Object.keys(RHYTHM_DATABASES) as RhythmDatabase[];

/**
 * `evaluate -- rhythm [--db mitdb|svdb|cpsc2021|cinc2017|aftdb|afpdb] [--records LIST] [--every N] [--model DIR] [--why TEXT]
 * [--held-out [--networks DIR] [--contexts DIR]]`: the rhythm of every moment as the app names it against a reader's, by duration and by episode.
 * mitdb is scored on DS1 unless said otherwise; its beats have trained the shipped network. With --held-out each record is read by networks that
 * did not see it, those of the folds that have been trained; records of other folds are left out. Strips of
 * cinc2017 and people of aftdb and afpdb are what they are as a whole; in svdb runs and patterns are what the reader's beats make. A look at DS2 is logged.
 */
export async function runRhythm(args: readonly string[], message: (text: string) => void): Promise<Report> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      db: { type: 'string', default: 'mitdb' },
      records: { type: 'string' },
      every: { type: 'string', default: '1' },
      model: { type: 'string', default: 'public/model' },
      why: { type: 'string', default: 'npm run evaluate' },
      'held-out': { type: 'boolean', default: false },
      networks: { type: 'string', default: 'runs/fiducial' },
      contexts: { type: 'string', default: 'runs/rhythm' },
    },
  });
  const database = DATABASES.find((name) => name === values.db);
  if (!database) throw new UsageError(`No rhythms are known of ${values.db}: ${DATABASES.join(', ')}.`);
  const every = Number(values.every);
  if (!(Number.isInteger(every) && every > 0))
    throw new UsageError(`--every needs a whole number, not "${values.every}".`);
  const records = values.records ?? (database === 'mitdb' ? 'DS1' : 'all');
  const isTest = isTestRun({ database, records });
  if (isTest && values['held-out']) throw new UsageError('No fold has seen DS2: --held-out is for DS1.');
  const all = await namesOf(database, records);
  const names = all.filter((_, i) => i % every === 0);
  if (names.length === 0) throw new Error(`No record of ${database} found: run "npm run data -- ${database}".`);
  const labels = await stripLabels();
  const { classifier } = await startClassifier(await readModelFolder(values.model), { forced: 'wasm' });
  const readers = values['held-out'] ? await heldOutReaders(values, classifier.card) : null;
  const scores: RhythmScore[] = [];
  const sure: Sureness[] = [];
  for (const [i, name] of names.entries()) {
    const recording = await loadRecord(database, name);
    const spells = readers
      ? await heldOutSpells(recording, readers.of(database, name))
      : (await analyseRecording(recording, chooseClearLead(recording), classifier)).analysis.spells;
    if (!spells) continue;
    const reference = knownRhythms(database, name, recording, labels);
    scores.push(scoreRhythms(reference, spells));
    sure.push(...sureness(reference, spells, RHYTHM_DATABASES[database]));
    message(`${database} ${name} (${i + 1} of ${names.length})`);
  }
  readers?.dispose();
  classifier.dispose();
  if (scores.length === 0) throw new Error('No record is held out from the folds there are.');
  const sum = addScores(scores);
  if (isTest)
    await logLook({ block: 'rhythm', f1: f1Figures(sum) }, { model: classifier.card.version, why: values.why });
  const read = readers ? `held out from ${readers.folds} folds` : 'as the app runs';
  const summary = `rhythm: ${database}, ${scores.length} records (${records}${every > 1 ? `, every ${every}.` : ''}), ${read}`;
  const text = [durationTable(sum), confusionTable(sum), reliabilityTable(sure), summary].join('\n\n');
  return { text, json: { command: 'rhythm', database, records: names, counts: sum.counts } };
}

async function namesOf(database: RhythmDatabase, records: string): Promise<readonly string[]> {
  if (database === 'mitdb') return selectRecords({ command: 'qrs', database, records });
  return records === 'all' ? recordNames(database, database === 'svdb' ? 'atr' : 'hea') : records.split(',');
}

function f1Figures(score: RhythmScore): Partial<Record<ScoredRhythm, number>> {
  const names = Object.keys(SCORED_RHYTHMS) as ScoredRhythm[];
  return Object.fromEntries(
    names.filter((name) => score.counts[name].referenceSeconds > 0).map((name) => [name, f1Of(score.counts[name])]),
  );
}
