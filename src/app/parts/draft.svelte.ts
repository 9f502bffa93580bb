/** What is being written is kept this long after the last key. */
const QUIET_MS = 800;

/** What a person is writing into a field: kept a moment after the last key, and when the field or the page is left. Made while a component is set up. */
export class Draft {
  /** Null: nothing that is not kept yet. */
  #text = $state<string | null>(null);
  readonly #kept: () => string;
  readonly #write: (text: string) => void;

  constructor(kept: () => string, write: (text: string) => void) {
    this.#kept = kept;
    this.#write = write;
    $effect(() => {
      if (this.#text === null) return;
      const timer = setTimeout(this.keep, QUIET_MS);
      return () => clearTimeout(timer);
    });
    $effect(() => {
      addEventListener('pagehide', this.keep);
      return () => {
        removeEventListener('pagehide', this.keep);
        this.keep();
      };
    });
  }

  get text(): string {
    return this.#text ?? this.#kept();
  }

  set text(text: string) {
    this.#text = text;
  }

  readonly keep = (): void => {
    if (this.#text !== null && this.#text !== this.#kept()) this.#write(this.#text);
    this.#text = null;
  };
}
