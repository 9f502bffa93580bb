import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { encodeDicom } from './encode-dicom.ts';

/** A small valid recording for the fuzzer to damage. */
export function dicomFuzzSeeds(): NamedBytes[][] {
  const wave = (step: number) => Array.from({ length: 40 }, (_, i) => ((i * step) % 100) - 50);
  const rhythm = { label: 'RHYTHM', rateHz: 500, leads: [['I', wave(7)], ['II', wave(11)]] } as const; // prettier-ignore
  const median = { label: 'MEDIAN', rateHz: 500, leads: [['I', wave(7).slice(0, 9)]] } as const;
  return [[{ name: 'r.dcm', bytes: encodeDicom([rhythm, median]) }]];
}
