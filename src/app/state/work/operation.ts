import type { AdaptedLabels, BeatEdit } from '../../../ecg/beats/edit-beats.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import { lead, label, sample } from '../stored/parts.ts';
import { listOf, nameOf, optional, orNull, record, variant, whole, type Schema } from '../stored/schema.ts';
import { keptStripSchema, type KeptStrip } from './kept-strip.ts';

/** What a person did, once. Nothing about it ever changes: to take it back is another one. */
export interface Logged {
  /** Unlike that of every other one, in whatever tab. */
  readonly id: string;
  /** Milliseconds since 1970, and later than every one known when this one was made. */
  readonly time: number;
}

/** What a person did about a recording, once. */
export interface Operation extends Logged {
  readonly leadIndex: number;
  /** Hash of where the beats were found that it was made over: another one says that the detector changed since. */
  readonly beatsHash: string;
  /** Version of the model whose labels were in view. */
  readonly modelVersion: string;
  readonly change: Change;
}

export type Change =
  | { readonly kind: 'edit'; readonly edit: BeatEdit }
  /** An edit is taken back, or made once more. */
  | { readonly kind: 'undo'; readonly of: string }
  | { readonly kind: 'redo'; readonly of: string }
  /** A beat was looked at; "open": it is to be looked at again. Beats are named by the sample of their R peak. */
  | { readonly kind: 'review'; readonly sample: number; readonly decision: Decision }
  /** How a strip of the report is from now on; null: it was taken out. */
  | { readonly kind: 'strip'; readonly strip: string; readonly value: KeptStrip | null };

export type Decision = 'confirmed' | 'dismissed' | 'open';

const MOST_BEATS = 10_000_000;
/** In the year 2286. An operation is never made later, so that it can be read again. */
const LATEST_TIME = 1e13 - 1;

const classIndex = whole(0, BEAT_CLASSES.length - 1);

const adaptedLabels: Schema<AdaptedLabels> = record<AdaptedLabels>({ classIndex, samples: listOf(sample, MOST_BEATS) });

const beatEdit: Schema<BeatEdit> = variant<BeatEdit, 'kind'>('kind', {
  relabel: { sample, classIndex, also: optional(listOf(sample, MOST_BEATS)) },
  delete: { sample },
  add: { sample, classIndex: whole(-1, BEAT_CLASSES.length - 1) },
  move: { sample, toSample: sample },
  adapt: { sample, labels: listOf(adaptedLabels, BEAT_CLASSES.length) },
});

/** When something was done. */
export const loggedTime = whole(0, LATEST_TIME);

export const operationSchema: Schema<Operation> = record<Operation>({
  id: label,
  leadIndex: lead,
  time: loggedTime,
  beatsHash: label,
  modelVersion: label,
  change: variant<Change, 'kind'>('kind', {
    edit: { edit: beatEdit },
    undo: { of: label },
    redo: { of: label },
    review: { sample, decision: nameOf<Decision>({ confirmed: true, dismissed: true, open: true }) },
    strip: { strip: label, value: orNull(keptStripSchema) },
  }),
});

/** The time of an operation made now by somebody who knows these: after all of them, whatever the clock says. */
export function timeAfter(known: readonly Logged[], now: number): number {
  const latest = known.reduce((latest, { time }) => Math.max(latest, time), -1);
  return Math.min(LATEST_TIME, Math.max(now, latest + 1));
}

/**
 * Operations that nobody else knows yet, made before it was known what had been done earlier: put after that, in the
 * order made, when the clock of the device says otherwise.
 */
export function putAfter<T extends Logged>(operations: readonly T[], known: readonly T[]): readonly T[] {
  const placed: T[] = [];
  for (const operation of operations) {
    placed.push({ ...operation, time: timeAfter([...known, ...placed.slice(-1)], operation.time) });
  }
  return placed;
}

/** The one order in which operations count, wherever they were made and in whatever order they came to be known. */
export function inOrder(a: Logged, b: Logged): number {
  return a.time - b.time || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Those that are not among others, by their ids. */
export function without<T extends Logged>(
  operations: readonly T[],
  others: readonly Pick<Logged, 'id'>[],
): readonly T[] {
  const ids = new Set(others.map(({ id }) => id));
  return operations.filter(({ id }) => !ids.has(id));
}
