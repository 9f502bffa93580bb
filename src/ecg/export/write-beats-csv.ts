import { BEAT_CLASSES } from '../beats/beat-class.ts';
import { NOT_SURE_REASONS, type Beats } from '../beats/beats.ts';
import { P_WAVE_STATES } from '../waves/waves.ts';
import { editNames } from './edit-names.ts';
import { writeCsv, type CsvValue } from './write-csv.ts';

/** Every export says what it is not. */
const NOTE = 'Fiducial beat table. For education and research. Not a medical device.';

const COLUMNS = [
  'beat',
  'time_s',
  'sample',
  'class',
  ...BEAT_CLASSES.map((name) => `probability_${name.toLowerCase()}`),
  'confidence',
  'not_sure',
  'not_sure_reason',
  'rr_before_s',
  'rr_after_s',
  'rr_usual_s',
  'p_wave',
  'pr_ms',
  'qrs_ms',
  'qt_ms',
  'edited',
];

/**
 * Beats as a CSV table (`writeCsv`), one row per beat.
 * `beat` counts from 1, `sample` from 0; `time_s` is exact to the microsecond; `confidence` is the probability of `class`;
 * `not_sure` is 0 or 1; `edited` says what a person did to the beat ("relabelled+moved"); a value that could not be
 * measured is an empty field.
 */
export function writeBeatsCsv(beats: Beats, sampleRateHz: number): string {
  const rows = Array.from({ length: beats.count }, (_, beat) => beatRow(beats, beat, sampleRateHz));
  return writeCsv(NOTE, COLUMNS, rows);
}

function beatRow(beats: Beats, beat: number, sampleRateHz: number): CsvValue[] {
  const sample = beats.rPeakSample[beat];
  const classIndex = beats.classIndex[beat];
  const first = beat * BEAT_CLASSES.length;
  const probabilities = beats.probabilities.subarray(first, first + BEAT_CLASSES.length);
  return [
    beat + 1,
    decimal(sample / sampleRateHz, 6),
    sample,
    BEAT_CLASSES[classIndex],
    ...Array.from(probabilities, (probability) => decimal(probability, 4)),
    decimal(probabilities[classIndex], 4),
    beats.notSure[beat],
    beats.notSure[beat] === 1 ? NOT_SURE_REASONS[beats.notSureReason[beat]] : '',
    decimal(beats.rrBeforeSeconds[beat], 4),
    decimal(beats.rrAfterSeconds[beat], 4),
    decimal(beats.rrUsualSeconds[beat], 4),
    P_WAVE_STATES[beats.pWave[beat]],
    decimal(1000 * beats.prSeconds[beat], 1),
    decimal(1000 * beats.qrsSeconds[beat], 1),
    decimal(1000 * beats.qtSeconds[beat], 1),
    editNames(beats.editMarks[beat]).join('+'),
  ];
}

function decimal(value: number, digits: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(digits);
}
