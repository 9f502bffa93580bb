import type { RecordingErrorCode } from '../../../ecg/recording/recording-error.ts';

/**
 * Why a recording could not be opened, by the code of its error. The readers' own sentences, which name files and say what to do, are
 * English; in English they stand alone, in another language these words stand before them.
 */
export const problems = {
  'empty-file': 'The file is empty',
  'unknown-format': 'The format is not known',
  'missing-companion': 'A file that belongs to it is missing',
  'bad-header': 'The header cannot be read',
  'bad-archive': 'The archive cannot be read',
  'unsupported-signal-format': 'This way of storing samples is not read',
  'no-signal': 'There is no ECG signal in it',
  'too-large': 'Too large',
  'too-short': 'Too short',
  'sample-rate-too-low': 'The sampling rate is too low',
  'bad-annotations': 'The annotations cannot be written or read',
} satisfies Record<RecordingErrorCode, string>;
