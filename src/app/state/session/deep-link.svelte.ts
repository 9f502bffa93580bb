import { untrack } from 'svelte';
import { readFragment, replaceFragment } from '../../../browser/address-fragment.ts';
import type { Session } from './session.svelte.ts';
import { readViewLink, writeViewLink, type ViewLink } from './view-link.ts';

/** What the address names, and the ways there. */
type LinkedSession = Pick<
  Session,
  | 'analysis'
  | 'analysing'
  | 'beats'
  | 'chooseLead'
  | 'keeping'
  | 'leadIndex'
  | 'moves'
  | 'select'
  | 'selection'
  | 'summary'
  | 'viewport'
>;

/** Browsers refuse to change the address hundreds of times in a row, as panning would. */
const QUIET_MS = 300;

/**
 * Keeps the page's address a link to what is in view, and goes where the address pointed when the first recording has
 * been analysed, unless the person has gone elsewhere by then. Left alone while the person is elsewhere in the app. Call it once, while a component is set up.
 */
export function keepDeepLink(session: LinkedSession, isElsewhere: () => boolean): void {
  let pending: ViewLink | null = readViewLink(readFragment());

  $effect(() => {
    // What was corrected earlier comes back first: the link counts beats as they then were.
    if (!session.analysis || session.keeping.restoring || !pending) return;
    untrack(() => {
      const link = pending;
      pending = null;
      if (link) session.moves.follow(session.analysing.asked, () => (pending = follow(session, link)));
    });
  });

  $effect(() => {
    const { summary, analysis, leadIndex, viewport, selection, keeping } = session;
    if (isElsewhere() || !summary || !analysis || keeping.restoring || pending) return;
    const link = writeViewLink({
      startSeconds: viewport.startSeconds,
      leadName: summary.leads[leadIndex]?.name ?? null,
      beatNumber: selection.index === null ? null : selection.index + 1,
    });
    const before = readFragment();
    const timer = setTimeout(() => {
      // Another address means that the person has just gone elsewhere, though the page has not been told yet.
      if (readFragment() === before) replaceFragment(link);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  });
}

/** Goes where a link points; what is left of it to follow when another lead has to be analysed first, else null. */
function follow(session: LinkedSession, link: ViewLink): ViewLink | null {
  const lead = session.summary?.leads.findIndex(({ name }) => name === link.leadName) ?? -1;
  if (lead >= 0 && lead !== session.leadIndex) {
    session.chooseLead(lead);
    return { ...link, leadName: null };
  }
  if (link.beatNumber !== null && link.beatNumber <= (session.beats?.count ?? 0)) session.select(link.beatNumber - 1);
  if (link.startSeconds !== null) session.viewport.goTo(link.startSeconds);
  return null;
}
