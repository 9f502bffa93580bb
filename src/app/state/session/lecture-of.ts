import { WorkStore } from '../../../browser/storage/work-store.ts';
import { Lecture } from '../lecture/lecture.svelte.ts';
import { text } from '../../text/text.svelte.ts';
import { lasting } from './lasting.svelte.ts';
import type { Session } from './session.svelte.ts';

/** What a lecture asks about the person, and where it tells them something. */
export type LecturingSession = Pick<Session, 'settings' | 'tell'>;

const lectures = new WeakMap<LecturingSession, Lecture>();

/**
 * The lecture on this device, as this page has it. It has a store of its own: as another tab would, it hears what is erased
 * in this page too.
 */
export function lectureOf(session: LecturingSession): Lecture {
  const known = lectures.get(session);
  if (known) return known;
  const store = new WorkStore();
  const lecture = lasting(
    () =>
      new Lecture({
        name: text.moments.lecture,
        store: () => (session.settings.values.keepsWork ? store : null),
        listen: (heard) => store.listen(heard),
        damaged: (count) => session.tell(text.moments.damaged({ count })),
      }),
  );
  lectures.set(session, lecture);
  return lecture;
}
