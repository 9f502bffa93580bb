import type { AdaptedLabels, BeatEdit } from './edit-beats.ts';

/** Half of the match window of EC57 (150 ms): a beat found this near to where it was is the same beat. */
const REACH_SECONDS = 0.075;

/**
 * Carries edits, one after the other in the order made, over to beats that may have been found anew by a later detector.
 * Each edit goes to the beat nearest to where its own was, within 75 ms. An edit that the new beats already agree with
 * (a beat added that is found now) is left out without being lost.
 */
export class EditCarrier {
  /** R peaks, as they were, of beats that were edited and are not there any more. */
  readonly lost: number[] = [];
  /** Where beats are, while edits move them. */
  readonly #places: Set<number>;
  readonly #reach: number;

  constructor(rPeakSample: ArrayLike<number>, sampleRateHz: number) {
    this.#places = new Set(Array.from(rPeakSample));
    this.#reach = Math.floor(REACH_SECONDS * sampleRateHz);
  }

  /** The edit as it applies to the beats there are now; null when there is nothing (left) to do. */
  carry(edit: BeatEdit): BeatEdit | null {
    const carried = this.#carried(edit);
    if (carried) this.take(carried);
    return carried;
  }

  /** Goes on from an edit that was made over these very beats. */
  take(edit: BeatEdit): void {
    if (edit.kind === 'delete' || edit.kind === 'move') this.#places.delete(edit.sample);
    if (edit.kind === 'add') this.#places.add(edit.sample);
    if (edit.kind === 'move') this.#places.add(edit.toSample);
  }

  /** The beat at a sample, or the nearest one within 75 ms, the earlier of two as near; null when there is none. */
  nearest(sample: number): number | null {
    for (let distance = 0; distance <= this.#reach; distance++) {
      if (this.#places.has(sample - distance)) return sample - distance;
      if (this.#places.has(sample + distance)) return sample + distance;
    }
    return null;
  }

  #carried(edit: BeatEdit): BeatEdit | null {
    if (edit.kind === 'add') {
      const there = this.nearest(edit.sample);
      if (there === null) return edit;
      return edit.classIndex < 0 ? null : { kind: 'relabel', sample: there, classIndex: edit.classIndex };
    }
    if (edit.kind === 'relabel') {
      const [first, ...also] = this.#found([edit.sample, ...(edit.also ?? [])]);
      return first === undefined ? null : { ...edit, sample: first, ...(edit.also && { also }) };
    }
    if (edit.kind === 'adapt') return this.#carriedLabels(edit.sample, edit.labels);
    const [sample] = this.#found([edit.sample]);
    if (sample === undefined || (edit.kind === 'move' && this.#places.has(edit.toSample))) return null;
    return { ...edit, sample };
  }

  #carriedLabels(about: number, labels: readonly AdaptedLabels[]): BeatEdit | null {
    const carried = labels
      .map(({ classIndex, samples }) => ({ classIndex, samples: this.#found(samples) }))
      .filter(({ samples }) => samples.length > 0);
    const sample = this.nearest(about) ?? carried[0]?.samples[0];
    return sample === undefined || carried.length === 0 ? null : { kind: 'adapt', sample, labels: carried };
  }

  #found(samples: readonly number[]): number[] {
    return samples.flatMap((sample) => {
      const place = this.nearest(sample);
      if (place === null) this.lost.push(sample);
      return place ?? [];
    });
  }
}
