import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { encodeIshne, encodeIshneBeats } from './encode-ishne.ts';

/** Small valid recordings for the fuzzer to damage. */
export function ishneFuzzSeeds(): NamedBytes[][] {
  const samples = Array.from({ length: 60 }, (_, i) => [i * 3 - 90, 50 - i] as const);
  const recording = { name: 'r.ecg', bytes: encodeIshne(samples) };
  const beats = [['N', 5], ['V', 20], ['X', 9]] as const; // prettier-ignore
  return [
    [recording],
    [recording, { name: 'r.ann', bytes: encodeIshneBeats(beats) }],
    [recording, { name: 'r.ann', bytes: encodeIshneBeats(beats, { blockBytes: 21 }) }],
  ];
}
