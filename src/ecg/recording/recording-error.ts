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
  | 'bad-annotations';

/** The only error readers and the analysis throw on bad input; `message` tells the person what to do. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
  readonly code: RecordingErrorCode;

  constructor(code: RecordingErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
