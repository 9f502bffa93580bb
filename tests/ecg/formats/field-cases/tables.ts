import type { FieldCase } from './field-case.ts';

/** The text tables among the field cases, by each case's own statement of a right reading; where that leaves a choice, the choice is noted. */
export const TABLE_CASES: readonly FieldCase[] = [
  {
    folder: '01-opensignals-columns', files: ['ecg_and_digital_line.txt'], leads: 'ECG', sampleRateHz: 1000, seconds: 20,
    unit: '1/341.33 mV?', beats: 25, leftOut: 'digital I1, digital I2, digital O1, digital O2',
  },
  {
    folder: '01-opensignals-columns', files: ['ecg_between_open_inputs.txt'], leads: 'ECG', sampleRateHz: 100, seconds: 60,
    unit: '1/341.33 mV?', beats: 74, leftOut: 'digital I1, digital I2, digital O1, digital O2, RAW A2, RAW A4',
  },
  // LA-RA and LL-RA are leads I and II: named so, with the name in the file beside it.
  {
    folder: '02-shimmer-units-line', files: ['shimmer_consensys.csv'], leads: 'I, II', inFile: 'ECG LA-RA, ECG LL-RA', sampleRateHz: 512,
    seconds: 20, unit: 'mV', beats: 25, leftOut: 'Accel LN X, ECG RESP',
  },
  {
    folder: '03-biopac-text', files: ['acqknowledge.txt'], leads: 'ECG - ECG100C', sampleRateHz: 500, seconds: 20, unit: 'mV',
    firstMv: -0.145, beats: 25, leftOut: 'RSP - RSP100C',
  },
  {
    folder: '04-slow-column-taken-for-time', files: ['ecg_and_temperature.csv'], leads: 'ECG', sampleRateHz: 250, seconds: 20,
    unit: 'mV', beats: 25, leftOut: 'Temp',
  },
  ...['dt_s.csv', 'interval_ms.csv'].map((file): FieldCase => ({
    folder: '05-sampling-interval-stated', files: [file], leads: 'ECG', sampleRateHz: 500, seconds: 20, unit: 'mV', beats: 25, warnings: '',
  })),
  {
    folder: '05-sampling-interval-stated', files: ['labchart_with_time.txt'], leads: 'ECG', sampleRateHz: 500, seconds: 20,
    unit: 'mV', beats: 25, leftOut: 'Resp',
  },
  // The file with the text column states no rate and has no time: 250 Hz are assumed, with a word.
  ...(
    [['am_pm_spanish.csv', ''], ['text_column.csv', 'assumed-sample-rate ignored-column'], ['time_french.csv', '']] as const
  ).map(([file, warnings]): FieldCase => ({
    folder: '06-decimal-comma-beside-text', files: [file], leads: 'ECG', sampleRateHz: 250, seconds: 20, unit: 'mV', firstMv: -0.1233,
    beats: 25, warnings,
  })),
  {
    folder: '11-time-zone-offset', files: ['summer_time_begins.csv'], leads: 'ecg', sampleRateHz: 250, seconds: 20, unit: 'mV',
    beats: 25, warnings: '',
  },
  // A day of nothing is not drawn: the pause is named with its length, and what follows joined.
  {
    folder: '12-day-first-dates', files: ['pause_of_25_hours.csv'], leads: 'ECG', sampleRateHz: 250, seconds: 20, unit: 'mV',
    beats: 25, warnings: 'time-gap',
  },
  {
    folder: '13-one-packet-per-row', files: ['long_format.csv'], leads: 'I, II', analysed: 'II', sampleRateHz: 250, seconds: 20,
    unit: 'mV?', beats: 25,
  },
  // 2,555 rows; each sample at 130 Hz.
  {
    folder: '13-one-packet-per-row', files: ['packets_out_of_order.txt'], leads: 'ecg', sampleRateHz: 130, seconds: 2555 / 130,
    unit: 'uV', beats: 24, warnings: 'irregular-time',
  },
  {
    folder: '13-one-packet-per-row', files: ['samples_in_columns.csv'], leads: 'ecg', inFile: 'ecg0', sampleRateHz: 250, seconds: 4992 / 250,
    unit: 'uV?', beats: 25,
  },
  {
    folder: '21-tables-refused-by-name', files: ['ecg.dat'], leads: 'column 2', sampleRateHz: 500, seconds: 10, unit: 'mV?', beats: 13,
  },
  // Workbooks are read by now. Of 300 numbers without a name or a rate nothing tells that they are an ECG: the person is asked.
  {
    folder: '21-tables-refused-by-name', files: ['ecg.xlsx'], leads: 'column 1', analysed: 'none', sampleRateHz: 250, seconds: 1.2,
    unit: 'mV?', firstMv: -0.1451, beats: 0, warnings: 'no-ecg assumed-sample-rate assumed-unit',
  },
  {
    folder: '21-tables-refused-by-name', files: ['export_without_extension'], leads: 'ecg', sampleRateHz: 500, seconds: 10, unit: 'mV?',
    beats: 13,
  },
  ...['cp1251.csv', 'utf8_russian.csv'].map((file): FieldCase => ({
    folder: '22-column-names-in-other-encodings', files: [file], leads: 'ЭКГ', sampleRateHz: 250, seconds: 20, unit: 'mV', beats: 25,
    warnings: '',
  })),
  {
    folder: '22-column-names-in-other-encodings', files: ['gb18030.csv'], leads: '心电', sampleRateHz: 250, seconds: 20, unit: 'uV',
    beats: 25, warnings: '',
  },
]; // prettier-ignore
