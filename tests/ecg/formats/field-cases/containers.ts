import type { FieldCase } from './field-case.ts';

const TWELVE = 'I, II, III, aVR, aVL, aVF, V1, V2, V3, V4, V5, V6';

/** The EDF, DICOM, WFDB, ISHNE and SCP files among the field cases, by each case's own statement of a right reading; where that leaves a choice, the choice is noted. */
export const CONTAINER_CASES: readonly FieldCase[] = [
  {
    folder: '07-edf-ecg-labels', files: ['eeg_system_ekg_ref.edf'], leads: 'EKG1', inFile: 'EEG EKG1-Ref', sampleRateHz: 250, seconds: 20,
    unit: 'uV', beats: 25, leftOut: 'EEG Fp1-Ref, EEG C3-Ref',
  },
  {
    folder: '07-edf-ecg-labels', files: ['lead_words_and_resp.edf'], leads: 'I, II', inFile: 'Lead I, Lead II', analysed: 'II',
    sampleRateHz: 250, seconds: 20, unit: 'uV', beats: 25, leftOut: 'Resp',
  },
  {
    folder: '07-edf-ecg-labels', files: ['one_record_cut.edf'], leads: 'ECG', sampleRateHz: 250, seconds: 15, unit: 'uV', beats: 19,
    warnings: 'truncated-signal',
  },
  {
    folder: '07-edf-ecg-labels', files: ['psg_ecg1_ecg2.edf'], leads: 'ECG1, ECG2', sampleRateHz: 250, seconds: 20, unit: 'uV',
    beats: 25, leftOut: 'EEG C3-A2, EOG1, EMG1',
  },
  {
    folder: '07-edf-ecg-labels', files: ['spanish_DI_DII_DIII.edf'], leads: 'I, II, III, aVR, aVL, aVF, V1', inFile: 'DI, DII, DIII, aVR, aVL, aVF, V1',
    analysed: 'II', sampleRateHz: 250, seconds: 20, unit: 'uV', beats: 25, leftOut: '',
  },
  // "uVolt" is a word of the unit table by now: stated, not assumed.
  {
    folder: '07-edf-ecg-labels', files: ['unit_unknown.edf'], leads: 'I', inFile: 'ECG I', sampleRateHz: 250, seconds: 20, unit: 'uVolt',
    firstMv: -0.123, beats: 25, warnings: '',
  },
  ...['explicit_big_endian.dcm', 'same_little_endian.dcm'].map((file): FieldCase => ({
    folder: '08-dicom-big-endian', files: [file], leads: 'I, II', inFile: 'Lead I (Einthoven), Lead II', sampleRateHz: 500, seconds: 10,
    unit: 'uV', rangeMv: [-0.645, 0.958], beats: 13, warnings: '',
  })),
  {
    folder: '09-edf-two-annotation-signals', files: ['two_annotation_signals.edf'], leads: 'ECG', sampleRateHz: 250, seconds: 20,
    unit: 'uV', beats: 25, reference: 0, notes: 'first signal 3.2, second signal 5 5.5, second signal 9 9.5, second signal 15 15.5',
  },
  {
    folder: '09-edf-two-annotation-signals', files: ['sleep_stages_as_letters.edf'], leads: 'ECG', sampleRateHz: 250, seconds: 20,
    unit: 'uV', beats: 25, reference: 0, notes: 'W 0, N 2, R 3, N1 5, N2 6, A 7, S 8',
  },
  {
    folder: '10-apnea-annotator', files: ['a01.apn', 'a01.dat', 'a01.hea'], leads: 'ECG', sampleRateHz: 100, seconds: 300,
    unit: 'mV?', beats: 371, reference: 0, notes: 'N 0, N 60, A 120, A 180, N 240',
  },
  {
    folder: '15-wfdb-record-name-with-slash', files: ['00001_medians.dat', '00001_medians.hea'], leads: 'I, II', sampleRateHz: 500,
    seconds: 1.2, unit: 'mV', firstMv: -0.145, beats: 2, warnings: '',
  },
  {
    folder: '16-ishne-annotations-behind-a-block', files: ['holter.ann', 'holter.ecg'], leads: 'II', sampleRateHz: 250, seconds: 20,
    unit: 'nV', beats: 25, reference: 10, firstReferenceSample: 53, warnings: '',
  },
  ...['bits32.dcm', 'deflated.dcm', 'no_preamble.dcm', 'no_preamble_no_meta.dcm'].map((file): FieldCase => ({
    folder: '17-dicom-refused', files: [file], leads: 'I, II', inFile: 'Lead I (Einthoven), Lead II', sampleRateHz: 500, seconds: 10,
    unit: 'uV', rangeMv: [-0.645, 0.958], beats: 13, warnings: '',
  })),
  {
    folder: '18-dicom-groups-and-names', files: ['3x4_groups.dcm'], leads: TWELVE, analysed: 'II', sampleRateHz: 500, seconds: 10,
    unit: 'uV', beats: 3, places: '0 2.5, 0 2.5, 0 2.5, 2.5 2.5, 2.5 2.5, 2.5 2.5, 5 2.5, 5 2.5, 5 2.5, 7.5 2.5, 7.5 2.5, 7.5 2.5',
  },
  {
    folder: '18-dicom-groups-and-names', files: ['limb_and_chest_groups.dcm'], leads: TWELVE, analysed: 'II', sampleRateHz: 500,
    seconds: 10, unit: 'uV', beats: 13, places: '',
  },
  {
    folder: '18-dicom-groups-and-names', files: ['ecg_and_pressure.dcm'], leads: 'II', sampleRateHz: 240, seconds: 10, unit: 'uV',
    beats: 6, leftOut: 'AO Pressure',
  },
  {
    folder: '18-dicom-groups-and-names', files: ['label_channel_n.dcm'], leads: 'I, II, III', sampleRateHz: 500, seconds: 10, unit: 'uV',
    beats: 13,
  },
  {
    folder: '19-wfdb-fewer-segments-than-declared',
    files: ['seg.hea', 'seg_0001.dat', 'seg_0001.hea', 'seg_0002.dat', 'seg_0002.hea', 'seg_layout.hea'], leads: 'II', sampleRateHz: 250,
    seconds: 20, unit: 'mV', beats: 25, warnings: 'header-field',
  },
  {
    folder: '20-single-sample-glitches', files: ['glitch.dat', 'glitch.hea'], leads: 'ECG', sampleRateHz: 360, seconds: 60, unit: 'mV',
    beats: 74,
  },
  {
    folder: '23-scp-interval-rounded', files: ['interval_3333us.scp'], leads: 'I, II, V1, V2, V3, V4, V5, V6, III, aVR, aVL, aVF',
    sampleRateHz: 300, seconds: 5000 / 300, unit: 'nV', beats: 12,
  },
  {
    folder: '24-wfdb-signals-that-are-no-ecg', files: ['drive.dat', 'drive.hea'], leads: 'ECG', sampleRateHz: 250, seconds: 20, unit: 'mV',
    beats: 25, leftOut: 'foot GSR, marker, SCG, PCG', warnings: 'ignored-signal',
  },
  {
    folder: '24-wfdb-signals-that-are-no-ecg', files: ['bidmc.dat', 'bidmc.hea'], leads: 'V, II', inFile: 'V,, II,', analysed: 'II',
    sampleRateHz: 250, seconds: 20, unit: 'mV', beats: 25, leftOut: '',
  },
]; // prettier-ignore
