import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { encodeDicom } from './encode-dicom.ts';

/** Small valid recordings for the fuzzer to damage. */
export function dicomFuzzSeeds(): NamedBytes[][] {
  const wave = (step: number) => Array.from({ length: 40 }, (_, i) => ((i * step) % 100) - 50);
  const rhythm = { label: 'RHYTHM', rateHz: 500, leads: [['I', wave(7)], ['II', wave(11)]] } as const; // prettier-ignore
  const median = { label: 'MEDIAN', rateHz: 500, leads: [['I', wave(7).slice(0, 9)]] } as const;
  const later = { ...rhythm, label: 'LATER', offsetMs: 80, interpretation: 'SL' } as const;
  return [
    [{ name: 'r.dcm', bytes: encodeDicom([rhythm, median]) }],
    [{ name: 'b.dcm', bytes: encodeDicom([{ ...rhythm, offsetMs: 0 }, later], { syntax: 'big-endian' }) }],
    [{ name: 'd.dcm', bytes: encodeDicom([rhythm], { syntax: 'deflated' }) }],
    [{ name: 'i.dcm', bytes: encodeDicom([rhythm], { syntax: 'implicit', preamble: false, meta: false }) }],
  ];
}
