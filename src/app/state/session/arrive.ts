import type { ListMark, OpenMark } from '../../../browser/storage/open-mark.ts';
import { text } from '../../text/text.svelte.ts';
import type { Session } from './session.svelte.ts';

/** What there is to go on with. */
type ArrivingSession = Pick<Session, 'files' | 'identity' | 'keeping' | 'problem' | 'summary' | 'tell'>;

/**
 * Begins a visit: after a reload goes on with the recording that was open; where what was open before is not kept, says so by
 * its name. Whether it went on; else what is kept last may be offered. Never rejects.
 */
export async function arrive(session: ArrivingSession): Promise<boolean> {
  const { files } = session.keeping;
  const [before, list] = [files.openBefore(), files.listBefore()];
  const kept = await session.keeping.findLast();
  // What the person has opened before a slow device answered stays open.
  if (session.summary !== null || session.files.busy || session.files.shownList !== null) return false;
  const isKept = before !== null && kept !== null && (kept.opening === before.opening || kept.key === before.key);
  const goesOn = isKept && before.isReload;
  if (goesOn) await files.goOnWith(kept, session.files);
  const missing = isKept ? null : before;
  // What already went wrong says more.
  if (session.problem === null && (missing ?? list)) {
    tellMissing(session, missing, list);
    if (missing) files.told(missing);
  }
  return goesOn;
}

function tellMissing(session: ArrivingSession, recording: OpenMark | null, list: ListMark | null): void {
  const { identity } = session;
  identity.others = [recording, list].flatMap((one) => one?.name ?? []);
  const quoted = (name: string): string => text.shell.quoted({ words: identity.name(name) });
  const isLate = recording?.key === null;
  const sentences = [
    ...(recording ? [text.work.notKept({ name: quoted(recording.name), isLate })] : []),
    ...(list
      ? [text.work.listNotKept({ name: list.name === null ? null : quoted(list.name), count: list.count })]
      : []),
  ];
  session.tell(sentences.join(' '));
}
