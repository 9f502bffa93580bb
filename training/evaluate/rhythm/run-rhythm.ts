import { parseArgs } from 'node:util';
import { analyseRecording } from '../../../src/analysis/run/analyse-recording.ts';
import { startClassifier } from '../../../src/classifier/start-classifier.ts';
import { chooseClearLead } from '../../../src/ecg/quality/choose-clear-lead.ts';
import { durationSeconds, type Recording } from '../../../src/ecg/recording/recording.ts';
import { loadRecord } from '../../datasets/load-record.ts';
import { recordNames } from '../../datasets/record-names.ts';
import { stripLabels } from '../../datasets/strip-labels.ts';
import { isTestRun, logLook } from '../beats/log-test-run.ts';
import { UsageError } from '../evaluate-options.ts';
import { readModelFolder } from '../read-model-folder.ts';
import type { Report } from '../report.ts';
import { selectRecords } from '../select-records.ts';
import { referenceRhythms, type WholeRecord } from './reference-rhythms.ts';
import { confusionTable, durationTable, f1Of, reliabilityTable } from './report-rhythms.ts';
import { addScores, scoreRhythms, SCORED_RHYTHMS, type RhythmScore, type ScoredRhythm } from './score-rhythms.ts';
import { sureness, type Sureness } from './sureness.ts';

const DATABASES = ['mitdb', 'cpsc2021', 'cinc2017', 'aftdb', 'afpdb'] as const;
type RhythmDatabase = (typeof DATABASES)[number];

/**
 * `evaluate -- rhythm [--db mitdb|cpsc2021|cinc2017|aftdb|afpdb] [--records LIST] [--every N] [--model DIR] [--why TEXT]`: the rhythm of
 * every moment as the app names it against a reader's, by duration and by episode. mitdb is scored on DS1 unless said
 * otherwise; its beats have trained the shipped network. Strips of cinc2017 and people of aftdb and afpdb are what they are as a
 * whole. A look at DS2 is logged.
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
    },
  });
  const database = DATABASES.find((name) => name === values.db);
  if (!database) throw new UsageError(`No rhythms are known of ${values.db}: ${DATABASES.join(', ')}.`);
  const every = Number(values.every);
  if (!(Number.isInteger(every) && every > 0))
    throw new UsageError(`--every needs a whole number, not "${values.every}".`);
  const records = values.records ?? (database === 'mitdb' ? 'DS1' : 'all');
  const all = await namesOf(database, records);
  const names = all.filter((_, i) => i % every === 0);
  if (names.length === 0) throw new Error(`No record of ${database} found: run "npm run data -- ${database}".`);
  const labels = await stripLabels();
  const { classifier } = await startClassifier(await readModelFolder(values.model), { forced: 'wasm' });
  const scores: RhythmScore[] = [];
  const sure: Sureness[] = [];
  for (const [i, name] of names.entries()) {
    const recording = await loadRecord(database, name);
    const { analysis } = await analyseRecording(recording, chooseClearLead(recording), classifier);
    const reference = referenceOf(database, name, recording, labels);
    scores.push(scoreRhythms(reference, analysis.spells));
    sure.push(...sureness(reference, analysis.spells));
    message(`${database} ${name} (${i + 1} of ${names.length})`);
  }
  classifier.dispose();
  const sum = addScores(scores);
  if (isTestRun({ database, records })) {
    await logLook({ block: 'rhythm', f1: f1Figures(sum) }, { model: classifier.card.version, why: values.why });
  }
  const summary = `rhythm: ${database}, ${names.length} records (${records}${every > 1 ? `, every ${every}.` : ''})`;
  const text = [durationTable(sum), confusionTable(sum), reliabilityTable(sure), summary].join('\n\n');
  return { text, json: { command: 'rhythm', database, records: names, counts: sum.counts } };
}

async function namesOf(database: RhythmDatabase, records: string): Promise<readonly string[]> {
  if (database === 'mitdb') return selectRecords({ command: 'qrs', database, records });
  return records === 'all' ? recordNames(database) : records.split(',');
}

/** What is known of a record: a reader's changes, else what it is as a whole. */
function referenceOf(
  database: RhythmDatabase,
  name: string,
  recording: Recording,
  labels: Awaited<ReturnType<typeof stripLabels>>,
) {
  const whole = ((): WholeRecord => {
    if (database === 'cinc2017') return { A: 'fibrillation', N: 'sinus' }[labels.get(name) as 'A' | 'N'] as WholeRecord;
    if (database === 'aftdb') return 'fibrillation';
    if (database === 'afpdb') return name.startsWith('n') ? 'sinus' : null;
    if (database === 'mitdb') return null;
    return recording.comments.some((line) => line.includes('non atrial')) ? 'sinus' : 'fibrillation';
  })();
  const { annotations, sampleRateHz } = recording;
  return referenceRhythms(annotations, sampleRateHz, durationSeconds(recording), whole ?? null);
}

function f1Figures(score: RhythmScore): Partial<Record<ScoredRhythm, number>> {
  const names = Object.keys(SCORED_RHYTHMS) as ScoredRhythm[];
  return Object.fromEntries(
    names.filter((name) => score.counts[name].referenceSeconds > 0).map((name) => [name, f1Of(score.counts[name])]),
  );
}
