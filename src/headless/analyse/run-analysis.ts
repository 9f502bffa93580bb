import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { RecordingFigures } from '../../analysis/analysis.ts';
import { USAGE } from '../usage.ts';
import { analyseOnThreads } from './analyse-on-threads.ts';
import { parseAnalyseOptions, type AnalyseOptions } from './analyse-options.ts';
import { Analyst, resultName, type Outcome } from './analyst.ts';
import { findRecordings, type FoundRecording } from './find-recordings.ts';
import type { Output } from './output.ts';
import { readShippedModel } from './read-model-folder.ts';
import { forgetRun, writeRun, type Failure } from './run-records.ts';
import { isInShard } from './shard.ts';
import { writeTables } from './write-tables.ts';

/**
 * Runs `fiducial analyse …`: every recording is analysed and written, a bad one does not stop the others. Resolves to the exit code: 0 all
 * is done, 1 something failed. Throws UsageError.
 */
export async function runAnalysis(args: readonly string[], output: Output): Promise<number> {
  const options = parseAnalyseOptions(args);
  if (options === null) {
    output.result(USAGE);
    return 0;
  }
  const startMs = performance.now();
  const report = new Report(options, output);
  const tasks = groupByResult(await findAll(options, report));
  await mkdir(options.outFolder, { recursive: true });
  await forgetRun(options.outFolder, options.shard);
  if (options.jobs > availableParallelism())
    output.message(`--jobs ${options.jobs}: this machine has ${availableParallelism()} cores.`);
  if (options.jobs === 1) await analyseHere(tasks, options, report);
  else await analyseOnThreads(tasks.map((task) => task.map(({ path }) => path)), options, (outcome) => report.tell(outcome)); // prettier-ignore
  await writeTables(options.outFolder, options.shard, report.done, report.failures);
  await writeRun(options.outFolder, { shard: options.shard, failures: report.failures });
  report.end((performance.now() - startMs) / 1000);
  return report.failures.length > 0 ? 1 : 0;
}

/** The recordings of this run; each once, whichever of its files were named. */
async function findAll({ paths, shard }: AnalyseOptions, report: Report): Promise<FoundRecording[]> {
  const recordings = new Map<string, FoundRecording>();
  const fail = (path: string, problem: string): void => {
    // A path that is not there is the failure of one part, too.
    if (shard === null || isInShard(path, shard)) report.tell({ state: 'failed', path, problem });
  };
  for (const path of paths) {
    try {
      const found = await findRecordings(path);
      for (const recording of found.recordings) recordings.set(recording.path, recording);
      for (const problem of found.problems) fail(problem.path, problem.problem);
    } catch (error) {
      fail(path, error instanceof Error ? error.message : String(error));
    }
  }
  const found = [...recordings.values()];
  return shard === null ? found : found.filter(({ listed }) => isInShard(resultName(listed.entry.name), shard));
}

/** Recordings with the same result files stay together: only one of them may write. */
function groupByResult(recordings: readonly FoundRecording[]): FoundRecording[][] {
  const groups = new Map<string, FoundRecording[]>();
  for (const recording of recordings) {
    const name = resultName(recording.listed.entry.name);
    groups.set(name, [...(groups.get(name) ?? []), recording]);
  }
  return [...groups.values()];
}

async function analyseHere(
  tasks: readonly (readonly FoundRecording[])[],
  options: AnalyseOptions,
  report: Report,
): Promise<void> {
  const analyst = new Analyst(await readShippedModel(), options);
  for (const task of tasks) await analyst.analyse(task, (outcome) => report.tell(outcome));
  await analyst.dispose();
}

/** Says how each recording went as soon as it is known, and keeps what the tables need. */
class Report {
  readonly done: RecordingFigures[] = [];
  readonly failures: Failure[] = [];
  readonly #json: boolean;
  readonly #output: Output;
  #analysed = 0;
  #analysedSeconds = 0;

  constructor({ json }: AnalyseOptions, output: Output) {
    this.#json = json;
    this.#output = output;
  }

  tell(outcome: Outcome): void {
    if (outcome.state === 'failed') {
      this.failures.push({ path: outcome.path, problem: outcome.problem });
      this.#output.message(`${outcome.path}: ${outcome.problem}`);
    } else this.done.push(outcome.figures);
    if (outcome.state === 'analysed') {
      this.#analysed++;
      this.#analysedSeconds += outcome.figures.durationSeconds;
    }
    if (this.#json) this.#tellJson(outcome);
    else if (outcome.state === 'analysed') this.#output.result(outcome.text);
    else if (outcome.state === 'skipped') this.#output.result(`${outcome.figures.name}: done before, skipped`);
  }

  end(seconds: number): void {
    const [analysed, skipped, failed] = [this.#analysed, this.done.length - this.#analysed, this.failures.length];
    if (this.#json) this.#output.result(JSON.stringify({ state: 'finished', analysed, skipped, failed, seconds }));
    else if (analysed + skipped + failed > 1)
      this.#output.result(
        `${analysed} analysed, ${skipped} skipped, ${failed} failed; ` +
          `${(this.#analysedSeconds / 3600).toFixed(1)} h of recordings in ${seconds.toFixed(0)} s`,
      );
  }

  #tellJson(outcome: Outcome): void {
    if (outcome.state !== 'analysed') {
      this.#output.result(JSON.stringify(outcome));
      return;
    }
    const { state, path, seconds, written, figures } = outcome;
    this.#output.result(JSON.stringify({ state, path, seconds, written, figures }));
  }
}
