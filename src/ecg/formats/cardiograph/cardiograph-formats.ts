import { loadPart } from '../../part/load-part.ts';
import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import type { CardiographMaker } from './read-cardiograph.ts';
import { warnOfOthers } from '../warn-of-others.ts';
import { lettersOf, rootElementOf } from '../xml/xml-bytes.ts';

const MORTARA = /<(CHANNEL|TYPICAL_CYCLE|DEMOGRAPHIC_FIELDS)[\s>]|ACQUISITION_TIME=|MORTARA/i;
const SCHILLER = /<(examdescript|eventdata)[\s>]/;

/** XML that hospital cardiographs and their archives export. A maker is told by the root element and what follows it. */
export const cardiographFormats: readonly RecordingFormat[] = [
  formatOf('GE MUSE (.xml)', 'muse', (root) => root === 'RestingECG'),
  formatOf('Philips PageWriter (.xml)', 'philips', (root) => root === 'restingecgdata'),
  formatOf('GE CardioSoft, MAC (.xml)', 'cardiosoft', (root) => root === 'CardiologyXML'),
  formatOf('Mortara ELI (.xml)', 'mortara', (root, beginning) => root === 'ECG' && MORTARA.test(beginning())),
  formatOf('Schiller (.xml)', 'schiller', (_, beginning) => SCHILLER.test(beginning())),
];

function formatOf(
  name: string,
  maker: CardiographMaker,
  isOf: (root: string, beginning: () => string) => boolean,
): RecordingFormat {
  const isOne = ({ bytes }: NamedBytes): boolean => {
    const root = rootElementOf(bytes);
    return root !== null && isOf(root, () => lettersOf(bytes));
  };
  return {
    name,
    sniff: (files) => files.some(isOne),
    async read(files, _options, memory) {
      const file = files.find(isOne) ?? files[0];
      const { readCardiograph } = await loadPart(() => import('./read-cardiograph.ts'));
      return warnOfOthers(await readCardiograph(file, maker, memory), file, files);
    },
  };
}
