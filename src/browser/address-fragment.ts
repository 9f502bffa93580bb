/** The part of the page's address after "#", with it; empty when there is none. */
export function readFragment(): string {
  return location.hash;
}

/** Goes to another fragment with a step in the history: the back button comes back. Whoever watches is told. */
export function goToFragment(fragment: string): void {
  location.hash = fragment;
}

/** Tells of every change of the fragment, by a link, the back button or `goToFragment`; returns what stops it. */
export function watchFragment(changed: (fragment: string) => void): () => void {
  const tell = (): void => changed(location.hash);
  addEventListener('hashchange', tell);
  return () => removeEventListener('hashchange', tell);
}

/** Replaces that part without a step in the history: the back button is not filled with places on the trace. */
export function replaceFragment(fragment: string): void {
  if (fragment !== location.hash) history.replaceState(history.state, '', fragment);
}
