import { loadPart } from '../../part/load-part.ts';
import type { RecordingFormat } from '../format.ts';
import { warnOfOthers } from '../warn-of-others.ts';
import { looksLikeEdf } from './edf-header.ts';

/** European Data Format and its kin: EDF, EDF+C, EDF+D, and BDF with 24 bits. */
export const edfFormat: RecordingFormat = {
  name: 'EDF, EDF+ or BDF (.edf, .bdf)',

  sniff(files) {
    return files.some(({ bytes }) => looksLikeEdf(bytes));
  },

  async read(files, options, memory) {
    const { readEdf } = await loadPart(() => import('./read-edf.ts'));
    const file = files.find(({ bytes }) => looksLikeEdf(bytes)) ?? files[0];
    return warnOfOthers(readEdf(file, options, memory), file, files);
  },
};
