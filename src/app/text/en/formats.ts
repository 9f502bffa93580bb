import { FOREIGN_FILES, type ForeignKind } from '../../../ecg/formats/foreign/foreign-files.ts';

/** A kind of file that is known and not read. */
interface Recognised {
  readonly what: string;
  readonly instead: string;
}

/** The page of formats: what is read, what is only recognised, and what to export instead. The keys of `read` begin names of formats. */
export const formats = {
  title: 'Files it opens',
  intro:
    'Files are known by their content, not their name. Drop the files of one recording together, a folder, or a ZIP archive: where there are several recordings, a list is offered.',
  /** Names that are put otherwise here. */
  names: {
    'DICOM ECG': 'DICOM',
    'EDF, EDF+ or BDF': 'EDF, EDF+, BDF',
    'CSV, TSV or TXT': 'CSV, TSV, TXT',
    'AliveCor Kardia': 'Kardia',
    'RR intervals': 'RR intervals',
  },
  readTitle: 'Read',
  read: {
    WFDB: 'PhysioNet records: the .hea with its .dat, .mat or FLAC files, annotations beside them',
    'DICOM ECG': 'DICOM waveforms of 12-lead, general and ambulatory ECGs (.dcm)',
    'EDF, EDF+ or BDF': '.edf, .bdf, .rec, with gaps and annotations of EDF+',
    'ISHNE Holter': '.ecg, with the beats of an .ann beside it',
    'HL7 aECG': 'the FDA’s XML',
    'GE MUSE': 'XML of MUSE (RestingECG); III, aVR, aVL and aVF are calculated and named as such',
    'Philips PageWriter': 'XML 1.03 and 1.04 (the one checked), compressed (XLI) or not',
    'GE CardioSoft, MAC': 'XML with the full strips',
    'Mortara ELI': 'XML',
    Schiller: 'XML',
    'SCP-ECG': '.scp, compressed or not',
    'AliveCor Kardia': '.atc, one or six leads',
    JSON: 'FHIR Observations with SampledData, ECGs of Apple Health (HealthKit, Health Auto Export), Kardia, Movesense',
    NumPy: '.npy and .npz: which way the samples run, the rate and the unit are asked',
    MATLAB: '.mat of version 4 to 7, asked in the same way',
    XLSX: 'the first sheet with a table, dates and times included',
    'RR intervals':
      'one interval a line, exports of Polar, Kubios and Elite HRV, .hrm: opened as a rhythm without a trace',
    'CSV, TSV or TXT':
      'one sample a row, or a lead in each row: watches, chest straps, recorders; decimal commas, time stamps; what was assumed is shown and can be corrected',
  },
  recognisedTitle: 'Recognised, not read',
  instead: 'Instead',
  checked: 'Checked against files of the maker or of a database',
  unchecked: 'Built from the maker’s or the standard’s description; no file of the maker was at hand',
  /** What each is and what to do, as the readers say it; its first word is an article. */
  recognised: FOREIGN_FILES as Readonly<Record<ForeignKind, Recognised>>,
};
