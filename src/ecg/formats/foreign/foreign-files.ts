/**
 * Kinds of files people try to open that hold no samples, or hold them in a form that is not read. One entry a kind: how it is
 * recognised, and what to export from the maker's software instead. Menus are those of the makers' own manuals.
 */
export interface ForeignFile {
  /** With its article: "a PDF document". */
  readonly what: string;
  /** What to do, as the rest of a sentence after a colon. */
  readonly instead: string;
  readonly endings?: readonly string[];
  /** Bytes the file begins with, each from an offset. */
  readonly signatures?: readonly (readonly [offset: number, bytes: string])[];
  /** What the beginning of a text says. */
  readonly says?: RegExp;
}

const CARDIOGRAPH = 'from a cardiograph or its archive, DICOM, SCP-ECG, HL7 aECG or the maker’s XML';
const HEALTH_APPS =
  'from Apple Health, Export All Health Data, and open the export.zip; from Withings, the data export of the account (its signal.csv)';

export const FOREIGN_FILES = {
  pdf: {
    what: 'a PDF document, which holds a drawing of the ECG and not its samples',
    instead: `export the data: ${HEALTH_APPS}; ${CARDIOGRAPH}`,
    endings: ['pdf'],
    signatures: [[0, '%PDF-']],
  },
  picture: {
    what: 'a picture, which holds no samples',
    instead: `open the data it was made from: ${CARDIOGRAPH}; ${HEALTH_APPS}`,
    endings: ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic', 'heif'],
    signatures: [[0, '\x89PNG\r\n'], [0, '\xff\xd8\xff'], [0, 'GIF8'], [0, 'II*\0'], [0, 'MM\0*'], [8, 'WEBP'], [4, 'ftyphei']],
  },
  acqknowledge: {
    what: 'a recording of BIOPAC AcqKnowledge',
    instead: 'in AcqKnowledge choose File, Save As, Text, with “Include header” under Options; MATLAB files of it open too',
    endings: ['acq'],
  },
  labchart: {
    what: 'a recording of ADInstruments LabChart',
    instead: 'in LabChart choose File, Export, as a text file (with times and the header) or as EDF',
    endings: ['adicht', 'adidat', 'adibin', 'aditrg'],
  },
  hdf5: {
    what: 'an HDF5 file',
    instead: 'OpenSignals writes a .txt beside it, open that; in MATLAB save(…, ’-v7’); in Python numpy.save the samples, or write a CSV',
    endings: ['h5', 'hdf5', 'hdf'],
    signatures: [[0, '\x89HDF\r\n\x1a\n']],
  },
  spike2: {
    what: 'a recording of CED Spike2',
    instead: 'in Spike2 choose File, Export As, as a text file or as MATLAB data (not version 7.3)',
    endings: ['smr', 'smrx'],
  },
  brainVision: {
    what: 'a recording of BrainVision',
    instead: 'in BrainVision Analyzer or another EEG program export it as EDF',
    endings: ['vhdr', 'vmrk', 'eeg'],
    says: /^.?Brain ?Vision Data Exchange/,
  },
  laboratory: {
    what: 'a recording of a laboratory program (WinDaq, Axon, Lab Streaming Layer)',
    instead: 'export it from that program as CSV or text with a row for each sample, or as EDF',
    endings: ['wdq', 'wdh', 'abf', 'xdf'],
  },
  mfer: {
    what: 'an MFER recording, as Nihon Kohden devices write it',
    instead: 'export DICOM, SCP-ECG or HL7 aECG',
    endings: ['mwf', 'mfer'],
  },
  samsung: {
    what: 'the list of ECG readings in a download from Samsung Health, without their samples',
    instead: 'Samsung describes nowhere how the files with the samples are written, so they are not read; a CSV of another app with a row for each sample is',
    says: /^.?com\.samsung\.s?health\.ecg/,
  },
  appleList: {
    what: 'the list of measurements in an export from Apple Health, without ECG samples',
    instead: 'the ECGs are in the folder electrocardiograms of the same export: open the whole export.zip, or one of its CSV files',
    says: /<HealthData|<!DOCTYPE HealthData/,
  },
  sport: {
    what: 'a workout, which holds heart rates and no ECG',
    instead: 'record RR intervals as text (Elite HRV, Kubios, Polar Sensor Logger), or the ECG itself with Polar Sensor Logger',
    endings: ['fit', 'tcx', 'gpx'],
    signatures: [[8, '.FIT']],
  },
  spreadsheet: {
    what: 'a spreadsheet or document of an older or another program, or one with a password',
    instead: 'save it as .xlsx without a password, or as CSV',
    endings: ['xls', 'xlsb', 'ods', 'numbers', 'doc', 'docx', 'odt', 'rtf'],
    signatures: [[0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']],
  },
  tables: {
    what: 'a table or object of a data-science program',
    instead: 'write the samples as CSV, or with numpy.save',
    endings: ['parquet', 'feather', 'arrow', 'sqlite', 'db', 'pkl', 'pickle', 'joblib', 'rds', 'rdata', 'pt', 'tfrecord'],
    signatures: [[0, 'PAR1'], [0, 'SQLite '], [0, 'ARROW1']],
  },
  sound: {
    what: 'a sound or film',
    instead: 'an app that keeps ECGs as sound can usually export them as CSV or EDF too',
    endings: ['wav', 'mp3', 'm4a', 'aac', 'mp4', 'mov', 'avi'],
    signatures: [[8, 'WAVE'], [8, 'AVI '], [0, 'ID3']],
  },
} as const satisfies Readonly<Record<string, ForeignFile>>; // prettier-ignore

export type ForeignKind = keyof typeof FOREIGN_FILES;
