import type { Analysis, AnalysisProgress, Answered, Beats } from '../../src/analysis/analysis.ts';
import type { Deferred } from './deferred.ts';

/** An analysis that waits until the test answers it. */
export interface RunningAnalysis {
  readonly leadIndex: number;
  readonly onProgress: (progress: AnalysisProgress) => void;
  readonly onBeats: (beats: Beats) => void;
  readonly answer: Deferred<Answered<Analysis>>;
}
