import { untrack } from 'svelte';
import { goToFragment, readFragment, watchFragment } from '../../../browser/address-fragment.ts';

/** Fragments that name a place in Learn; what they say is read there (`views/gallery/learn-place.ts`). */
const IN_LEARN = /^#(?:learn|quiz)(?=$|[/=])/i;

/** Where in the app the person is: at the recording, or somewhere in Learn. The page's address says so, and the back button works. */
export class Place {
  /** What the address was last set to, by the person or by `go`, anew each time; what is in view changes it without a word here. */
  arrival = $state.raw({ fragment: readFragment() });
  /** The fragment of the address while the person is in Learn; null at the recording. */
  readonly learning = $derived(inLearn(this.arrival.fragment));
  /** What the page there is called, for the window's title; null at the recording. */
  title = $state<string | null>(null);
  /** Whether a lecture is given there: nothing else is on the screen then. */
  lecturing = $state(false);
  /** What each view that read the address found no sense in. */
  #missed = $state.raw<readonly (readonly string[])[]>([]);

  /** Parts of the address that name nothing that is here: something else is shown instead, and `tellAstray` says so. */
  get missing(): readonly string[] {
    return this.#missed.flat();
  }

  /** Follows the address; returns what stops it. */
  watch(): () => void {
    return watchFragment((fragment) => (this.arrival = { fragment }));
  }

  go(fragment: string): void {
    goToFragment(fragment);
  }

  /** Back to the recording, or to the first screen. */
  leave(): void {
    this.arrival = { fragment: '' };
    goToFragment('');
  }

  /** Says that these parts of the address name nothing that is here; returns what takes it back, so that an effect can return it. */
  miss(parts: readonly string[]): () => void {
    if (parts.length === 0) return () => undefined;
    this.#missed = [...untrack(() => this.#missed), parts];
    return () => (this.#missed = this.#missed.filter((one) => one !== parts));
  }
}

function inLearn(fragment: string): string | null {
  return IN_LEARN.test(fragment) ? fragment : null;
}
