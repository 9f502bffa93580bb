import { loadPart } from '../../part/load-part.ts';
import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import { warnOfOthers } from '../warn-of-others.ts';

/** The first eight bytes: "ALIVE" and three zeros. */
const SIGNATURE = [...'ALIVE\0\0\0'].map((letter) => letter.charCodeAt(0));

/** AliveCor Kardia: what the app stores of a recording with one, six or twelve leads. */
export const kardiaFormat: RecordingFormat = {
  name: 'AliveCor Kardia (.atc)',

  sniff(files) {
    return files.some(isKardia);
  },

  async read(files, _options, memory) {
    const file = files.find(isKardia) ?? files[0];
    const { readKardia } = await loadPart(() => import('./read-kardia.ts'));
    return warnOfOthers(readKardia(file, memory), file, files);
  },
};

function isKardia({ bytes }: NamedBytes): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}
