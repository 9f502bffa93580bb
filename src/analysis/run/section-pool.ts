import type { AnalysisProgress } from '../analysis.ts';
import type { AnalysedSection, SectionTask } from './analyse-section.ts';

/** Somebody beside this thread who analyses sections, one at a time. */
export interface SectionHelper {
  /** Rejects when the helper ended, does not answer, or could not do it. The samples of the task are gone afterwards. */
  analyse(task: SectionTask, onProgress: (progress: AnalysisProgress) => void): Promise<AnalysedSection>;
  /** Ends it, whatever it is doing. */
  end(): void;
}

export interface SectionHelpers {
  /** How many there may be at once. */
  readonly count: number;
  readonly start: () => SectionHelper;
}
