import { analysedFigures } from '../../analysis/answers/summarise-recording.ts';
import { SOFTWARE_VERSION } from '../../analysis/answers/software-version.ts';
import type { RecordingFigures } from '../../analysis/analysis.ts';
import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import type { ModelFiles } from '../../classifier/model/model-files.ts';
import { startClassifier } from '../../classifier/start-classifier.ts';
import { fileNameFor } from '../../ecg/export/file-name-for.ts';
import { analyseFile } from './analyse-file.ts';
import type { AnalyseOptions } from './analyse-options.ts';
import { describeAnalysis } from './describe-analysis.ts';
import { forgetDone, isCurrent, isSamePlace, readDone, writeDone, type ResultStamp } from './done-records.ts';
import type { FoundRecording } from './find-recordings.ts';

/** What became of one recording. */
export type Outcome =
  | {
      readonly state: 'analysed';
      readonly path: string;
      readonly figures: RecordingFigures;
      readonly written: readonly string[];
      readonly seconds: number;
      /** What was found, for the terminal. */
      readonly text: string;
    }
  | { readonly state: 'skipped'; readonly path: string; readonly figures: RecordingFigures }
  | { readonly state: 'failed'; readonly path: string; readonly problem: string };

export type AnalystOptions = Pick<AnalyseOptions, 'outFolder' | 'leadName' | 'backend' | 'force'>;

/** Analyses recordings one after the other; its network starts with the first one that is not done yet. */
export class Analyst {
  readonly #options: AnalystOptions;
  readonly #model: ModelFiles;
  readonly #stamp: ResultStamp;
  #classifier: Promise<BeatClassifier> | null = null;

  constructor(model: ModelFiles, options: AnalystOptions) {
    this.#options = options;
    this.#model = model;
    this.#stamp = { software: SOFTWARE_VERSION, model: model.card.version, lead: options.leadName };
  }

  /** Recordings whose results would have the same names: once one of them is done, the others are refused. */
  async analyse(sameName: readonly FoundRecording[], tell: (outcome: Outcome) => void): Promise<void> {
    let done: string | null = null;
    for (const found of sameName) {
      const outcome = await this.#outcomeOf(found, done);
      if (outcome.state !== 'failed') done = found.path;
      tell(outcome);
    }
  }

  async dispose(): Promise<void> {
    (await this.#classifier)?.dispose();
  }

  async #outcomeOf(found: FoundRecording, earlier: string | null): Promise<Outcome> {
    const { path } = found;
    try {
      if (earlier !== null) throw wouldReplace(earlier);
      return await this.#analyse(found);
    } catch (error) {
      return { state: 'failed', path, problem: error instanceof Error ? error.message : String(error) };
    }
  }

  async #analyse({ path, listed, sources }: FoundRecording): Promise<Outcome> {
    const { outFolder, leadName, force } = this.#options;
    const name = resultName(listed.entry.name);
    const before = force ? null : await readDone(outFolder, name);
    if (before) {
      if (!isSamePlace(before.path, path)) throw wouldReplace(before.path);
      if (await isCurrent(outFolder, before, sources, this.#stamp))
        return { state: 'skipped', path, figures: before.figures };
    }
    // Should this fail, the results of before must not count as those of the recording.
    await forgetDone(outFolder, name);
    const startMs = performance.now();
    const analysed = await analyseFile(listed, await this.#started(), leadName);
    const figures = analysedFigures(path, analysed.recording, analysed.analysis);
    const written = await writeDone(outFolder, name, analysed.results, { stamp: this.#stamp, path, sources, figures });
    const seconds = (performance.now() - startMs) / 1000;
    return { state: 'analysed', path, figures, written, seconds, text: describeAnalysis(analysed, written) };
  }

  #started(): Promise<BeatClassifier> {
    this.#classifier ??= startClassifier(this.#model, { forced: this.#options.backend }).then(
      ({ classifier }) => classifier,
    );
    return this.#classifier;
  }
}

/** What the files of a recording's results are called, without ending. */
export function resultName(recordingName: string): string {
  return fileNameFor(recordingName);
}

function wouldReplace(earlier: string): Error {
  return new Error(`its results would replace those of ${earlier}: analyse it with another --out.`);
}
