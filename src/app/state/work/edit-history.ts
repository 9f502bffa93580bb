import type { BeatEdit } from '../../../ecg/beats/edit-beats.ts';
import type { Work } from './work.svelte.ts';

/** The person's edits of the lead that is shown, as far as they are shown as made, in the order made, with undo and redo without limit. */
export class EditHistory {
  readonly #work: Pick<Work, 'shown'>;

  constructor(work: Pick<Work, 'shown'>) {
    this.#work = work;
  }

  get edits(): readonly BeatEdit[] {
    return this.#work.shown.edits.map(({ edit }) => edit);
  }

  /** Edits taken back, the last one first. */
  get undone(): readonly BeatEdit[] {
    return this.#work.shown.undone.map(({ edit }) => edit);
  }

  get canUndo(): boolean {
    return this.#work.shown.edits.length > 0;
  }

  get canRedo(): boolean {
    return this.#work.shown.undone.length > 0;
  }
}
