/**
 * What kind of thing a reader noticed, by the code of its warning. The readers' own sentences, which name files and figures, are English;
 * in English they stand alone, in another language these words stand before them.
 */
export const warnings = {
  'checksum-mismatch': 'Check sum does not match',
  'initial-value-mismatch': 'First value does not match the header',
  'truncated-signal': 'Signal ends early',
  'missing-signal-file': 'A file with samples is missing',
  'assumed-gain': 'Gain assumed',
  'assumed-unit': 'Unit assumed',
  'assumed-lead': 'Taken for an ECG by its shape',
  'assumed-sample-rate': 'Sampling rate assumed',
  'invalid-samples': 'Invalid samples',
  'time-gap': 'Gap in time',
  'irregular-time': 'Irregular times',
  'ignored-column': 'Column not read',
  'ignored-series': 'Series not read',
  'ignored-signal': 'Signal not read',
  'no-ecg': 'No ECG in it',
  'resampled-lead': 'Lead resampled',
  'derived-lead': 'Lead computed',
  'flat-lead': 'Flat lead',
  glitches: 'Spikes of single samples',
  'not-analysed': 'Not analysed',
  'unusual-recording': 'Unusual recording',
  'lost-helpers': 'Analysed with less help',
  'header-field': 'Something is wrong in the header',
  'unreadable-annotations': 'Annotations not read',
  'ignored-file': 'File not read',
};
