import type { BeatEdit } from '../../../ecg/beats/edit-beats.ts';
import type { Work } from './work.svelte.ts';

/** The person's edits of the lead that is shown, in the order made, with undo and redo without limit. */
export class EditHistory {
  readonly #work: Pick<Work, 'present'>;

  constructor(work: Pick<Work, 'present'>) {
    this.#work = work;
  }

  get edits(): readonly BeatEdit[] {
    return this.#work.present.edits.map(({ edit }) => edit);
  }

  /** Edits taken back, the last one first. */
  get undone(): readonly BeatEdit[] {
    return this.#work.present.undone.map(({ edit }) => edit);
  }

  get canUndo(): boolean {
    return this.#work.present.edits.length > 0;
  }

  get canRedo(): boolean {
    return this.#work.present.undone.length > 0;
  }
}
