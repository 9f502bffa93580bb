import type { TraceCommand } from '../chart/trace-keys.ts';
import type { Session } from './session.svelte.ts';

const COMMANDS: Readonly<Record<TraceCommand, (session: Session) => void>> = {
  'previous-beat': (session) => session.selectNeighbour(-1),
  'next-beat': (session) => session.selectNeighbour(1),
  'previous-ectopic': (session) => session.selectEctopic(-1),
  'next-ectopic': (session) => session.selectEctopic(1),
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
  'clear-selection': (session) => session.select(null),
};

/** Does what a key of the trace means. */
export function runCommand(session: Session, command: TraceCommand): void {
  COMMANDS[command](session);
}
