import type { LeadSamples } from '../recording/lead-samples.ts';
import { bridgeGlitches, findGlitches } from './find-glitches.ts';
import { filterBridged } from './filter-lead.ts';

/** A lead up to this long (an hour at 360 Hz, and more) is filtered once as a whole and kept. */
const LONGEST_WHOLE_SAMPLES = 2 ** 21;
/** A longer one is filtered in tiles, of which the latest few are kept. */
const TILE_SAMPLES = 2 ** 17;
const KEPT_TILES = 4;
/** Filtered on both sides of a tile and dropped: the filter's slowest poles decay by e every 0.8 s, to 1e-10 in this time. */
const MARGIN_SECONDS = 20;

/** The 0.5–40 Hz signal of a lead to be drawn, glitches standing on it as they are, filtered where it is looked at: of a day-long one a second copy would be 125 MB. */
export class FilteredLead {
  readonly #samplesMv: LeadSamples;
  readonly #sampleRateHz: number;
  readonly #tileSamples: number;
  /** By tile number, the one used last at the end. */
  readonly #tiles = new Map<number, Float32Array>();

  constructor(samplesMv: LeadSamples, sampleRateHz: number, longestWholeSamples = LONGEST_WHOLE_SAMPLES) {
    this.#samplesMv = samplesMv;
    this.#sampleRateHz = sampleRateHz;
    this.#tileSamples = samplesMv.length <= longestWholeSamples ? Math.max(1, samplesMv.length) : TILE_SAMPLES;
  }

  /** Samples [first, end) in millivolts, NaN in gaps. May be a view of what is kept: not to be changed. */
  read(firstSample: number, endSample: number): Float32Array {
    const firstTile = Math.floor(firstSample / this.#tileSamples);
    const start = firstTile * this.#tileSamples;
    if (endSample <= start + this.#tileSamples) {
      return this.#tile(firstTile).subarray(firstSample - start, endSample - start);
    }
    const samples = new Float32Array(endSample - firstSample);
    for (let tile = firstTile; tile * this.#tileSamples < endSample; tile++) {
      const tileStart = tile * this.#tileSamples;
      const part = this.#tile(tile).subarray(Math.max(0, firstSample - tileStart), endSample - tileStart);
      samples.set(part, Math.max(0, tileStart - firstSample));
    }
    return samples;
  }

  #tile(index: number): Float32Array {
    const tile = this.#tiles.get(index) ?? this.#filter(index);
    this.#tiles.delete(index);
    this.#tiles.set(index, tile);
    const [oldest] = this.#tiles.keys();
    if (this.#tiles.size > KEPT_TILES) this.#tiles.delete(oldest);
    return tile;
  }

  #filter(index: number): Float32Array {
    const start = index * this.#tileSamples;
    const margin = Math.ceil(MARGIN_SECONDS * this.#sampleRateHz);
    const first = Math.max(0, start - margin);
    const around = this.#samplesMv.subarray(first, start + this.#tileSamples + margin);
    const glitches = findGlitches(around, this.#sampleRateHz);
    const bridged = bridgeGlitches(around, glitches);
    const filtered = filterBridged(bridged, this.#sampleRateHz);
    for (const { firstSample, endSample } of glitches) {
      for (let i = firstSample; i < endSample; i++) filtered[i] += around[i] - bridged[i];
    }
    return filtered.slice(start - first, start - first + this.#tileSamples);
  }
}
