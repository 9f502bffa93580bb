import { untrack } from 'svelte';
import type { Toasts } from '../look/toasts.svelte.ts';
import { text } from '../../text/text.svelte.ts';
import type { Place } from './place.svelte.ts';

/** As much of a part of an address as is read at a glance. */
const SHOWN_CHARS = 40;

/**
 * Says what the address asks for and is not here, and what is shown instead, until the person closes it or goes elsewhere.
 * The one place for all addresses: whoever reads one tells `Place.miss`. Call it once, while a component is set up.
 *
 * @param landed name of what is on the screen; null while it is still to come
 */
export function tellAstray(place: Place, toasts: Toasts, landed: () => string | null): void {
  // The same words again are no other message: it would go and come beside itself.
  const words = $derived.by(() => {
    const asked = place.missing.map((part) => text.shell.quoted({ words: readable(part) }));
    const shown = landed();
    return asked.length === 0 || shown === null ? null : text.shell.astray({ asked: asked.join(', '), shown });
  });
  $effect(() => {
    const said = words;
    if (said === null) return;
    return untrack(() => toasts.offer(said, [{ label: text.shell.close, run: () => undefined }]));
  });
}

/** A part of an address as a person would have typed it. */
function readable(part: string): string {
  const whole = decoded(part);
  return whole.length > SHOWN_CHARS ? `${whole.slice(0, SHOWN_CHARS)}…` : whole;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not every "%" begins a character.
    return part;
  }
}
