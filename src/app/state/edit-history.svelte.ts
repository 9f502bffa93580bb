import type { BeatEdit } from '../../ecg/beats/edit-beats.ts';

/** The person's edits in the order made, with undo and redo without limit. */
export class EditHistory {
  edits = $state.raw<readonly BeatEdit[]>([]);
  /** Edits taken back, the last one first. */
  undone = $state.raw<readonly BeatEdit[]>([]);

  get canUndo(): boolean {
    return this.edits.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** A new edit; what had been taken back can no longer be redone. */
  add(edit: BeatEdit): void {
    this.edits = [...this.edits, edit];
    this.undone = [];
  }

  /** Takes back the last edit and returns it; null when there is none. */
  undo(): BeatEdit | null {
    const last = this.edits.at(-1);
    if (!last) return null;
    this.edits = this.edits.slice(0, -1);
    this.undone = [last, ...this.undone];
    return last;
  }

  redo(): BeatEdit | null {
    const [next, ...rest] = this.undone;
    if (!next) return null;
    this.edits = [...this.edits, next];
    this.undone = rest;
    return next;
  }

  restore(edits: readonly BeatEdit[], undone: readonly BeatEdit[]): void {
    this.edits = edits;
    this.undone = undone;
  }
}
