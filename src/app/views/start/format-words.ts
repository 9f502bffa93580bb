/** Every format that is read, by the name its reader goes by, in the words of the first screen. A test keeps it complete. */
export const FORMAT_WORDS: Readonly<Record<string, string>> = {
  WFDB: 'WFDB (the .hea with its files)',
  'DICOM ECG': 'DICOM',
  'EDF, EDF+ or BDF': 'EDF and BDF',
  'ISHNE Holter': 'ISHNE',
  'HL7 aECG': 'HL7 aECG',
  'SCP-ECG': 'SCP-ECG',
  'CSV, TSV or TXT': 'CSV and other tables',
};
