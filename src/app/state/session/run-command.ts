import { describeStretch } from '../../text/describe-stretch.ts';
import { findingWithTime } from '../../text/finding-in-words.ts';
import { formatCount } from '../../text/format-count.ts';
import { spellInWords } from '../../text/spell-in-words.ts';
import { text } from '../../text/text.svelte.ts';
import type { Stepped } from '../beats/stretch-steps.ts';
import type { ViewedInLecture } from './add-moment.ts';
import { takeView } from './take-view.ts';
import { showFinding } from './show-finding.ts';
import { showSpell } from './show-spell.ts';
import { tellInWords } from './tell-in-words.ts';
import type { TraceCommand } from './trace-keys.ts';
import type { Session } from './session.svelte.ts';

/** What steps lead through, and where is said how far they went. */
type SteppedSession = Pick<Session, 'beats' | 'select' | 'steps' | 'summary' | 'toasts' | 'viewport'>;
type ToldSession = Pick<Session, 'analysis' | 'beats' | 'emptiness' | 'summary' | 'toasts' | 'viewport'>;
/** What the keys of the trace act on. */
type CommandedSession = SteppedSession &
  ToldSession &
  ViewedInLecture &
  Pick<Session, 'calipers' | 'editing' | 'review' | 'setFiltered'>;

const COMMANDS: Readonly<Record<TraceCommand, (session: CommandedSession) => void>> = {
  'previous-beat': (session) => session.steps.neighbour(-1),
  'next-beat': (session) => session.steps.neighbour(1),
  'step-back': (session) => stepThrough(session, -1),
  'step-on': (session) => stepThrough(session, 1),
  'previous-finding': (session) => stepToFinding(session, -1),
  'next-finding': (session) => stepToFinding(session, 1),
  'previous-rhythm': (session) => stepToRhythm(session, -1),
  'next-rhythm': (session) => stepToRhythm(session, 1),
  'in-words': (session) => tellView(session),
  'pan-left': ({ viewport }) => viewport.pan(-1),
  'pan-right': ({ viewport }) => viewport.pan(1),
  'page-left': ({ viewport }) => viewport.page(-1),
  'page-right': ({ viewport }) => viewport.page(1),
  start: ({ viewport }) => viewport.goTo(0),
  end: ({ viewport }) => viewport.goTo(viewport.durationSeconds),
  'zoom-in': ({ viewport }) => viewport.zoomStep(1),
  'zoom-out': ({ viewport }) => viewport.zoomStep(-1),
  'toggle-filter': (session) => session.setFiltered(!session.opened.filtered),
  'toggle-calipers': ({ calipers }) => (calipers.on = !calipers.on),
  'add-moment': takeView,
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
function stepThrough({ review, toasts }: Pick<Session, 'review' | 'toasts'>, direction: 1 | -1): void {
  if (review.step(direction)) return;
  const target = text.beat.targets[review.queue];
  toasts.note(direction > 0 ? text.beat.noLater({ target }) : text.beat.noEarlier({ target }));
}

/** Says what is seen of the trace. */
function tellView(session: ToldSession): void {
  const { startSeconds, endSeconds } = session.viewport;
  const end = Math.min(endSeconds, session.viewport.durationSeconds);
  session.toasts.caption(tellInWords(session, (described) => describeStretch(described, startSeconds, end)));
}

function stepToFinding(session: SteppedSession, direction: 1 | -1): void {
  const rateHz = session.summary?.sampleRateHz ?? NaN;
  const stepped = session.steps.findings.step(direction, (finding) => showFinding(session, finding));
  const { noLaterFinding, noEarlierFinding } = text.inWords;
  tell(
    session,
    stepped,
    (finding) => findingWithTime(finding, rateHz),
    direction > 0 ? noLaterFinding : noEarlierFinding,
  );
}

function stepToRhythm(session: SteppedSession, direction: 1 | -1): void {
  const stepped = session.steps.spells.step(direction, (spell) => showSpell(session, spell));
  const { noLaterRhythm, noEarlierRhythm } = text.inWords;
  tell(session, stepped, (spell) => spellInWords(spell), direction > 0 ? noLaterRhythm : noEarlierRhythm);
}

/** Says where a step has led to, or that there was none. */
function tell<Stretch>(
  { toasts }: Pick<Session, 'toasts'>,
  stepped: Stepped<Stretch> | null,
  wordsOf: (stretch: Stretch) => string,
  otherwise: string,
): void {
  if (!stepped) return toasts.caption(otherwise);
  const { stretch, number, count } = stepped;
  toasts.caption(
    text.inWords.stepped({ what: wordsOf(stretch), number: formatCount(number), count: formatCount(count) }),
  );
}

/** Does what a key of the trace means. */
export function runCommand(session: CommandedSession, command: TraceCommand): void {
  COMMANDS[command](session);
}
