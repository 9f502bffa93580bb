/** The first screen. */
export const start = {
  headline: 'Read an ECG beat by beat, in\u00a0your browser, on\u00a0your\u00a0device.',
  purposeTitle: 'What Fiducial is for',
  purposeDetail:
    'Fiducial labels the beats of a recording for study; it says nothing about a person’s health. Do not use it to decide on care.',
  understood: 'Understood',
  openTitle: 'Open a recording',
  drop: 'Drop a recording here',
  formats: ({ formats }: { formats: string }) =>
    `${formats}: single files, many, whole folders, ZIP archives, or pasted numbers`,
  /** By the name each reader goes by; a test keeps it complete. Those without words are in another's. */
  formatWords: {
    WFDB: 'WFDB (the .hea with its files)',
    'DICOM ECG': 'DICOM',
    'EDF, EDF+ or BDF': 'EDF and BDF',
    'ISHNE Holter': 'ISHNE',
    'HL7 aECG': 'HL7 aECG',
    'GE MUSE': 'XML of cardiographs (MUSE, Philips, Mortara, CardioSoft, Schiller)',
    'Philips PageWriter': '',
    'GE CardioSoft, MAC': '',
    'Mortara ELI': '',
    Schiller: '',
    'SCP-ECG': 'SCP-ECG',
    'AliveCor Kardia': 'Kardia',
    JSON: 'FHIR and Apple Health JSON',
    NumPy: 'NumPy',
    MATLAB: 'MATLAB',
    XLSX: 'Excel workbooks',
    'RR intervals': 'RR intervals',
    'CSV, TSV or TXT': 'CSV and other tables',
  },
  opening: 'Opening…',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  privacy: 'No data leaves this device',
  learn: 'Learn from simulated rhythms',
  examplesTitle: 'Or start with an example',
  examples: {
    mitdb208: {
      title: 'Ventricular and fusion beats',
      description: 'Five minutes of record 208, lead MLII',
      source:
        'MIT-BIH Arrhythmia Database, Moody & Mark 2001, PhysioNet, ODC-BY 1.0. The model was trained on this record among others, so it does better here than on a new recording.',
    },
    twelveLeads: {
      title: 'Twelve-lead resting ECG',
      description: 'Ten seconds, DICOM, 1,000\u00a0Hz',
      source:
        'Test recording of pydicom (MIT licence); who it is of is blanked. It opens as its sheet, three rows of four leads over a rhythm strip.',
    },
  },
};
