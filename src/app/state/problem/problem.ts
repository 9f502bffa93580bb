import type { ProblemCode, ProblemWords } from '../../text/problem-code.ts';
import { language, text } from '../../text/text.svelte.ts';

export type Reload = 'page' | 'afresh';

/** Something that went wrong, as the screen tells it. */
export interface Problem {
  /** Null for what the app itself worded and no error stands behind. */
  readonly code: ProblemCode | null;
  readonly says: string;
  /** What the person can do; null where `says` says so. */
  readonly todo: string | null;
  /** The reader's own sentence, in English, where the app is in another language. */
  readonly original: string | null;
  /** What only a report of a fault needs: the browser's or a library's own words. Never shown unasked. */
  readonly technical: string | null;
  /** Whether loading the page again is what helps, and whether with all files of the app fetched anew. */
  readonly reload: Reload | null;
}

/** Errors whose message was written for the person. Their class is lost on the way out of the worker; their name is not. */
const WORDED_ERRORS = new Set(['RecordingError', 'FileLimitError']);

const HELPED_BY_RELOAD: Readonly<Partial<Record<ProblemCode, Reload>>> = {
  'storage-newer': 'afresh',
  'storage-blocked': 'page',
  'newer-lecture': 'afresh',
  'part-missing': 'afresh',
  'worker-missing': 'afresh',
  'model-missing': 'afresh',
  'model-damaged': 'afresh',
  'model-mismatch': 'afresh',
  'no-backend': 'page',
  unknown: 'page',
};

/** An error as the person is told of it: by its row in the table of problems, or by its own words when those are for people. */
export function problemOf(error: unknown): Problem {
  const code = codeOf(error);
  const { says, todo }: ProblemWords = text.problems[code];
  const reload = HELPED_BY_RELOAD[code] ?? null;
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Error && WORDED_ERRORS.has(error.name)) || code === 'unknown')
    return { code, says, todo, original: null, technical: technicalOf(error, message), reload };
  return language.locale === 'en'
    ? { code, says: message, todo: null, original: null, technical: null, reload }
    : { code, says, todo, original: message, technical: null, reload };
}

/** The same in one line, for a cell of a table. */
export function problemSentence(error: unknown): string {
  const { says, todo, original } = problemOf(error);
  return [says, todo, original].filter((part) => part !== null).join(' ');
}

/** Words of the app itself that stay until they are read. */
export function wordedProblem(says: string): Problem {
  return { code: null, says, todo: null, original: null, technical: null, reload: null };
}

function codeOf(error: unknown): ProblemCode {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && Object.hasOwn(text.problems, code) ? (code as ProblemCode) : 'unknown';
}

function technicalOf(error: unknown, message: string): string {
  return error instanceof Error ? `${error.name}: ${message}` : message;
}
