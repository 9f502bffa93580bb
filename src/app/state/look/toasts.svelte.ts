export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly actions: readonly ToastAction[];
}

/** A note without a choice goes away by itself after this time, long enough to read it twice. */
const NOTE_LIFETIME_MS = 6000;
/** The same of a character: some 200 words a minute. */
const CHARACTER_MS = 60;

/** Short messages in a corner: notes that go away, and offers that stay until they are answered. */
export class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #nextId = 0;
  #captionId: number | null = null;

  note(text: string): void {
    const id = this.#add(text, []);
    setTimeout(() => this.dismiss(id), NOTE_LIFETIME_MS);
  }

  /** What a key asked to hear: it takes the place of the last one, and stays as long as it takes to read twice. */
  caption(text: string): void {
    if (this.#captionId !== null) this.dismiss(this.#captionId);
    const id = this.#add(text, []);
    this.#captionId = id;
    setTimeout(() => this.dismiss(id), Math.max(NOTE_LIFETIME_MS, 2 * CHARACTER_MS * text.length));
  }

  /** Every action also closes the offer; returns what takes it back. */
  offer(text: string, actions: readonly ToastAction[]): () => void {
    const id = this.#add(text, actions);
    return () => this.dismiss(id);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Notes go now; offers stay, as they await an answer. */
  clearNotes(): void {
    this.list = this.list.filter(({ actions }) => actions.length > 0);
  }

  #add(text: string, actions: readonly ToastAction[]): number {
    const id = this.#nextId++;
    this.list = [...this.list, { id, text, actions }];
    return id;
  }
}
