import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import { loadPart } from '../../ecg/part/load-part.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import { sampleCount, type KeptRecording } from '../../ecg/recording/recording.ts';
import { AnalysisRun, type LeadAnalysis, type RunOptions } from './analysis-run.ts';
import type { SectionHelpers } from './section-pool.ts';

/** Below this rate neither the 40 Hz filter nor a QRS has enough samples. */
const LOWEST_RATE_HZ = 100;
const SHORTEST_SECONDS = 1;

export type { LeadAnalysis };

export interface AnalyseOptions extends RunOptions {
  /** Who else works on the sections of a long recording; asked for when there is more than one. */
  readonly helpers?: (() => Promise<SectionHelpers>) | null | undefined;
}

/**
 * The whole path from a recording to labelled beats, for one lead: filter, detect, prepare, classify. A long recording
 * goes section by section (`divideRecording`), so that memory stays bounded and the first beats come soon; the same comes out however
 * many help.
 * @throws RecordingError when the lead is too short or its rate too low; the signal's reason when aborted; RangeError for
 * no such lead.
 */
export async function analyseRecording(
  recording: KeptRecording,
  leadIndex: number,
  classifier: BeatClassifier,
  { helpers, ...options }: AnalyseOptions = {},
): Promise<LeadAnalysis> {
  requireAnalysable(recording);
  if (!recording.leads[leadIndex]) throw new RangeError(`there is no lead ${leadIndex}`);
  const run = new AnalysisRun(recording, leadIndex, classifier, options);
  if (helpers && run.sectionCount > 1) {
    const { shareSections } = await loadPart(() => import('./share-sections.ts'));
    await shareSections(run, await helpers());
  } else {
    while (run.acceptedCount < run.sectionCount) run.accept(await run.analyse(run.acceptedCount));
  }
  return run.finish();
}

function requireAnalysable(recording: KeptRecording): void {
  const { sampleRateHz } = recording;
  if (sampleRateHz < LOWEST_RATE_HZ) {
    throw new RecordingError(
      'sample-rate-too-low',
      `This recording has ${sampleRateHz} samples per second; finding beats needs at least ${LOWEST_RATE_HZ}. The trace is shown without labels.`,
    );
  }
  if (sampleCount(recording) < SHORTEST_SECONDS * sampleRateHz) {
    throw new RecordingError(
      'too-short',
      `This recording lasts less than ${SHORTEST_SECONDS} s: too short to find beats in. The trace is shown without labels.`,
    );
  }
}
