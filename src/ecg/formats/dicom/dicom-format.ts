import { loadPart } from '../../part/load-part.ts';
import type { RecordingFormat } from '../format.ts';
import { warnOfOthers } from '../warn-of-others.ts';
import { findDataSet } from './find-data-set.ts';

/** DICOM ECG waveform objects of hospital archives. */
export const dicomFormat: RecordingFormat = {
  name: 'DICOM ECG (.dcm)',

  sniff(files) {
    return files.some(({ bytes }) => isDicom(bytes));
  },

  async read(files, options, memory) {
    const { readDicom } = await loadPart(() => import('./read-dicom.ts'));
    const file = files.find(({ bytes }) => isDicom(bytes)) ?? files[0];
    return warnOfOthers(await readDicom(file, options, memory), file, files);
  },
};

function isDicom(bytes: Uint8Array): boolean {
  return findDataSet(bytes) !== null;
}
