/** One correction by the person. Beats are named by the sample of their R peak, so that a list of edits stays readable beside any analysis. */
export type BeatEdit =
  | {
      readonly kind: 'relabel';
      readonly sample: number;
      readonly classIndex: number;
      /** More beats that get the same label in the same step, as a whole cluster of like beats does. */
      readonly also?: readonly number[];
    }
  | { readonly kind: 'delete'; readonly sample: number }
  /** A `classIndex` of −1 leaves the label to the model. */
  | { readonly kind: 'add'; readonly sample: number; readonly classIndex: number }
  | { readonly kind: 'move'; readonly sample: number; readonly toSample: number }
  /** What the network makes of other beats after it was fitted to the person's labels: accepted as a whole, undone as one. */
  | { readonly kind: 'adapt'; readonly sample: number; readonly labels: readonly AdaptedLabels[] };

/** Beats that an adaptation gives one class. */
export interface AdaptedLabels {
  readonly classIndex: number;
  readonly samples: readonly number[];
}

/** What a person did to a beat, as bits of `EditedBeats.marks`. */
export const EDIT_MARKS = { relabelled: 1, added: 2, moved: 4, adapted: 8 } as const;

/** The beats after all edits, in time order, as parallel arrays. */
export interface EditedBeats {
  readonly rPeakSample: Int32Array;
  /** Index of the beat in the analysis the edits were made over; −1 for an added one. */
  readonly sourceIndex: Int32Array;
  /** Class given by the person, index into BEAT_CLASSES; −1 where the model's own stands. */
  readonly givenClass: Int8Array;
  /** Bits of `EDIT_MARKS`; 0 for a beat nobody touched. */
  readonly marks: Uint8Array;
}

interface Entry {
  readonly sourceIndex: number;
  givenClass: number;
  marks: number;
}

/**
 * Applies edits in their order to the beats of an analysis. An edit of a beat that is not there, and one that would put
 * two beats on one sample, changes nothing.
 */
export function applyEdits(rPeakSample: ArrayLike<number>, edits: readonly BeatEdit[]): EditedBeats {
  const entries = new Map<number, Entry>();
  for (let i = 0; i < rPeakSample.length; i++) {
    entries.set(rPeakSample[i], { sourceIndex: i, givenClass: -1, marks: 0 });
  }
  for (const edit of edits) applyEdit(entries, edit);
  const samples = [...entries.keys()].sort((a, b) => a - b);
  const edited = samples.map((sample) => entries.get(sample) ?? { sourceIndex: -1, givenClass: -1, marks: 0 });
  return {
    rPeakSample: Int32Array.from(samples),
    sourceIndex: Int32Array.from(edited, ({ sourceIndex }) => sourceIndex),
    givenClass: Int8Array.from(edited, ({ givenClass }) => givenClass),
    marks: Uint8Array.from(edited, ({ marks }) => marks),
  };
}

function applyEdit(entries: Map<number, Entry>, edit: BeatEdit): void {
  if (edit.kind === 'relabel') {
    relabel(entries, [edit.sample, ...(edit.also ?? [])], edit.classIndex, EDIT_MARKS.relabelled);
    return;
  }
  if (edit.kind === 'adapt') {
    for (const { samples, classIndex } of edit.labels) relabel(entries, samples, classIndex, EDIT_MARKS.adapted);
    return;
  }
  const entry = entries.get(edit.sample);
  if (edit.kind === 'add') {
    if (!entry) entries.set(edit.sample, { sourceIndex: -1, givenClass: edit.classIndex, marks: EDIT_MARKS.added });
    return;
  }
  if (!entry) return;
  if (edit.kind === 'delete') entries.delete(edit.sample);
  if (edit.kind === 'move' && !entries.has(edit.toSample)) {
    entries.delete(edit.sample);
    entries.set(edit.toSample, { ...entry, marks: entry.marks | EDIT_MARKS.moved });
  }
}

function relabel(entries: Map<number, Entry>, samples: readonly number[], classIndex: number, mark: number): void {
  for (const sample of samples) {
    const entry = entries.get(sample);
    if (!entry) continue;
    entry.givenClass = classIndex;
    entry.marks |= mark;
  }
}
