import type { start as english } from '../en/start.ts';

export const start = {
  headline: 'Ein EKG Schlag für Schlag lesen, im\u00a0Browser, auf\u00a0dem\u00a0eigenen\u00a0Gerät.',
  purposeTitle: 'Wofür Fiducial da ist',
  purposeDetail:
    'Fiducial benennt die Schläge einer Aufzeichnung zum Lernen und Forschen; über die Gesundheit eines Menschen sagt es nichts aus. Behandlungsentscheidungen dürfen sich nicht darauf stützen.',
  understood: 'Verstanden',
  openTitle: 'Aufzeichnung öffnen',
  drop: 'Aufzeichnung hier ablegen',
  formats: ({ formats }) => `${formats}: einzelne Dateien, mehrere, ganze Ordner, ZIP-Archive oder eingefügte Zahlen`,
  formatWords: {
    WFDB: 'WFDB (die .hea mit ihren Dateien)',
    'DICOM ECG': 'DICOM',
    'EDF, EDF+ or BDF': 'EDF und BDF',
    'ISHNE Holter': 'ISHNE',
    'HL7 aECG': 'HL7 aECG',
    'GE MUSE': 'XML von EKG-Geräten (MUSE, Philips, Mortara, CardioSoft, Schiller)',
    'Philips PageWriter': '',
    'GE CardioSoft, MAC': '',
    'Mortara ELI': '',
    Schiller: '',
    'SCP-ECG': 'SCP-ECG',
    'AliveCor Kardia': 'Kardia',
    JSON: 'JSON von FHIR und Apple Health',
    NumPy: 'NumPy',
    MATLAB: 'MATLAB',
    XLSX: 'Excel-Arbeitsmappen',
    'RR intervals': 'RR-Abstände',
    'CSV, TSV or TXT': 'CSV und andere Tabellen',
  },
  opening: 'Wird geöffnet …',
  chooseFiles: 'Dateien wählen',
  chooseFolder: 'Ordner wählen',
  privacy: 'Keine Daten verlassen dieses Gerät',
  learn: 'Mit simulierten Rhythmen lernen',
  examplesTitle: 'Oder mit einem Beispiel beginnen',
  examples: {
    mitdb208: {
      title: 'Ventrikuläre Schläge und Fusionsschläge',
      description: 'Fünf Minuten der Aufzeichnung 208, Ableitung MLII',
      source:
        'MIT-BIH Arrhythmia Database, Moody & Mark 2001, PhysioNet, ODC-BY 1.0. Das Modell wurde unter anderem an dieser Aufzeichnung trainiert und ist hier deshalb besser als bei einer neuen.',
    },
    twelveLeads: {
      title: 'Ruhe-EKG mit zwölf Ableitungen',
      description: 'Zehn Sekunden, DICOM, 1000\u00a0Hz',
      source:
        'Testaufnahme von pydicom (MIT-Lizenz); von wem sie ist, ist unkenntlich gemacht. Sie öffnet sich als Blatt: drei Zeilen mit vier Ableitungen über einem Rhythmusstreifen.',
    },
  },
} satisfies typeof english;
