import { text } from '../text/text.svelte.ts';

/** Errors whose message was written for the person. Their class is lost on the way out of the worker; their name is not. */
const WORDED_ERRORS = new Set(['RecordingError', 'FileLimitError']);

/** What to show for an error: its own sentence when it was written for people, else one that keeps the details. */
export function errorSentence(error: unknown): string {
  if (error instanceof Error && WORDED_ERRORS.has(error.name))
    return text.recording.englishMessage({ message: error.message });
  const detail = error instanceof Error ? error.message : String(error);
  return text.recording.failure({ detail });
}
