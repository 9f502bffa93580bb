import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import { warnOfOthers } from '../warn-of-others.ts';
import { readAecg } from './read-aecg.ts';

/** The root element comes after a declaration and perhaps some comments. */
const ROOT = /<(?:[\w.-]+:)?AnnotatedECG[\s>/]/;
const PROBE_BYTES = 8192;

/** HL7 annotated ECG: XML of drug trials and of recorders that export it. */
export const aecgFormat: RecordingFormat = {
  name: 'HL7 aECG (.xml)',

  sniff(files) {
    return files.some(isAecg);
  },

  async read(files) {
    const file = files.find(isAecg) ?? files[0];
    return warnOfOthers(await readAecg(file), file, files);
  },
};

function isAecg({ bytes }: NamedBytes): boolean {
  // Zero bytes left out, the ASCII in UTF-16 reads as such.
  const letters = bytes.subarray(0, PROBE_BYTES).filter((byte) => byte !== 0);
  return ROOT.test(String.fromCharCode(...letters));
}
