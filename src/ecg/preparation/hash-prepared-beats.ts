import { beatWaveforms, type PreparedBeats } from './prepare-beats.ts';

/** Values are compared to this many units; finer differences (last bits of floating point) do not change the hash. */
const STEPS_PER_UNIT = 256;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Fingerprint of prepared beats as eight hex digits: FNV-1a over all network inputs, quantised to 1/256. Equal
 * fingerprints in Node and in a browser show that training and app prepare beats alike.
 */
export function hashPreparedBeats(prepared: Pick<PreparedBeats, 'count' | 'leads' | 'features'>): string {
  let hash = FNV_OFFSET;
  for (const values of [beatWaveforms(prepared, 0, prepared.count), prepared.features]) {
    for (const value of values) {
      const quantised = Math.round(value * STEPS_PER_UNIT);
      hash = Math.imul(hash ^ (quantised & 0xff), FNV_PRIME);
      hash = Math.imul(hash ^ ((quantised >> 8) & 0xff), FNV_PRIME);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
