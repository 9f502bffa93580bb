import type { Session } from '../../state/session/session.svelte.ts';
import type { StripSubject } from '../../state/work/kept-strip.ts';
import { addStrip, isSameSubject, removeStrip, stripsOf, type OwnStrip } from '../../state/work/own-strips.ts';
import { chooseStrips } from './report-strips.ts';
import { stripTitle } from './strip-title.ts';

/** A strip as it is drawn. */
export interface DrawnStrip {
  readonly key: string;
  readonly subject: StripSubject;
  readonly startSeconds: number;
  readonly title: string;
  readonly leadIndex: number;
  /** The strip of the person's choice that it is, null when it is only suggested. */
  readonly own: OwnStrip | null;
}

/** What the choice of strips is made from, and where it is kept. */
type ReportedSession = Pick<Session, 'summary' | 'analysis' | 'beats' | 'leadIndex' | 'work'>;

/** Which strips the report shows: suggestions, or those the person chose, which are kept with the recording. */
export class ReportChoice {
  readonly #session: ReportedSession;
  readonly own: readonly OwnStrip[] = $derived.by(() => stripsOf(this.#session.work.shownOperations));
  show = $state<'telling' | 'all' | 'own'>('telling');
  readonly strips: readonly DrawnStrip[] = $derived.by(() => this.#strips(this.show));

  constructor(session: ReportedSession) {
    this.#session = session;
    if (this.own.length > 0) this.show = 'own';
  }

  /** Takes a suggested strip into the person's own, or out of them. */
  toggle({ own, subject, startSeconds }: DrawnStrip): void {
    if (own) removeStrip(this.#session.work, own);
    else addStrip(this.#session.work, subject, startSeconds);
  }

  /** How many strips are suggested. */
  get tellingCount(): number {
    return this.#strips('telling').length;
  }

  /** Makes the suggestions the person's own. */
  beginWithTelling(): void {
    for (const { subject, startSeconds } of this.#strips('telling'))
      addStrip(this.#session.work, subject, startSeconds);
  }

  #strips(show: 'telling' | 'all' | 'own'): DrawnStrip[] {
    const { summary, analysis, beats, leadIndex } = this.#session;
    if (!summary || !analysis || !beats) return [];
    const known = { analysis, beats, sampleRateHz: summary.sampleRateHz };
    if (show === 'own') {
      return this.own.map((own) => ({ ...own, key: own.id, title: stripTitle(own.subject, known), own }));
    }
    const { findings } = analysis.rhythm;
    return chooseStrips(findings, show, summary.sampleRateHz, summary.durationSeconds).map(
      ({ startSeconds, finding }, i) => {
        const subject: StripSubject = finding
          ? { kind: 'finding', sample: finding.startSample, finding: finding.kind }
          : { kind: 'place', sample: 0 };
        const own = this.own.find((one) => isSameSubject(one.subject, subject)) ?? null;
        return { key: `${show} ${i}`, subject, startSeconds, title: stripTitle(subject, known), leadIndex, own };
      },
    );
  }
}
