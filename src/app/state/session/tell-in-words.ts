import type { Described } from '../../text/describe-stretch.ts';
import type { Session } from './session.svelte.ts';

/** The key that asks of a chart what it shows. */
const KEY = 'i';

/** Says in words what beats and rhythm look like, or why there are none. */
export function tellInWords(session: Session, describe: (described: Described) => string): void {
  const { beats, analysis, summary, emptiness } = session;
  if (!beats || !summary || beats.count === 0) return session.toasts.caption(emptiness ?? '');
  const { sampleRateHz, durationSeconds } = summary;
  session.toasts.caption(describe({ beats, analysis, sampleRateHz, durationSeconds }));
}

/** Makes a chart answer the key in place of the trace, while the focus is in it. */
export function answerInWords(say: () => void): (element: HTMLElement) => () => void {
  return (element) => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== KEY || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      say();
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  };
}
