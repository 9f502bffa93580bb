import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import { startClassifier } from '../../classifier/start-classifier.ts';
import type { ListedRecording } from '../../ecg/formats/catalogue/catalogue.ts';
import { analyseFile } from './analyse-file.ts';
import { parseAnalyseOptions, USAGE, UsageError, type AnalyseOptions } from './analyse-options.ts';
import { describeAnalysis } from './describe-analysis.ts';
import { findRecordings } from './find-recordings.ts';
import { readModelFolder } from './read-model-folder.ts';

const MODEL_FOLDER = fileURLToPath(new URL('../../../public/model', import.meta.url));

/** Where the command writes its lines. */
export interface Output {
  readonly result: (text: string) => void;
  readonly message: (text: string) => void;
}

/**
 * Runs `npm run analyse -- …`: every recording is analysed and written, a bad one does not stop the others.
 * Resolves to the exit code: 0 all analysed, 1 at least one failed, 2 wrong options.
 */
export async function runAnalysis(args: readonly string[], output: Output): Promise<number> {
  try {
    const options = parseAnalyseOptions(args);
    if (options === null) {
      output.result(USAGE);
      return 0;
    }
    const { classifier } = await startClassifier(await readModelFolder(MODEL_FOLDER), { forced: options.backend });
    await mkdir(options.outFolder, { recursive: true });
    const failures = await analyseAll(options, classifier, output);
    classifier.dispose();
    return failures > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    output.message(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Analyses one recording after the other and says how each went. Resolves to the number of those that failed. */
async function analyseAll(options: AnalyseOptions, classifier: BeatClassifier, output: Output): Promise<number> {
  let failures = 0;
  const attempt = async (path: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      failures++;
      output.message(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const recordings = new Map<string, ListedRecording>();
  for (const path of options.paths) {
    await attempt(path, async () => {
      for (const found of await findRecordings(path)) recordings.set(found.path, found.listed);
    });
  }
  const analysed = new Map<string, string>();
  for (const [path, listed] of recordings) {
    await attempt(path, async () => {
      const { name } = listed.entry;
      const earlier = analysed.get(name);
      if (earlier) throw new Error(`its results would replace those of ${earlier}: analyse it with another --out.`);
      output.result(describeAnalysis(await analyseFile(listed, classifier, options)));
      analysed.set(name, path);
    });
  }
  return failures;
}
