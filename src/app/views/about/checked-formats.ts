import type { formats } from '../../text/en/formats.ts';

/**
 * Formats whose reader was compared with files of the makers, of public databases, or (workbooks) of two programs that are not
 * ours. The others were built from descriptions, and their tests write the files themselves.
 */
export const CHECKED_FORMATS: ReadonlySet<keyof typeof formats.read> = new Set([
  'WFDB',
  'DICOM ECG',
  'EDF, EDF+ or BDF',
  'ISHNE Holter',
  'HL7 aECG',
  'Philips PageWriter',
  'SCP-ECG',
  'NumPy',
  'XLSX',
  'CSV, TSV or TXT',
]);
