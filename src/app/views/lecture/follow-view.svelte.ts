import { untrack } from 'svelte';
import { nearestBeat } from '../../../ecg/beats/find-beat.ts';
import { possibleLayouts } from '../../chart/geometry/lead-layout.ts';
import type { Shown } from '../../state/lecture/moment.ts';
import type { ViewedSession } from '../../state/work/kept-view.ts';
import type { Session } from '../../state/session/session.svelte.ts';

/** A screen that shows less than this share of what there was shows another part of it. */
const ENOUGH = 0.9;

/** The screen of the open recording, and what has to be over before a view of it holds. */
type LedSession = ViewedSession &
  Pick<Session, 'analysis' | 'analysing' | 'chooseLead' | 'files' | 'keeping' | 'progress' | 'select' | 'setFiltered'>;

type ShownRecording = Extract<Shown, { kind: 'recording' }>;

/** Goes to the view of a moment in the open recording, as far as it has what was in it: at once, and again when its beats are known. */
export class FollowView {
  readonly #session: LedSession;
  readonly #shows: ShownRecording;
  /** Whether its lead was asked for. */
  #isChosen = false;
  #isThere = false;

  /** While a component is set up. */
  constructor(session: LedSession, shows: ShownRecording, isOpen: () => boolean) {
    this.#session = session;
    this.#shows = shows;
    $effect(() => {
      // The width of the paper follows from the screen, which may be turned.
      void session.viewport.widthPx;
      if (isOpen()) untrack(() => this.#place());
    });
    $effect(() => {
      const { files, progress, keeping, analysis, analysing } = session;
      // What was kept of the recording comes back first, with the view it was left in.
      if (!isOpen() || files.busy || progress !== null || keeping.restoring) return;
      void [analysis, analysing.ended];
      untrack(() => this.#follow());
    });
    $effect(() => () => (session.viewport.magnification = 1));
  }

  #follow(): void {
    const { opened, beats, selection } = this.#session;
    const { summary, leadIndex } = opened;
    const { view } = this.#shows;
    if (this.#isThere || !summary) return;
    if (!this.#isChosen && view.leadIndex !== leadIndex && view.leadIndex < summary.leads.length) {
      this.#isChosen = true;
      this.#session.chooseLead(view.leadIndex);
      return;
    }
    this.#isThere = true;
    const beat = view.beatSample !== null && beats ? nearestBeat(beats.rPeakSample, view.beatSample, Infinity) : null;
    if (beat !== selection.index || beat === null) this.#session.select(beat);
    this.#place();
  }

  /** Paper, leads and place. Where the screen shows less than there was, the beat is in its middle. */
  #place(): void {
    const { opened, viewport } = this.#session;
    const { summary } = opened;
    const { view, seconds } = this.#shows;
    if (!summary) return;
    opened.layout = possibleLayouts(summary.leads.map(({ name }) => name)).find((one) => one === view.layout) ?? 'one';
    if (opened.filtered !== (view.filtered && summary.filterable)) this.#session.setFiltered(view.filtered);
    viewport.magnifyTo(seconds, view.mmPerSecond);
    viewport.mmPerMv = viewport.magnification === 1 ? view.mmPerMv : null;
    viewport.comeBack(view.startSeconds, view.mmPerSecond);
    const beatSeconds = view.beatSample === null ? NaN : view.beatSample / summary.sampleRateHz;
    if (viewport.span < ENOUGH * seconds && Number.isFinite(beatSeconds)) viewport.centreOn(beatSeconds);
  }
}
