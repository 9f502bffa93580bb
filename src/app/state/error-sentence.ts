import type { RecordingErrorCode } from '../../ecg/recording/recording-error.ts';
import { language, text } from '../text/text.svelte.ts';

/** Errors whose message was written for the person. Their class is lost on the way out of the worker; their name is not. */
const WORDED_ERRORS = new Set(['RecordingError', 'FileLimitError']);

/** The kind of problem in a few words of the language chosen. */
function problemOf(error: Error & { readonly code?: unknown }): string {
  const { code } = error;
  return typeof code === 'string' && code in text.problems
    ? text.problems[code as RecordingErrorCode]
    : text.recording.otherProblem;
}

/** What to show for an error: its own sentence when it was written for people, else one that keeps the details. */
export function errorSentence(error: unknown): string {
  if (error instanceof Error && WORDED_ERRORS.has(error.name))
    return language.locale === 'en' ? error.message : `${problemOf(error)}: ${error.message}`;
  const detail = error instanceof Error ? error.message : String(error);
  return text.recording.failure({ detail });
}
