import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { analyseRecording } from '../src/analysis/run/analyse-recording.ts';
import { startClassifier } from '../src/classifier/start-classifier.ts';
import { chooseClearLead } from '../src/ecg/quality/choose-clear-lead.ts';
import type { Recording } from '../src/ecg/recording/recording.ts';
import { nameSpells } from '../src/ecg/rhythm/spells/name-spells.ts';
import type { ConfidenceFit, ConfidenceGroup } from '../src/ecg/rhythm/spells/spell-confidence.ts';
import type { SpellInputs } from '../src/ecg/rhythm/spells/spell-context.ts';
import { GALLERY, simulateCard } from '../src/ecg/simulation/gallery/gallery.ts';
import { OPENED } from '../src/ecg/simulation/gallery/opened-recording.ts';
import { DS1_RECORDS } from './datasets/record-lists.ts';
import { loadRecord } from './datasets/load-record.ts';
import { recordNames } from './datasets/record-names.ts';
import { stripLabels } from './datasets/strip-labels.ts';
import { readModelFolder } from './evaluate/read-model-folder.ts';
import { heldOutReaders, type FoldFolders, type HeldOutReaders } from './evaluate/rhythm/held-out-readers.ts';
import { inputsWithContexts } from './evaluate/rhythm/held-out-spells.ts';
import { knownRhythms, personOf, RHYTHM_DATABASES, type RhythmDatabase } from './evaluate/rhythm/known-rhythms.ts';
import type { NamedStretch } from './evaluate/rhythm/reference-rhythms.ts';
import { crossValidatedConfidence, type DatabaseSpell } from './evaluate/rhythm/report-confidence.ts';
import { sureness } from './evaluate/rhythm/sureness.ts';
import { fitSpellConfidence } from './rhythm/fit-spell-confidence.ts';
import type { TrainOptions } from './train/train-options.ts';

/** Strips of cinc2017: five on end, one of each fold of the beat networks, of every twenty. */
const STRIPS = { read: 5, of: 20 } as const;
/** Hearts whose rhythms of the gallery are read. */
const HEARTS = 3;
/** Rhythms that people held out here hardly have: simulated ones teach them. */
const SIMULATED_GROUPS: readonly ConfidenceGroup[] = ['block', 'junctional'];
const SIMULATED = 'simulated';
const DIGITS = 3;

/**
 * Fits how likely a named spell is right on people that no network had seen, as the app runs, cross-validated by person, and publishes it.
 * What their rhythms are named from is kept in the run folder, so that a stopped run goes on, and a change of the naming reads nobody anew.
 */
export async function trainSpellConfidence({
  folders,
  runFolder,
  outFolder,
  report,
}: Omit<TrainOptions, 'seed' | 'stages'> & { readonly folders: FoldFolders }): Promise<void> {
  await mkdir(runFolder, { recursive: true });
  const { classifier } = await startClassifier(await readModelFolder('public/model'), { forced: 'wasm' });
  const readers = await heldOutReaders(folders, classifier.card);
  const labels = await stripLabels();
  const spells: DatabaseSpell[] = [];
  for (const database of Object.keys(RHYTHM_DATABASES) as RhythmDatabase[]) {
    for (const name of await namesOf(database)) {
      const recording = await loadRecord(database, name);
      const reference = knownRhythms(database, name, recording, labels);
      if (reference.every(({ rhythm }) => rhythm === null)) continue;
      const inputs = await keptInputs(runFolder, { database, name }, recording, readers);
      if (inputs) spells.push(...judged(database, personOf(database, name), reference, inputs));
    }
    report(`${database} read`);
  }
  for (let heart = 0; heart < HEARTS; heart++) {
    for (const card of GALLERY) {
      const { recording, truth } = simulateCard(card, { ...OPENED, personSeed: heart, seed: OPENED.seed + heart });
      const name = `${heart} ${card.id}`;
      const inputs = await keptInputs(runFolder, { database: SIMULATED, name }, recording, readers);
      if (inputs) spells.push(...judged(SIMULATED, `heart ${name}`, truth.spells, inputs));
    }
  }
  readers.dispose();
  classifier.dispose();
  report(`held-out people, fits that never saw the person\n${crossValidatedConfidence(spells)}`);
  const fit = rounded(fitSpellConfidence(spells));
  await mkdir(outFolder, { recursive: true });
  await writeFile(join(outFolder, 'spell-confidence.json'), `${JSON.stringify(fit)}\n`);
  report(`published to ${outFolder}: ${JSON.stringify(fit)}`);
}

async function namesOf(database: RhythmDatabase): Promise<readonly string[]> {
  if (database === 'mitdb') return DS1_RECORDS;
  const names = await recordNames(database, database === 'svdb' ? 'atr' : 'hea');
  return database === 'cinc2017' ? names.filter((_, i) => i % STRIPS.of < STRIPS.read) : names;
}

/** What the rhythms of a record are named from, by a reader that never saw its person; null without one. */
async function keptInputs(
  folder: string,
  { database, name }: { readonly database: string; readonly name: string },
  recording: Recording,
  readers: HeldOutReaders,
): Promise<SpellInputs | null> {
  const file = join(folder, `${database}-${name}`.replaceAll(/[/ ]/g, '_'));
  const kept = await readFile(file).catch(() => null);
  if (kept) return deserialize(kept) as SpellInputs;
  const reader = readers.of(database, name);
  if (!reader) return null;
  const lead = await analyseRecording(recording, chooseClearLead(recording), reader.classifier);
  const inputs = inputsWithContexts(recording, lead, reader.contextWeights);
  await writeFile(file, serialize(inputs));
  return inputs;
}

/** Named spells against what is known of their groups, with the decoder's posterior. */
function judged(
  database: RhythmDatabase | typeof SIMULATED,
  person: string,
  reference: readonly NamedStretch[],
  inputs: SpellInputs,
): DatabaseSpell[] {
  const isSimulated = database === SIMULATED;
  const known = isSimulated ? SIMULATED_GROUPS : RHYTHM_DATABASES[database];
  return sureness(
    reference,
    nameSpells(inputs, (_, posterior) => posterior),
    known,
  )
    .filter(({ rightSeconds, wrongSeconds }) => rightSeconds + wrongSeconds > 0)
    .map(({ confidence, ...own }) => ({ ...own, posterior: confidence, database, person, isSimulated }));
}

function rounded({ bias, posterior, groups }: ConfidenceFit) {
  const to = (value: number) => Number(value.toFixed(DIGITS));
  const all = Object.entries(groups).map(([name, value]) => [name, to(value)] as const);
  return { bias: to(bias), posterior: to(posterior), groups: Object.fromEntries(all) };
}
