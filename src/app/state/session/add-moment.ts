import type { Shown } from '../lecture/moment.ts';
import { text } from '../../text/text.svelte.ts';
import { viewOf, type ViewedSession } from '../work/kept-view.ts';
import { lectureOf, type LecturingSession } from './lecture-of.ts';
import type { Session } from './session.svelte.ts';

/** What is in view, and of which recording. */
export type ViewedInLecture = LecturingSession & ViewedSession & Pick<Session, 'keeping' | 'report' | 'toasts'>;

/** Takes something into the lecture, and says so. */
export function addMoment(session: LecturingSession & Pick<Session, 'toasts'>, shows: Shown): void {
  session.toasts.caption(text.moments.added({ number: lectureOf(session).add(shows) }));
}

/** Takes the open recording into the lecture as it is in view, with its selected beat. Never rejects. */
export async function addView(session: ViewedInLecture): Promise<void> {
  const { opened, viewport } = session;
  const { summary, leadIndex } = opened;
  if (!summary) return;
  const view = viewOf(session);
  const seconds = viewport.span;
  try {
    const identity = await session.keeping.identify();
    if (identity === null) return;
    const { key, table } = identity;
    const lead = summary.leads[leadIndex]?.name ?? '';
    addMoment(session, { kind: 'recording', recording: { key, name: summary.name, table }, view, lead, seconds });
  } catch (error) {
    session.report(error);
  }
}
