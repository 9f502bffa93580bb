import type { Moment, Shown } from '../../state/lecture/moment.ts';
import type { Session } from '../../state/session/session.svelte.ts';
import { formatDuration } from '../../text/format-duration.ts';
import { formatTime } from '../../text/format-time.ts';
import { text } from '../../text/text.svelte.ts';
import { shapeNameOf } from '../atlas/shape-in-words.ts';
import { readAddress, type LearnPlace } from '../gallery/learn-place.ts';
import { isRhythmId } from '../gallery/rhythm-page.svelte.ts';

/** What a moment shows, in a line. */
export function shownInWords(shows: Shown, { identity }: Pick<Session, 'identity'>): string {
  if (shows.kind === 'page') return pageInWords(shows.address);
  if (shows.kind === 'rhythm') {
    const { rhythm, setting } = shows;
    if (!isRhythmId(rhythm)) return text.lecture.unknownPage;
    const { name } = text.rhythms[rhythm];
    return setting.sliders.length > 0 ? text.lecture.changedRhythm({ name }) : name;
  }
  const { recording, lead, view, seconds } = shows;
  const words = text.lecture.recordingAt({
    name: identity.name(recording.name),
    lead,
    time: formatTime(view.startSeconds),
    seconds: formatDuration(seconds),
  });
  const layout = text.trace.layouts[view.layout as keyof typeof text.trace.layouts] as string | undefined;
  return [
    words,
    ...(view.layout !== 'one' && layout !== undefined ? [layout] : []),
    ...(view.beatSample === null ? [] : [text.lecture.withBeat]),
  ].join(', ');
}

function pageInWords(address: string): string {
  const shapes = shapesInWords(address);
  if (shapes !== null) return text.lecture.atlasPage({ shapes });
  const place = wholePlace(address);
  if (place?.view === 'atlas') return text.shell.learnParts.atlas;
  if (place?.view !== 'compare') return text.lecture.unknownPage;
  const [first, second] = place.rhythms;
  return text.lecture.compared({ first: text.rhythms[first].name, second: text.rhythms[second].name });
}

/** The place that an address names; null where a part of it names nothing. */
function wholePlace(address: string): LearnPlace | null {
  const read = readAddress(address);
  return read && read.missing.length === 0 ? read.place : null;
}

/** The names of one shape of the atlas or two; null where a page shows none. */
function shapesInWords(address: string): string | null {
  const place = wholePlace(address);
  const [first, second] = place?.view === 'atlas' ? place.entries.map(shapeNameOf) : [];
  if (first === undefined) return null;
  return second === undefined ? first : text.lecture.compared({ first, second });
}

/** What the room reads of a moment: its title, or what it is about where it has none. */
export function titleOf({ title, shows }: Moment, session: Pick<Session, 'identity'>): string {
  if (title.trim() !== '') return title;
  if (shows.kind === 'recording') return session.identity.name(shows.recording.name);
  if (shows.kind === 'page') return shapesInWords(shows.address) ?? shownInWords(shows, session);
  return shows.kind === 'rhythm' && isRhythmId(shows.rhythm)
    ? text.rhythms[shows.rhythm].name
    : shownInWords(shows, session);
}
