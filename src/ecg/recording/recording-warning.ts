/** Something a reader noticed and worked around. `message` is a sentence for the person who opened the file. */
export interface RecordingWarning {
  readonly code:
    | 'checksum-mismatch'
    | 'initial-value-mismatch'
    | 'truncated-signal'
    | 'missing-signal-file'
    | 'assumed-gain'
    | 'assumed-unit'
    | 'assumed-lead'
    | 'assumed-sample-rate'
    | 'invalid-samples'
    | 'time-gap'
    | 'irregular-time'
    | 'ignored-column'
    | 'ignored-series'
    | 'ignored-signal'
    | 'no-ecg'
    | 'resampled-lead'
    | 'derived-lead'
    | 'flat-lead'
    | 'glitches'
    | 'not-analysed'
    | 'unusual-recording'
    | 'lost-helpers'
    | 'header-field'
    | 'unreadable-annotations'
    | 'ignored-file';
  readonly message: string;
}
