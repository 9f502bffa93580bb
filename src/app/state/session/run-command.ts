import { text } from '../../text/text.svelte.ts';
import type { TraceCommand } from './trace-keys.ts';
import type { Session } from './session.svelte.ts';

const COMMANDS: Readonly<Record<TraceCommand, (session: Session) => void>> = {
  'previous-beat': (session) => session.steps.neighbour(-1),
  'next-beat': (session) => session.steps.neighbour(1),
  'step-back': (session) => stepThrough(session, -1),
  'step-on': (session) => stepThrough(session, 1),
  'pan-left': ({ viewport }) => viewport.pan(-1),
  'pan-right': ({ viewport }) => viewport.pan(1),
  'page-left': ({ viewport }) => viewport.page(-1),
  'page-right': ({ viewport }) => viewport.page(1),
  start: ({ viewport }) => viewport.goTo(0),
  end: ({ viewport }) => viewport.goTo(viewport.durationSeconds),
  'zoom-in': ({ viewport }) => viewport.zoomStep(1),
  'zoom-out': ({ viewport }) => viewport.zoomStep(-1),
  'toggle-filter': (session) => session.setFiltered(!session.filtered),
  'toggle-calipers': ({ calipers }) => (calipers.on = !calipers.on),
  'label-1': ({ editing }) => editing.relabel(0),
  'label-2': ({ editing }) => editing.relabel(1),
  'label-3': ({ editing }) => editing.relabel(2),
  'label-4': ({ editing }) => editing.relabel(3),
  'label-5': ({ editing }) => editing.relabel(4),
  'delete-beat': ({ editing }) => editing.deleteBeat(),
  'add-beat': ({ editing }) => editing.beginAdding(),
  'move-earlier': ({ editing }) => editing.moveBeat(-1),
  'move-later': ({ editing }) => editing.moveBeat(1),
  confirm: ({ review }) => review.confirm(),
  dismiss: ({ review }) => review.dismiss(),
  undo: ({ editing }) => void editing.undo(),
  redo: ({ editing }) => void editing.redo(),
  'clear-selection': (session) => session.select(null),
};

/** To the next beat of what is stepped through, or says that there is none. */
function stepThrough({ review, toasts }: Session, direction: 1 | -1): void {
  if (review.step(direction)) return;
  const target = text.beat.targets[review.queue];
  toasts.note(direction > 0 ? text.beat.noLater({ target }) : text.beat.noEarlier({ target }));
}

/** Does what a key of the trace means. */
export function runCommand(session: Session, command: TraceCommand): void {
  COMMANDS[command](session);
}
