import { loadPart } from '../../part/load-part.ts';
import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import { warnOfOthers } from '../warn-of-others.ts';
import { rootElementOf } from '../xml/xml-bytes.ts';

/** HL7 annotated ECG: XML of drug trials and of recorders that export it. */
export const aecgFormat: RecordingFormat = {
  name: 'HL7 aECG (.xml)',

  sniff(files) {
    return files.some(isAecg);
  },

  async read(files, { signals }, memory) {
    const { readAecg } = await loadPart(() => import('./read-aecg.ts'));
    const file = files.find(isAecg) ?? files[0];
    return warnOfOthers(await readAecg(file, memory, signals), file, files);
  },
};

function isAecg({ bytes }: NamedBytes): boolean {
  return rootElementOf(bytes) === 'AnnotatedECG';
}
