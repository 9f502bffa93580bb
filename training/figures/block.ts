import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import type { AnswerPart } from './example-answers.ts';
import type { AppRuns } from './app-runs.ts';

/** Names of records by the database they are in. */
export type RecordNames = Readonly<Record<string, readonly string[]>>;

/** What the blocks of one run of the command share. */
export interface FigureRun {
  readonly classifier: BeatClassifier;
  /** Records as the app analyses them, each analysed once a run. */
  readonly app: AppRuns;
  readonly message: (text: string) => void;
}

/** Figures that are measured together, and what makes them out of date. */
export interface Block<F> {
  /** What it measures, in a line. */
  readonly about: string;
  /** What the figures depend on: when it changes, they have to be measured again. */
  readonly dependsOn: readonly ('model' | AnswerPart)[];
  /** Records whose files are read. */
  readonly records: (run: FigureRun) => RecordNames | Promise<RecordNames>;
  /** Throws an Error that says how to get the data when they are not there. */
  readonly measure: (run: FigureRun) => Promise<F>;
  /** What was seen of DS2, a line of the log each; left out where DS2 is not looked at. */
  testSetLooks?(figures: F): readonly object[];
}
