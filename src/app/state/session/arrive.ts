import { text } from '../../text/text.svelte.ts';
import type { Session } from './session.svelte.ts';

/** What there is to go on with. */
type ArrivingSession = Pick<Session, 'files' | 'identity' | 'keeping' | 'problem' | 'summary' | 'tell'>;

/**
 * Begins a visit: after a reload goes on with the recording that was open; where what was open before is not kept, says so by
 * its name. Whether it went on; else what is kept last may be offered. Never rejects.
 */
export async function arrive(session: ArrivingSession): Promise<boolean> {
  const { keeping, identity } = session;
  const before = keeping.files.openBefore();
  const kept = await keeping.findLast();
  // What the person has opened before a slow device answered stays open.
  const isFirst = session.summary === null && !session.files.busy;
  if (before === null || !isFirst) return false;
  const isKept = kept !== null && (kept.opening === before.opening || kept.key === before.key);
  if (!isKept) {
    // What already went wrong says more.
    if (session.problem === null) {
      identity.others = [before.name];
      const name = text.shell.quoted({ words: identity.name(before.name) });
      session.tell(text.work.notKept({ name, isLate: before.key === null }));
      keeping.files.told(before);
    }
    return false;
  }
  if (before.isReload) await keeping.files.goOnWith(kept, session.files);
  return before.isReload;
}
