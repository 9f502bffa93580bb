import type { KeptStrip, StripSubject } from './kept-strip.ts';
import type { Operation } from './operation.ts';
import { newId, type Work } from './work.svelte.ts';

/** A strip of the report as the person has it now. */
export interface OwnStrip extends KeptStrip {
  readonly id: string;
  readonly leadIndex: number;
}

/** The strips chosen for the report, of all leads, in the person's order. What was said last of a strip counts. */
export function stripsOf(operations: readonly Operation[]): OwnStrip[] {
  const strips = new Map<string, OwnStrip>();
  for (const { change, leadIndex } of operations) {
    if (change.kind !== 'strip') continue;
    // It stays on the lead it was chosen on.
    const own = strips.get(change.strip)?.leadIndex ?? leadIndex;
    if (change.value) strips.set(change.strip, { ...change.value, id: change.strip, leadIndex: own });
    else strips.delete(change.strip);
  }
  return [...strips.values()].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

/** Whether two strips are about the same. */
export function isSameSubject(a: StripSubject, b: StripSubject): boolean {
  return a.kind === b.kind && a.sample === b.sample && (a.kind !== 'finding' || a.finding === (b as typeof a).finding);
}

/** Puts a strip at the end of the report. */
export function addStrip(work: Work, subject: StripSubject, startSeconds: number): void {
  const last = stripsOf(work.operations).at(-1);
  const value = { startSeconds, subject, place: (last?.place ?? 0) + 1, note: '' };
  work.do({ kind: 'strip', strip: newId(), value });
}

export function removeStrip(work: Work, { id }: OwnStrip): void {
  work.do({ kind: 'strip', strip: id, value: null });
}

export function writeNote(work: Work, strip: OwnStrip, note: string): void {
  if (note !== strip.note) put(work, strip, { note });
}

/** Moves a strip before the one before it, or behind the one behind it. */
export function moveStrip(work: Work, strip: OwnStrip, direction: 1 | -1): void {
  const strips = stripsOf(work.operations);
  const at = strips.findIndex(({ id }) => id === strip.id);
  const passed = strips[at + direction];
  if (at < 0 || !passed) return;
  const next = strips[at + 2 * direction];
  put(work, strip, { place: next ? (passed.place + next.place) / 2 : passed.place + direction });
}

function put(work: Work, strip: OwnStrip, changed: Partial<KeptStrip>): void {
  const { startSeconds, subject, place, note } = strip;
  work.do({ kind: 'strip', strip: strip.id, value: { startSeconds, subject, place, note, ...changed } });
}
