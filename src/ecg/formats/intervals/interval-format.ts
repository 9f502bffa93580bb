import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import { loadPart } from '../../part/load-part.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { looksLikeText } from '../describe-bytes.ts';
import { fileName, stem } from '../file-name.ts';
import { decodeUtf8 } from '../utf8.ts';
import { utf8Document } from '../xml/xml-bytes.ts';
import { SNIFFED_BYTES } from '../catalogue/stored-file.ts';
import { findIntervals } from './interval-lines.ts';
import { isPolarHrm } from './polar-hrm.ts';

/** Lists of RR intervals: Polar, Kubios, Elite HRV, HRV Logger, and what Fiducial itself saves. */
export const intervalFormat: RecordingFormat = {
  name: 'RR intervals (.txt, .csv, .hrm)',

  sniff(files) {
    return files.some(isIntervals);
  },

  read(files) {
    const file = files.find(isIntervals) ?? files[0];
    throw new RecordingError(
      'no-signal',
      `${fileName(file.name)} holds intervals between beats, not the ECG they were found in: there is no wave to analyse. Open it alone to see its rhythm.`,
    );
  },

  async readIntervals(files) {
    const { readIntervals } = await loadPart(() => import('./read-intervals.ts'));
    return readIntervals(files.find(isIntervals) ?? files[0]);
  },
};

function isIntervals({ name, bytes }: NamedBytes): boolean {
  const unmarked = utf8Document(bytes.subarray(0, SNIFFED_BYTES));
  if (!looksLikeText(unmarked)) return false;
  const text = decodeUtf8(unmarked);
  if (isPolarHrm(text)) return true;
  // The last line may be cut off.
  const whole = bytes.length < SNIFFED_BYTES ? text : text.slice(0, Math.max(0, text.lastIndexOf('\n')));
  return findIntervals(whole, stem(name)) !== null;
}
