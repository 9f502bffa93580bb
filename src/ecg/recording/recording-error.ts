/** Why a recording could not be opened or analysed at all. */
export type RecordingErrorCode =
  | 'empty-file'
  | 'unknown-format'
  | 'missing-companion'
  | 'bad-header'
  | 'bad-archive'
  | 'unsupported-signal-format'
  | 'no-signal'
  | 'too-large'
  | 'too-short'
  | 'sample-rate-too-low'
  | 'bad-annotations'
  /** A reader ended in an error of the program: the file has damage that was not foreseen. */
  | 'reader-failed'
  /** The device took the file away: moved, changed, or on a disk that is no longer there. */
  | 'file-unreadable'
  /** What was asked needs something that is not there yet: an open recording, a table, an analysis. */
  | 'nothing-open';

/** The only error readers and the analysis throw on bad input; `message` tells the person what to do. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
  readonly code: RecordingErrorCode;

  constructor(code: RecordingErrorCode, message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.code = code;
  }
}
