import type { RecordingFormat } from '../format.ts';
import { warnOfOthers } from '../warn-of-others.ts';
import { readDicom } from './read-dicom.ts';

/** "DICM" after a preamble of 128 bytes (DICOM PS3.10, 7.1). */
const PREFIX = [0x44, 0x49, 0x43, 0x4d];
const PREFIX_AT = 128;

/** DICOM ECG waveform objects of hospital archives. */
export const dicomFormat: RecordingFormat = {
  name: 'DICOM ECG (.dcm)',

  sniff(files) {
    return files.some(({ bytes }) => isDicom(bytes));
  },

  async read(files) {
    const file = files.find(({ bytes }) => isDicom(bytes)) ?? files[0];
    return warnOfOthers(await readDicom(file), file, files);
  },
};

function isDicom(bytes: Uint8Array): boolean {
  return PREFIX.every((byte, i) => bytes[PREFIX_AT + i] === byte);
}
