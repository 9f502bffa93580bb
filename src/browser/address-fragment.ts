/** The part of the page's address after "#", with it; empty when there is none. */
export function readFragment(): string {
  return location.hash;
}

/** Replaces that part without a step in the history: the back button is not filled with places on the trace. */
export function replaceFragment(fragment: string): void {
  if (fragment !== location.hash) history.replaceState(history.state, '', fragment);
}
