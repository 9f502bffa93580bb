import type { AnalysisId, AnalysisProgress } from '../analysis.ts';
import type { AnalysisApi, OpenableFile } from '../analysis-api.ts';
import type { BeatEdit } from '../../ecg/beats/edit-beats.ts';
import type { ReadOptions } from '../../ecg/formats/format.ts';
import type { AnalysedSection, SentTask } from '../run/analyse-section.ts';

/** What was open in a worker that ended. */
export interface OpenedBefore {
  readonly files: readonly OpenableFile[];
  readonly options: ReadOptions;
  /** The number it has on the page. */
  readonly recordingId: number;
}

/** What had been analysed in a worker that ended. */
export interface AnalysedBefore {
  /** The latest revision the page has. */
  readonly of: AnalysisId;
  readonly edits: readonly BeatEdit[];
}

/** What the worker offers its client: the app's interface, and how a worker takes the place of one that ended, or helps another one. */
export interface WorkerApi extends AnalysisApi {
  /** Reads the recording that was open, under its number. Rejects as `open` does. */
  restoreRecording(opened: OpenedBefore): Promise<void>;
  /**
   * Analyses the recording again as it was, edits included, under the same revision. Rejects as `analyse` and `edit` do,
   * with an `AbortError` when something else is opened or analysed meanwhile.
   */
  restoreAnalysis(analysed: AnalysedBefore, onProgress: (progress: AnalysisProgress) => void): Promise<void>;
  /** Analyses a section of a recording that is open elsewhere. Rejects as `analyse` does, but can only be ended with the worker. */
  analyseSection(task: SentTask, onProgress: (progress: AnalysisProgress) => void): Promise<AnalysedSection>;
}
