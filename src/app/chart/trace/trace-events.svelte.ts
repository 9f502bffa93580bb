import { findingName, findingWithTime } from '../../text/finding-in-words.ts';
import { spellInWords } from '../../text/spell-in-words.ts';
import type { Session } from '../../state/session/session.svelte.ts';
import { showFinding } from '../../state/session/show-finding.ts';
import { showSpell } from '../../state/session/show-spell.ts';
import { smallestAround } from '../../state/beats/smallest-around.ts';
import { paintFindings } from '../rhythm/paint-findings.ts';
import type { Palette } from '../painting/palette.ts';
import { nearestAt } from '../rhythm/nearest-at.ts';
import { placeFindings, type PlacedFinding } from '../rhythm/place-findings.ts';
import { placedAt, placeSpells } from '../rhythm/place-spells.ts';

/** The rhythm band stands on the paper's upper edge, the findings under it; with text of its usual size. */
export const RHYTHM_PX = 18;
const FINDINGS_PX = 17;
export const EVENTS_PX = RHYTHM_PX + FINDINGS_PX;
/** A press this near to the tick of something short means it. */
const REACH_PX = 4;

/** Something over the trace that can be pressed. */
export interface TraceEvent {
  /** In words, with its time. */
  readonly words: string;
  readonly show: () => void;
}

/** What is over the trace, and what is selected when it is pressed. */
export type PlacedSession = Pick<Session, 'analysis' | 'beats' | 'select' | 'selection' | 'summary' | 'viewport'>;

/** Rhythm spells and findings over the trace: where they are, what is under a finger, how findings are painted. */
export class TraceEvents {
  readonly #session: PlacedSession;
  readonly #textScale: () => number;

  readonly #placed = $derived.by(() => {
    const { analysis, summary, viewport } = this.#session;
    return analysis && summary ? placeFindings(analysis.rhythm.findings, summary.sampleRateHz, viewport) : [];
  });
  /** The finding the selected beat lies in, the shortest if there are several. */
  readonly #current = $derived.by(() => {
    const { analysis, beats, selection } = this.#session;
    if (!analysis || !beats || selection.index === null) return null;
    return smallestAround(analysis.rhythm.findings, beats.rPeakSample[selection.index] ?? -1);
  });

  /** `textScale` is how many times its usual size text is. */
  constructor(session: PlacedSession, textScale: () => number = () => 1) {
    this.#session = session;
    this.#textScale = textScale;
  }

  get rhythmPx(): number {
    return RHYTHM_PX * this.#textScale();
  }

  /** Height of both. */
  get heightPx(): number {
    return EVENTS_PX * this.#textScale();
  }

  /** The rhythm or the finding under a position; null where none is. */
  at(xPx: number, yPx: number): TraceEvent | null {
    if (yPx < this.rhythmPx) return this.#spellAt(xPx);
    if (yPx >= this.heightPx) return null;
    const finding = nearestAt(this.#placed, xPx, REACH_PX)?.finding;
    const rate = this.#session.summary?.sampleRateHz;
    if (!finding || !rate) return null;
    return { words: findingWithTime(finding, rate), show: () => showFinding(this.#session, finding) };
  }

  paint(context: CanvasRenderingContext2D, palette: Palette): void {
    const look = {
      topPx: this.rhythmPx,
      heightPx: this.heightPx - this.rhythmPx,
      current: this.#current,
      nameOf: ({ finding }: PlacedFinding) => findingName(finding),
    };
    paintFindings(context, this.#placed, look, palette);
  }

  #spellAt(xPx: number): TraceEvent | null {
    const { analysis, viewport } = this.#session;
    const spell = analysis && placedAt(placeSpells(analysis.spells, viewport), xPx, REACH_PX)?.spell;
    return spell ? { words: spellInWords(spell, 1), show: () => showSpell(this.#session, spell) } : null;
  }
}
