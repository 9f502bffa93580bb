import type { Component } from 'svelte';
import { loadPart } from '../../../ecg/part/load-part.ts';
import { language } from '../../text/text.svelte.ts';

/** A component that the first screen does not need: it loads when it is wanted, and the later texts with it. */
export class LazyComponent<Props extends object> {
  /** Null until it is there. */
  component = $state.raw<Component<Props> | null>(null);
  readonly #load: () => Promise<{ default: Component<Props> }>;
  readonly #failed: (error: unknown) => void;
  #loading = false;

  /** `failed` is told when it does not come; wanting it again tries again. */
  constructor(load: () => Promise<unknown>, failed: (error: unknown) => void) {
    // The type checker of the rules does not know what a component exports.
    this.#load = load as () => Promise<{ default: Component<Props> }>;
    this.#failed = failed;
  }

  want(): void {
    if (this.#loading || this.component) return;
    this.#loading = true;
    Promise.all([loadPart(this.#load), language.complete()])
      .then(([{ default: component }]) => (this.component = component), this.#failed)
      .finally(() => (this.#loading = false));
  }
}
