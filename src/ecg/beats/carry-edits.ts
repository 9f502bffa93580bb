import type { BeatEdit } from './edit-beats.ts';

/** Half of the match window of EC57 (150 ms): a beat found this near to where it was is the same beat. */
const REACH_SECONDS = 0.075;

export interface CarriedEdits {
  /** The edits as they apply to the beats there are now. */
  readonly edits: readonly BeatEdit[];
  /** R peaks, as they were, of beats that were edited and are not there any more. */
  readonly lost: readonly number[];
}

/**
 * Carries edits over to beats that may have been found anew by a later detector. Each edit goes to the beat nearest to
 * where its own was, within 75 ms. An edit that the new beats already agree with (a beat added that is found now) is
 * left out without being lost.
 */
export function carryEdits(
  rPeakSample: ArrayLike<number>,
  edits: readonly BeatEdit[],
  sampleRateHz: number,
): CarriedEdits {
  const beats = new BeatPlaces(rPeakSample, REACH_SECONDS * sampleRateHz);
  const lost: number[] = [];
  const found = (sample: number): number[] => {
    const place = beats.nearest(sample);
    if (place === null) lost.push(sample);
    return place === null ? [] : [place];
  };
  return { edits: edits.flatMap((edit) => carryEdit(edit, beats, found)), lost };
}

/** The beats nearest to samples noted earlier, without those that have none within 75 ms. */
export function carrySamples(
  rPeakSample: ArrayLike<number>,
  samples: readonly number[],
  sampleRateHz: number,
): number[] {
  const beats = new BeatPlaces(rPeakSample, REACH_SECONDS * sampleRateHz);
  return samples.flatMap((sample) => beats.nearest(sample) ?? []);
}

/** The edit as it applies now, and its effect on where beats are; empty when there is nothing (left) to do. */
function carryEdit(edit: BeatEdit, beats: BeatPlaces, found: (sample: number) => number[]): BeatEdit[] {
  if (edit.kind === 'add') {
    const there = beats.nearest(edit.sample);
    if (there === null) beats.add(edit.sample);
    if (there === null) return [edit];
    return edit.classIndex < 0 ? [] : [{ kind: 'relabel', sample: there, classIndex: edit.classIndex }];
  }
  if (edit.kind === 'relabel') {
    const [first, ...also] = [edit.sample, ...(edit.also ?? [])].flatMap(found);
    if (first === undefined) return [];
    return [{ kind: 'relabel', sample: first, classIndex: edit.classIndex, ...(edit.also && { also }) }];
  }
  const [sample] = found(edit.sample);
  if (sample === undefined) return [];
  if (edit.kind === 'move' && beats.has(edit.toSample)) return [];
  beats.remove(sample);
  if (edit.kind === 'move') beats.add(edit.toSample);
  return [{ ...edit, sample }];
}

/** Where beats are, while edits move them. */
class BeatPlaces {
  readonly #places: Set<number>;
  readonly #reach: number;

  constructor(rPeakSample: ArrayLike<number>, reach: number) {
    this.#places = new Set(Array.from(rPeakSample));
    this.#reach = Math.floor(reach);
  }

  has(sample: number): boolean {
    return this.#places.has(sample);
  }

  add(sample: number): void {
    this.#places.add(sample);
  }

  remove(sample: number): void {
    this.#places.delete(sample);
  }

  /** The beat at a sample, or the nearest one in reach; the earlier of two as near. */
  nearest(sample: number): number | null {
    for (let distance = 0; distance <= this.#reach; distance++) {
      if (this.#places.has(sample - distance)) return sample - distance;
      if (this.#places.has(sample + distance)) return sample + distance;
    }
    return null;
  }
}
