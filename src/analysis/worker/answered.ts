import { RecordingError } from '../../ecg/recording/recording-error.ts';
import type { AnalysisId, Answered } from '../analysis.ts';

/** An answer, marked with what it is about. */
export function answered<T extends object>(answer: T, of: AnalysisId): Answered<T> {
  return { ...answer, of };
}

/** A question that needs an analysis came before there was one. */
export function notAnalysed(): RecordingError {
  return new RecordingError('nothing-open', 'This recording has not been analysed yet.');
}

/** An answer nobody waits for any more. */
export function overtaken(): DOMException {
  return new DOMException('another lead or recording was analysed meanwhile', 'AbortError');
}
