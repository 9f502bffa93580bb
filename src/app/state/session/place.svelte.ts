import { goToFragment, readFragment, watchFragment } from '../../../browser/address-fragment.ts';

/** Fragments that name a place in Learn; what they say is read there (`views/gallery/learn-place.ts`). */
const IN_LEARN = /^#(?:learn|quiz)(?=$|[/=])/;

/** Where in the app the person is: at the recording, or somewhere in Learn. The page's address says so, and the back button works. */
export class Place {
  /** The fragment of the address while the person is in Learn; null at the recording. */
  learning = $state(inLearn(readFragment()));
  /** What the page there is called, for the window's title; null at the recording. */
  title = $state<string | null>(null);
  /** Whether a lecture is given there: nothing else is on the screen then. */
  lecturing = $state(false);

  /** Follows the address; returns what stops it. */
  watch(): () => void {
    return watchFragment((fragment) => (this.learning = inLearn(fragment)));
  }

  go(fragment: string): void {
    goToFragment(fragment);
  }

  /** Back to the recording, or to the first screen. */
  leave(): void {
    this.learning = null;
    goToFragment('');
  }
}

function inLearn(fragment: string): string | null {
  return IN_LEARN.test(fragment) ? fragment : null;
}
