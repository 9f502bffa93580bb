import { BeatShapes } from '../../ecg/beats/shapes/beat-shapes.ts';
import { SIMILAR_SPAN, SimilarSearch, type SimilarBeats } from '../../ecg/beats/shapes/similar-search.ts';
import { WINDOW_SAMPLES } from '../../ecg/preparation/cut-windows.ts';
import type { SimilarBeatWaves, SimilarSoFar, WindowTimes } from '../analysis.ts';
import type { PreparedSections } from '../run/prepared-sections.ts';

/** What was found so far is told this often. */
const SO_FAR_MS = 300;

export interface SimilarOptions {
  /** How many waves are wanted. */
  readonly most: number;
  readonly onSoFar: (soFar: SimilarSoFar) => void;
  /** Awaited after every section; what it throws ends the search. */
  readonly pause: () => Promise<void>;
}

/** Finds the beats like one in all sections of an analysis. Shapes that were looked at stay for the next question. */
export class SimilarInSections {
  readonly #inputs: PreparedSections;
  readonly #times: WindowTimes;
  readonly #shapes: BeatShapes;
  readonly #shaped = new Set<number>();

  constructor(inputs: PreparedSections, times: WindowTimes) {
    this.#inputs = inputs;
    this.#times = times;
    this.#shapes = new BeatShapes(inputs.beatCount, SIMILAR_SPAN);
  }

  /** The beats similar to one, looked for around it first. Rejects with RangeError for no such beat. */
  async find(beat: number, { most, onSoFar, pause }: SimilarOptions): Promise<SimilarBeatWaves> {
    const { firstBeats, beatCount } = this.#inputs;
    const own = this.#inputs.sectionOf(beat);
    this.#shape(own);
    const search = new SimilarSearch(this.#shapes, beat, most);
    const waves = new Map<number, Float32Array>();
    let told = performance.now();
    let compared = 0;
    for (const section of outwards(own, this.#inputs.sections.length)) {
      this.#shape(section);
      search.compare(firstBeats[section], firstBeats[section + 1]);
      compared += firstBeats[section + 1] - firstBeats[section];
      if (compared < beatCount && performance.now() - told >= SO_FAR_MS) {
        onSoFar({
          ...this.#withWaves(search.likest, most, waves),
          found: search.count,
          fraction: compared / beatCount,
        });
        told = performance.now();
      }
      await pause();
    }
    return this.#withWaves(search.all, most, waves);
  }

  #shape(section: number): void {
    if (this.#shaped.has(section)) return;
    this.#shapes.add(this.#inputs.windowsIn(section), this.#inputs.firstBeats[section]);
    this.#shaped.add(section);
  }

  /** @param waves those that were cut before, which are mostly the same beats'. */
  #withWaves(similar: SimilarBeats, most: number, waves: Map<number, Float32Array>): SimilarBeatWaves {
    const shown = similar.beatIndex.subarray(0, most);
    const waveformsMv = new Float32Array(shown.length * WINDOW_SAMPLES);
    for (const [row, beat] of shown.entries()) {
      const wave = waves.get(beat) ?? this.#inputs.windowsOf([beat]);
      waves.set(beat, wave);
      waveformsMv.set(wave, row * WINDOW_SAMPLES);
    }
    return { ...similar, waveformsMv, ...this.#times };
  }
}

/** All sections, the nearest to one first. */
function outwards(own: number, count: number): number[] {
  return Array.from({ length: count }, (_, section) => section).sort((a, b) => Math.abs(a - own) - Math.abs(b - own));
}
