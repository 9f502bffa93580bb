import { writeFile } from 'node:fs/promises';
import { startClassifier } from '../../src/classifier/start-classifier.ts';
import { loadRecord } from '../datasets/load-record.ts';
import { addNoise } from './detection/add-noise.ts';
import { evaluateBeats } from './beats/evaluate-beats.ts';
import { evaluateDetection } from './detection/evaluate-detection.ts';
import {
  parseEvaluateOptions,
  USAGE,
  UsageError,
  type BeatsOptions,
  type DetectionOptions,
  type EvaluateOptions,
} from './evaluate-options.ts';
import { readModelFolder } from './read-model-folder.ts';
import type { RecordClasses } from './beats/class-figures.ts';
import { reportBeats } from './beats/report-beats.ts';
import { reportDetection, type RecordDetection } from './detection/report-detection.ts';
import type { Report } from './report.ts';
import { runExplanations } from './explanations/run-explanations.ts';
import { runRhythm } from './rhythm/run-rhythm.ts';
import { runWaves } from './waves/run-waves.ts';
import { isTestRun, logTestRun } from './beats/log-test-run.ts';
import { runAdaptation } from './beats/run-adaptation.ts';
import { selectRecords } from './select-records.ts';

/** Where the command writes its lines. */
export interface Output {
  readonly result: (text: string) => void;
  readonly message: (text: string) => void;
}

/**
 * Runs `npm run evaluate -- …`: reads the options, scores record by record, prints the report and writes `--json`.
 * Resolves to the exit code: 0 done, 1 no data or no model, 2 wrong options.
 */
export async function runEvaluation(args: readonly string[], output: Output): Promise<number> {
  try {
    if (args[0] === 'adaptation') {
      output.result(await runAdaptation(args.slice(1), output.message));
      return 0;
    }
    if (args[0] === 'explanations') {
      const report = await runExplanations(args.slice(1), output.message);
      output.result(report.text);
      return 0;
    }
    if (args[0] === 'rhythm') {
      const report = await runRhythm(args.slice(1), output.message);
      output.result(report.text);
      return 0;
    }
    if (args[0] === 'waves') {
      const report = await runWaves(args.slice(1), output.message);
      output.result(report.text);
      return 0;
    }
    const options = parseEvaluateOptions(args);
    if (options === null) {
      output.result(USAGE);
      return 0;
    }
    const report = await evaluate(options, output);
    output.result(report.text);
    if (options.jsonFile !== null) await writeFile(options.jsonFile, `${JSON.stringify(report.json, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    output.message(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function evaluate(options: EvaluateOptions, output: Output): Promise<Report> {
  const names = await selectRecords(options);
  if (names.length === 0)
    throw new Error(`No annotated record of ${options.database} found: run "npm run data -- ${options.database}".`);
  return options.command === 'qrs'
    ? evaluateAllDetection(names, options, output)
    : evaluateAllBeats(names, options, output);
}

async function evaluateAllDetection(
  names: readonly string[],
  options: DetectionOptions,
  output: Output,
): Promise<Report> {
  const records: RecordDetection[] = [];
  for (const name of names) {
    const recording = await loadRecord(options.database, name);
    const noise = options.noise && (await loadRecord('nstdb', options.noise.record));
    const heard =
      noise && options.noise
        ? addNoise(recording, { leads: noise.leads.map(({ samplesMv }) => samplesMv), snrDb: options.noise.snrDb })
        : recording;
    records.push(evaluateDetection(heard, options));
    output.message(`${options.database} ${name} (${records.length} of ${names.length})`);
  }
  return reportDetection(records, options);
}

async function evaluateAllBeats(names: readonly string[], options: BeatsOptions, output: Output): Promise<Report> {
  const { classifier } = await startClassifier(await readModelFolder(options.modelFolder), { forced: 'wasm' });
  const records: RecordClasses[] = [];
  for (const name of names) {
    records.push(await evaluateBeats(await loadRecord(options.database, name), classifier, options));
    output.message(`${options.database} ${name} (${records.length} of ${names.length})`);
  }
  classifier.dispose();
  const { version } = classifier.card;
  const report = reportBeats(records, options, version);
  if (isTestRun(options)) await logTestRun(options, report.summary, { model: version, why: options.why });
  return report;
}
