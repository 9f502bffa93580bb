import { loadPart } from '../../part/load-part.ts';
import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import { extension } from '../file-name.ts';
import { warnOfOthers } from '../warn-of-others.ts';

/** Reserved bytes of the header of section 0 hold these letters since version 1.3. */
const SIGNATURE = [...'SCPECG'].map((letter) => letter.charCodeAt(0));
const SIGNATURE_AT = 16;

/** SCP-ECG (EN 1064): 12-lead ECGs of hospital recorders. */
export const scpFormat: RecordingFormat = {
  name: 'SCP-ECG (.scp)',

  sniff(files) {
    return files.some(isScp);
  },

  async read(files, _options, memory) {
    const { readScp } = await loadPart(() => import('./read-scp.ts'));
    const file = files.find(isScp) ?? files[0];
    return warnOfOthers(readScp(file, memory), file, files);
  },
};

function isScp({ name, bytes }: NamedBytes): boolean {
  if (bytes.length === 0) return false;
  return extension(name) === 'scp' || SIGNATURE.every((letter, index) => bytes[SIGNATURE_AT + index] === letter);
}
