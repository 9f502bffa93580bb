import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chooseBackend } from '../../../src/classifier/model/choose-backend.ts';
import { loadModel, requireMatchingPreparation } from '../../../src/classifier/model/load-model.ts';
import { disposeNetworks } from '../../../src/classifier/model/networks.ts';
import { preparedInputs } from '../../../src/classifier/model/network-inputs.ts';
import { alignRPeaks } from '../../../src/ecg/detection/align-r-peaks.ts';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../../../src/ecg/beats/most-probable-classes.ts';
import { networkLeads } from '../../../src/ecg/preparation/network-leads.ts';
import { prepareBeats } from '../../../src/ecg/preparation/prepare-beats.ts';
import { selectReferenceBeats } from '../../../src/ecg/scoring/select-reference-beats.ts';
import { loadRecord } from '../../datasets/load-record.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { ExplainedModel } from './explained-model.ts';
import { judgeExplanation } from './judge-explanation.ts';
import { randomisationCheck, type ExplainedBeat } from './randomisation-check.ts';
import { reportExplanations, type ExplanationReport, type JudgedRecord } from './report-explanations.ts';
import { UsageError } from '../evaluate-options.ts';
import { readModelFolder } from '../read-model-folder.ts';
import { selectRecords } from '../select-records.ts';

/** Classes whose explanations are judged: F comes nearly all from two people, Q is not learnt. */
const JUDGED_CLASSES = ['N', 'V', 'S'] as const;
/** Beats of the randomisation check, spread over the records. */
const RANDOMISED_BEATS = 24;
const SAMPLING_SEED = 1;

/**
 * Runs `npm run evaluate -- explanations`: judges the explanations of correctly classified beats, at most so many of each class
 * and record, every record with the same weight.
 */
export async function runExplanations(
  args: readonly string[],
  message: (text: string) => void,
): Promise<ExplanationReport> {
  const { records, beats, modelFolder, jsonFile } = parseOptions(args);
  const names = await selectRecords({ command: 'beats', database: 'mitdb', records });
  const files = await readModelFolder(modelFolder);
  requireMatchingPreparation(files.card);
  const { begun: networks } = await chooseBackend(() => loadModel(files), { forced: 'wasm' });
  const explained = new ExplainedModel(networks, files.card.calibration);
  const judged: JudgedRecord[] = [];
  const randomised: ExplainedBeat[] = [];
  for (const name of names) {
    const chosen = await chooseBeats(name, explained, beats);
    const record: JudgedRecord = { name, N: [], V: [], S: [] };
    for (const { beat, classIndex } of chosen) {
      const figures = await judgeExplanation(explained, beat, classIndex, judged.length * 1000 + record.N.length);
      record[BEAT_CLASSES[classIndex] as (typeof JUDGED_CLASSES)[number]].push(figures);
    }
    judged.push(record);
    // The rarest classes first: Normal beats differ from the usual one by little but chance.
    randomised.push(
      ...chosen.filter(({ classIndex }) => classIndex > 0).slice(0, Math.ceil(RANDOMISED_BEATS / names.length)),
    );
    message(`${name} (${judged.length} of ${names.length}): ${chosen.length} beats`);
  }
  const stages = randomised.length > 0 ? await randomisationCheck(networks, randomised.slice(0, RANDOMISED_BEATS)) : [];
  disposeNetworks(networks);
  const report = reportExplanations(judged, stages, `mitdb ${records}, model ${files.card.version}`);
  if (jsonFile !== null) await writeFile(jsonFile, `${JSON.stringify(report.json, null, 2)}\n`);
  return report;
}

function parseOptions(args: readonly string[]) {
  const string = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { records: string, beats: string, model: string, json: string },
    });
    const beats = Number(values.beats ?? '20');
    if (!Number.isInteger(beats) || beats < 1)
      throw new UsageError(`--beats needs a whole number, not "${values.beats}".`);
    return {
      records: values.records ?? 'DS2',
      beats,
      modelFolder: values.model ?? 'public/model',
      jsonFile: values.json ?? null,
    };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Correctly classified beats of one record with both sides within it, at most so many of each class. */
async function chooseBeats(name: string, explained: ExplainedModel, most: number): Promise<ExplainedBeat[]> {
  const recording = await loadRecord('mitdb', name);
  const leads = networkLeads(recording);
  const { sample, classIndex } = selectReferenceBeats(recording.annotations, 'project');
  const peaks = alignRPeaks(leads[0], recording.sampleRateHz, sample);
  const inputs = preparedInputs(prepareBeats(leads, recording.sampleRateHz, peaks));
  const candidates = JUDGED_CLASSES.flatMap((className) => {
    const index = BEAT_CLASSES.indexOf(className);
    // Twice as many as are wanted: some will be classified wrongly.
    return sampled(
      [...classIndex.keys()].filter((beat) => beat > 0 && classIndex[beat] === index),
      2 * most,
    );
  });
  const right: ExplainedBeat[] = [];
  const counts = BEAT_CLASSES.map(() => 0);
  for (const candidate of candidates) {
    const beat = inputs.batch(candidate, 1);
    const [called] = mostProbableClasses(await explained.probabilities(beat));
    if (called !== classIndex[candidate] || counts[called] >= most) continue;
    counts[called]++;
    right.push({ beat, classIndex: called });
  }
  return right;
}

function sampled(beats: readonly number[], most: number): number[] {
  const order = Int32Array.from(beats);
  new Random(SAMPLING_SEED).shuffle(order);
  return [...order.subarray(0, most)];
}
