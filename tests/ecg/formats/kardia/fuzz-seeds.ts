import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { writeKardia } from './write-kardia.ts';

/** Small valid Kardia recordings, to be mutated. */
export function kardiaFuzzSeeds(): NamedBytes[][] {
  const wave = Array.from({ length: 90 }, (_, i) => Math.round(1000 * Math.sin(i / 5)));
  return [
    [writeKardia({ leads: { 'ecg ': wave }, beats: [[10, 1], [60, 2]] })],
    [writeKardia({ leads: { 'ecg ': wave, ecg2: wave, ecg3: wave, ecg4: wave, ecg5: wave, ecg6: wave }, checksum: 'crc' })],
  ]; // prettier-ignore
}
