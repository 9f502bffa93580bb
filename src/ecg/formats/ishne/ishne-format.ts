import type { RecordingFormat } from '../format.ts';
import { extension } from '../file-name.ts';
import { warnOfOthers } from '../warn-of-others.ts';
import { ECG_MAGIC, hasMagic } from './ishne-header.ts';
import { readIshne } from './read-ishne.ts';

const ANNOTATIONS = 'ann';

/** ISHNE: Holter recordings, perhaps with the beat labels of the recorder's program. */
export const ishneFormat: RecordingFormat = {
  name: 'ISHNE Holter (.ecg, perhaps with an .ann)',
  companions: [ANNOTATIONS],

  sniff(files) {
    return files.some(({ bytes }) => hasMagic(bytes, ECG_MAGIC));
  },

  read(files) {
    const file = files.find(({ bytes }) => hasMagic(bytes, ECG_MAGIC)) ?? files[0];
    const annotations = files.find(({ name }) => extension(name) === ANNOTATIONS);
    return warnOfOthers(
      readIshne(file, annotations),
      file,
      files.filter((other) => other !== annotations),
    );
  },
};
