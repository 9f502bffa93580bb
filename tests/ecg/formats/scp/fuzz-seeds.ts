import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { encodeScp } from './encode-scp.ts';

/** Small valid SCP-ECG files of every kind, to be mutated. */
export function scpFuzzSeeds(): NamedBytes[][] {
  const lead = Array.from({ length: 60 }, (_, i) => Math.round(100 * Math.sin(i / 5)));
  const leads = { 1: lead, 2: lead.map((sample) => -sample), 64: lead };
  const beat = { samples: [1, 5, 9, 4, 2], fiducials: [10, 40] };
  return [
    encodeScp({ leads }),
    encodeScp({ leads, differences: 1 }),
    encodeScp({ leads, differences: 0, huffman: false }),
    encodeScp({ leads, beat }),
  ].map((file) => [file]);
}
