import { untrack } from 'svelte';
import { readFragment, replaceFragment } from '../../../browser/address-fragment.ts';
import { text } from '../../text/text.svelte.ts';
import { linkedLead } from './linked-lead.ts';
import type { Place } from './place.svelte.ts';
import type { Session } from './session.svelte.ts';
import { misreadParts, readViewLink, writeViewLink, type ViewLink } from './view-link.ts';

/** What the address names, and the ways there. */
type LinkedSession = Pick<
  Session,
  | 'analysis'
  | 'analysing'
  | 'beats'
  | 'chooseLead'
  | 'files'
  | 'keeping'
  | 'leadIndex'
  | 'moves'
  | 'select'
  | 'steps'
  | 'selection'
  | 'summary'
  | 'toasts'
  | 'viewport'
>;

/** Browsers refuse to change the address hundreds of times in a row, as panning would. */
const QUIET_MS = 300;

/** A link that is still to be followed. */
interface PendingLink {
  readonly link: ViewLink;
  /** Where the person was when they asked for it; null where they came with it, and the recording was asked for later. */
  readonly asked: number | null;
}

/**
 * Keeps the page's address a link to what is in view, and goes where the address pointed when the first recording has
 * been analysed, unless the person has gone elsewhere by then; and where one points that is put into the address later.
 * Left alone while the person is elsewhere in the app. Call it once, while a component is set up.
 *
 * @param hasBegun whether what comes back by itself after a reload has come back
 */
export function keepDeepLink(session: LinkedSession, place: Place, hasBegun: () => boolean): void {
  let pending = $state.raw<PendingLink | null>(null);
  /** What of the address is not there, and beside which recording that was found. */
  let missing = $state.raw<{ readonly parts: readonly string[]; readonly beside: unknown } | null>(null);
  /** Null before the first address is read. */
  let wasLearning: boolean | null = null;
  /** The recording that the address leads into. */
  let linked: number | null = null;

  const miss = (parts: readonly string[]): void => {
    const beside = session.summary;
    missing = { parts: [...(missing?.beside === beside ? missing.parts : []), ...parts], beside };
  };

  $effect(() => {
    const { arrival, learning } = place;
    untrack(() => {
      missing = null;
      // Whoever comes back from elsewhere finds what they left.
      if (learning === null && wasLearning !== true) {
        const isFollowedLater = wasLearning === null || session.summary === null;
        pending = { link: readViewLink(arrival.fragment), asked: isFollowedLater ? null : session.moves.now };
      }
      wasLearning = learning !== null;
    });
  });

  $effect(() => {
    const { arrival, learning } = place;
    if (hasBegun() && learning === null) untrack(() => miss(misreadParts(arrival.fragment)));
  });

  $effect(() => {
    const id = session.summary?.recordingId ?? null;
    if (id === null || place.learning !== null) return;
    untrack(() => {
      // Until another one has been analysed, a reload would go to the place and the lead of the one before.
      if (linked !== null && id !== linked && !pending) replaceFragment('#');
      linked = id;
    });
  });

  $effect(() => {
    // What was corrected earlier comes back first: the link counts beats as they then were.
    if (!session.analysis || session.keeping.restoring || !pending) return;
    untrack(() => {
      if (!pending) return;
      const { link, asked } = pending;
      pending = null;
      session.moves.follow(asked ?? session.analysing.asked, () => {
        const rest = follow(session, link);
        if (rest) pending = { link: rest, asked: null };
        else miss(missingOf(session, link));
      });
    });
  });

  // Of what is opened next, the address has said nothing.
  $effect(() => (missing?.beside === session.summary ? place.miss(missing.parts) : undefined));

  $effect(() => {
    const isIdle = hasBegun() && session.summary === null && !session.files.busy && place.learning === null;
    if (!isIdle || !pending || !namesAnything(pending.link)) return;
    return untrack(() =>
      session.toasts.offer(text.shell.linkWaits, [{ label: text.shell.close, run: () => undefined }]),
    );
  });

  $effect(() => {
    const { summary, analysis, leadIndex, viewport, selection, keeping } = session;
    if (place.learning !== null || !summary || !analysis || keeping.restoring || pending) return;
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

function namesAnything({ startSeconds, leadName, beatNumber }: ViewLink): boolean {
  return startSeconds !== null || leadName !== null || beatNumber !== null;
}

/** What a link asks for that the recording does not have. */
function missingOf({ summary, beats }: LinkedSession, { startSeconds, leadName, beatNumber }: ViewLink): string[] {
  const lacksLead = leadName !== null && linkedLead(summary?.leads ?? [], leadName) < 0;
  return [
    ...(startSeconds !== null && startSeconds > (summary?.durationSeconds ?? 0) ? [`t=${startSeconds}`] : []),
    ...(lacksLead ? [`lead=${leadName}`] : []),
    ...(beatNumber !== null && beatNumber > (beats?.count ?? 0) ? [`beat=${beatNumber}`] : []),
  ];
}

/** Goes where a link points; what is left of it to follow when another lead has to be analysed first, else null. */
function follow(session: LinkedSession, link: ViewLink): ViewLink | null {
  const lead = link.leadName === null ? -1 : linkedLead(session.summary?.leads ?? [], link.leadName);
  if (lead >= 0 && lead !== session.leadIndex) {
    session.chooseLead(lead);
    return { ...link, leadName: null };
  }
  const hasBeat = link.beatNumber !== null && link.beatNumber <= (session.beats?.count ?? 0);
  if (hasBeat) session.select(link.beatNumber - 1);
  if (link.startSeconds !== null) {
    session.viewport.goTo(link.startSeconds);
    // A beat of that place: the one that would be selected by itself lies elsewhere, and would be gone to.
    if (!hasBeat && session.beats?.count) session.select(Math.min(session.beats.count - 1, session.steps.firstInView));
    session.viewport.goTo(link.startSeconds);
  }
  return null;
}
