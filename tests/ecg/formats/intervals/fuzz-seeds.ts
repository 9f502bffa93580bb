import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { namedText } from '../wfdb/named-text.ts';
import { restingIntervals, writeHrm } from './interval-text.ts';

/** Small lists of intervals of every kind, to be mutated. */
export function intervalFuzzSeeds(): NamedBytes[][] {
  const list = restingIntervals(60);
  return [
    [writeHrm(list)],
    [namedText('rr.txt', list.join('\n'))],
    [namedText('hrv.csv', `time;RR [ms]\n${list.map((rr, i) => `${i};${rr}`).join('\n')}`)],
  ];
}
