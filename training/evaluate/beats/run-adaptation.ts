import { networkLeads } from '../../../src/ecg/preparation/network-leads.ts';
import { parseArgs } from 'node:util';
import type { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import { startClassifier } from '../../../src/classifier/start-classifier.ts';
import { preparedInputs } from '../../../src/classifier/model/network-inputs.ts';
import { alignRPeaks } from '../../../src/ecg/detection/align-r-peaks.ts';
import { mostProbableClasses } from '../../../src/ecg/beats/most-probable-classes.ts';
import { prepareBeats } from '../../../src/ecg/preparation/prepare-beats.ts';
import { countConfusion, sumConfusions, type Confusion } from '../../../src/ecg/scoring/confusion.ts';
import { scoreClasses } from '../../../src/ecg/scoring/score-classes.ts';
import { selectReferenceBeats } from '../../../src/ecg/scoring/select-reference-beats.ts';
import { loadRecord } from '../../datasets/load-record.ts';
import { choosePrototypes } from './choose-prototypes.ts';
import { formatRate, formatTable, RULE } from '../format-table.ts';
import { readModelFolder } from '../read-model-folder.ts';
import { selectRecords } from '../select-records.ts';

/** Labels of a person that a record is adapted to. */
export const DEFAULT_LABELS = 12;

/** Scores before and after, the beats that were labelled left out of both. */
export interface AdaptedRecord {
  readonly name: string;
  readonly before: Confusion;
  readonly after: Confusion;
}

/**
 * Runs `npm run evaluate -- adaptation`: in every record some prototypes get their reference label, the last layer is
 * fitted to them, and all other beats are scored before and after. Resolves to the table.
 */
export async function runAdaptation(args: readonly string[], message: (text: string) => void): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: { type: 'string', default: 'DS2' },
      labels: { type: 'string', default: String(DEFAULT_LABELS) },
      model: { type: 'string', default: 'public/model' },
    },
  });
  const names = await selectRecords({ command: 'beats', database: 'mitdb', records: values.records });
  const { classifier } = await startClassifier(await readModelFolder(values.model), { forced: 'wasm' });
  const records: AdaptedRecord[] = [];
  for (const name of names) {
    records.push(await adaptToRecord(name, classifier, Number(values.labels)));
    message(`${name} (${records.length} of ${names.length})`);
  }
  classifier.dispose();
  const all = (side: 'before' | 'after') => sumConfusions(records.map((record) => record[side]));
  return formatTable(
    ['record', 'V F1', 'adapted', 'S F1', 'adapted', 'F F1', 'adapted', 'acc', 'adapted'],
    [
      ...records.map(({ name, before, after }) => [name, ...cells(before, after)]),
      RULE,
      [`gross, ${values.labels} labels a record`, ...cells(all('before'), all('after'))],
    ],
  );
}

/** Scores one record of mitdb, beats where the reference has them, before and after so many of them got their label. */
export async function adaptToRecord(
  name: string,
  classifier: BeatClassifier,
  labels: number = DEFAULT_LABELS,
): Promise<AdaptedRecord> {
  const recording = await loadRecord('mitdb', name);
  const leads = networkLeads(recording);
  const { sample, classIndex } = selectReferenceBeats(recording.annotations, 'project');
  const peaks = alignRPeaks(leads[0], recording.sampleRateHz, sample);
  const inputs = preparedInputs(prepareBeats(leads, recording.sampleRateHz, peaks));
  const prototypes = choosePrototypes(await classifier.embed(() => [inputs]), labels);
  const others = Int32Array.from([...classIndex.keys()].filter((beat) => !prototypes.includes(beat)));
  const confusionOf = (probabilities: Float32Array) =>
    countConfusion({ referenceIndex: others, testIndex: others }, classIndex, mostProbableClasses(probabilities));
  return {
    name,
    before: confusionOf(await classifier.classify(inputs)),
    after: confusionOf(
      await classifier.adapt(
        () => [inputs],
        prototypes.map((beat) => ({ beat, classIndex: classIndex[beat] })),
      ),
    ),
  };
}

function cells(before: Confusion, after: Confusion): string[] {
  const [was, is] = [scoreClasses(before, 'ec57'), scoreClasses(after, 'ec57')];
  const classCells = (['V', 'S', 'F'] as const).flatMap((name) => [was.classes[name].f1, is.classes[name].f1]);
  return [...classCells, was.accuracy, is.accuracy].map((rate) => formatRate(rate));
}
