import { startClassifier } from '../../src/classifier/start-classifier.ts';
import { UsageError } from '../evaluate/evaluate-options.ts';
import { logLook } from '../evaluate/beats/log-test-run.ts';
import { readModelFolder } from '../evaluate/read-model-folder.ts';
import { AppRuns } from './app-runs.ts';
import type { Block, FigureRun } from './block.ts';
import { BLOCKS, BLOCK_NAMES, type BlockName } from './blocks.ts';
import { answerExample } from './example-answers.ts';
import { readFigures, writeFigures, type Figures } from './figure-file.ts';
import { parseFigureOptions, usage, type FigureOptions } from './figure-options.ts';
import { isOtherData, outOfDate, type Present } from './out-of-date.ts';
import { currentCommit, identifyData, identifyModel, type Provenance } from './provenance.ts';
import { writeTexts } from './texts/write-texts.ts';

const MODEL_FOLDER = 'public/model';

/** Where the command writes its lines. */
interface Output {
  readonly result: (text: string) => void;
  readonly message: (text: string) => void;
}

/**
 * Runs `npm run figures`: measures what is out of date, or what was asked for, keeps it in `training/figures.json` block by
 * block, and fills the texts from there. Resolves to the exit code: 0 done, 1 something could not be measured, 2 wrong options.
 */
export async function runFigures(args: readonly string[], output: Output): Promise<number> {
  try {
    const options = parseFigureOptions(args);
    if (options === null) {
      output.result(usage());
      return 0;
    }
    const failures = options.onlyWrites ? 0 : await measureAll(options, args, output);
    for (const path of await writeTexts(await readFigures())) output.result(`filled ${path}`);
    return failures > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    output.message(error instanceof UsageError ? `${error.message}\n\n${usage()}` : error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Resolves to how many blocks could not be measured. */
async function measureAll(options: FigureOptions, args: readonly string[], output: Output): Promise<number> {
  const files = await readModelFolder(MODEL_FOLDER);
  const { classifier } = await startClassifier(files, { forced: 'wasm' });
  const run: FigureRun = { classifier, app: new AppRuns(classifier, output.message), message: output.message };
  const present: Present = { model: identifyModel(files), answers: await answerExample(classifier) };
  const command = ['npm run figures', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  const source = { command, commit: currentCommit(), ...present };
  let failures = 0;
  for (const name of options.blocks) {
    try {
      const measured = (await readFigures())[name]?.measured;
      const data = await identifyData(await BLOCKS[name].records(run));
      const reason = options.isForced ? 'asked for' : (outOfDate(name, measured, present) ?? otherData(measured, data));
      if (reason === null) {
        output.result(`${name}: up to date`);
        continue;
      }
      output.result(`${name}: ${reason}`);
      const figures = await measureBlock(name, run, { date: new Date().toISOString(), ...source, data });
      const why = options.why ?? `npm run figures: ${reason}`;
      for (const seen of looksOf(name, figures)) await logLook(seen, { model: present.model.version, why });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      failures++;
      output.message(`${name} could not be measured and stays as it was: ${error.message}`);
    }
  }
  classifier.dispose();
  return failures;
}

function otherData(measured: Provenance | undefined, data: Provenance['data']): string | null {
  return measured && isOtherData(measured.data, data) ? 'the data changed' : null;
}

/** Measures one block and puts it into the file beside the others, which may have been measured by another process since. */
async function measureBlock(name: BlockName, run: FigureRun, measured: Provenance): Promise<object> {
  const figures = await BLOCKS[name].measure(run);
  const all = { ...(await readFigures()), [name]: { measured, figures } } as Figures;
  const inOrder = BLOCK_NAMES.flatMap((block) => (all[block] ? [[block, all[block]] as const] : []));
  await writeFigures(Object.fromEntries(inOrder));
  return figures;
}

function looksOf(name: BlockName, figures: object): readonly object[] {
  const block: Block<object> = BLOCKS[name];
  return block.testSetLooks?.(figures) ?? [];
}
