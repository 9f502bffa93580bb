import { loadPart } from '../../part/load-part.ts';
import type { RecordingFormat } from '../format.ts';
import { extension } from '../file-name.ts';
import { warnOfOthers } from '../warn-of-others.ts';
import { ECG_MAGIC, hasMagic } from './ishne-header.ts';

const ANNOTATIONS = 'ann';

/** ISHNE: Holter recordings, perhaps with the beat labels of the recorder's program. */
export const ishneFormat: RecordingFormat = {
  name: 'ISHNE Holter (.ecg, perhaps with an .ann)',
  companions: [ANNOTATIONS],

  sniff(files) {
    return files.some(({ bytes }) => hasMagic(bytes, ECG_MAGIC));
  },

  async read(files, _options, memory) {
    const { readIshne } = await loadPart(() => import('./read-ishne.ts'));
    const file = files.find(({ bytes }) => hasMagic(bytes, ECG_MAGIC)) ?? files[0];
    const annotations = files.find(({ name }) => extension(name) === ANNOTATIONS);
    return warnOfOthers(
      readIshne(file, annotations, memory),
      file,
      files.filter((other) => other !== annotations),
    );
  },
};
