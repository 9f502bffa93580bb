import { writeEdf } from '../../../../src/ecg/export/write-edf.ts';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { encodeEdf } from './encode-edf.ts';
import { smallRecording } from './small-recording.ts';

/** Small valid recordings for the fuzzer to damage. */
export function edfFuzzSeeds(): NamedBytes[][] {
  const beat = { sample: 12, symbol: 'N', subtype: 0, channel: 0, number: 0, aux: '' };
  return [
    [{ name: 'r.edf', bytes: writeEdf(smallRecording(40, 20), [beat]) }],
    [{ name: 'd.edf', bytes: encodeEdf({ reserved: 'EDF+D', starts: [0, 5] }) }],
    [{ name: 'b.bdf', bytes: encodeEdf({ bdf: true }) }],
  ];
}
