import { nearestBeat } from '../../../ecg/beats/find-beat.ts';
import type { MadeEdit } from './work-of.ts';

/**
 * Where a beat that is shown at a sample is once other edits are in force; null when it is not there then. While edits
 * are being applied the screen still shows beats where they were: what is done next is meant for the same beats.
 */
export function followBeat(
  sample: number,
  rPeakSample: Int32Array,
  shown: readonly MadeEdit[],
  wanted: readonly MadeEdit[],
): number | null {
  if (shown === wanted) return sample;
  const beat = new PlacedBeats(rPeakSample, shown).at(sample);
  return beat === null ? null : new PlacedBeats(rPeakSample, wanted).placeOf(beat);
}

/** Whether there is a beat at a sample once edits are in force. */
export function isBeatAt(sample: number, rPeakSample: Int32Array, edits: readonly MadeEdit[]): boolean {
  return new PlacedBeats(rPeakSample, edits).at(sample) !== null;
}

/** The beats after edits, by the rules of `applyEdits`, as far as they are elsewhere than they were found. */
class PlacedBeats {
  readonly #found: Int32Array;
  /** By place: where the beat there was found, the id of the edit that added it, or null where there is none any more. */
  readonly #changed = new Map<number, number | string | null>();

  constructor(rPeakSample: Int32Array, edits: readonly MadeEdit[]) {
    this.#found = rPeakSample;
    for (const { id, edit } of edits) {
      const beat = this.at(edit.sample);
      if (edit.kind === 'add' && beat === null) this.#changed.set(edit.sample, id);
      if (beat === null) continue;
      if (edit.kind === 'delete') this.#changed.set(edit.sample, null);
      if (edit.kind !== 'move' || this.at(edit.toSample) !== null) continue;
      this.#changed.set(edit.sample, null);
      this.#changed.set(edit.toSample, beat);
    }
  }

  at(sample: number): number | string | null {
    const changed = this.#changed.get(sample);
    if (changed !== undefined) return changed;
    return nearestBeat(this.#found, sample, 0) === null ? null : sample;
  }

  placeOf(beat: number | string): number | null {
    for (const [sample, there] of this.#changed) if (there === beat) return sample;
    return typeof beat === 'number' && !this.#changed.has(beat) ? beat : null;
  }
}
