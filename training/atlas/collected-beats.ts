import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { chooseLead } from '../../src/ecg/recording/choose-lead.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';
import { loadRecord } from '../datasets/load-record.ts';
import type { TrainingRecord } from '../prepare/training-records.ts';
import { collectBeats, type AtlasBeat } from './collect-beats.ts';

/** Where what was collected of a record lies, so that a run that was stopped goes on; a folder for each model. */
const FOLDER = 'runs/atlas';

/** The beats of a training record for the atlas, in every lead that has a name; in svdb, whose leads have none, in the first. */
export async function collectedBeats(record: TrainingRecord, classifier: BeatClassifier): Promise<AtlasBeat[]> {
  const folder = join(FOLDER, classifier.card.version.replace(/\W+/g, '-'));
  const file = join(folder, `${record.database}-${record.name}.bin`);
  const known = await readFile(file).catch(() => null);
  if (known) return deserialize(known) as AtlasBeat[];
  const recording = await loadRecord(record.database, record.name);
  const beats: AtlasBeat[] = [];
  for (const lead of leadsOf(record, recording)) {
    beats.push(...(await collectBeats(`${record.database} ${record.name}`, recording, lead, classifier)));
  }
  await mkdir(folder, { recursive: true });
  // Whole or not at all.
  await writeFile(`${file}.part`, serialize(beats));
  await rename(`${file}.part`, file);
  return beats;
}

function leadsOf({ database }: TrainingRecord, { leads }: Recording): number[] {
  return database === 'svdb' ? [chooseLead(leads)] : [...leads.keys()];
}
