import type { Analysis, Beats, SimilarBeatWaves, SimilarSoFar } from '../../../analysis/analysis.ts';
import type { AnalysisApi } from '../../../analysis/analysis-api.ts';
import { EDIT_MARKS } from '../../../ecg/beats/edit-beats.ts';
import { beatsToOffer } from './beats-to-offer.ts';

/** Small pictures shown of the similar beats. */
const SHOWN = 8;

interface ComparedSession {
  readonly analysis: Analysis | null;
  readonly beats: Beats | null;
  readonly selection: { readonly index: number | null };
  readonly answers: Pick<AnalysisApi, 'similarBeats'>;
  readonly report: (error: unknown) => void;
}

/** What an answer is about: the beat by its place, as edits change its number. */
interface About {
  readonly sample: number;
  readonly beatCount: number;
}

/** The beats most like the selected one, and which of them could get the label the person gave it. */
export class SimilarToSelected {
  readonly #session: ComparedSession;
  #answer = $state.raw<(SimilarBeatWaves & About) | null>(null);
  #latest = $state.raw<(SimilarSoFar & About) | null>(null);
  /** What waits for its answer. */
  #asked: { readonly sample: number; readonly analysis: Analysis } | null = null;

  /** Null while they are not all known, or belong to another beat. */
  readonly beats: SimilarBeatWaves | null = $derived(this.#isCurrent(this.#answer) ? this.#answer : null);
  /** The likest that are known while the others are looked for; in a week that takes some ten seconds. */
  readonly soFar: SimilarSoFar | null = $derived(!this.beats && this.#isCurrent(this.#latest) ? this.#latest : null);
  /** Beats the label given by the person could also be given to; empty when it gave none. */
  readonly offered: readonly number[] = $derived.by(() => {
    const { beats, selection } = this.#session;
    if (!this.beats || !beats || selection.index === null) return [];
    const isGiven = ((beats.editMarks[selection.index] ?? 0) & EDIT_MARKS.relabelled) !== 0;
    return isGiven ? beatsToOffer(beats, selection.index, this.beats.beatIndex) : [];
  });

  constructor(session: ComparedSession) {
    this.#session = session;
  }

  /** Asks about the selected beat, unless its answer is here or on its way. What is being looked for of another beat is ended. */
  async ask(): Promise<void> {
    const { analysis, selection, answers, report } = this.#session;
    const sample = this.#sample;
    if (!analysis || selection.index === null || sample === null) return;
    if (this.beats) {
      // What is still looked for of another beat would take their place.
      this.#asked = null;
      this.#latest = null;
      return;
    }
    if (this.#asked?.sample === sample && this.#asked.analysis === analysis) return;
    const asked = { sample, analysis };
    this.#asked = asked;
    const about = { sample, beatCount: analysis.beats.count };
    try {
      const found = await answers.similarBeats(selection.index, SHOWN, (soFar) => {
        if (this.#asked === asked) this.#latest = { ...soFar, ...about };
      });
      if (this.#asked === asked) this.#answer = { ...found, ...about };
    } catch (error) {
      if (this.#asked === asked) report(error);
    } finally {
      if (this.#asked === asked) {
        this.#asked = null;
        this.#latest = null;
      }
    }
  }

  #isCurrent(about: About | null): boolean {
    return about !== null && about.beatCount === this.#session.beats?.count && about.sample === this.#sample;
  }

  get #sample(): number | null {
    const { beats, selection } = this.#session;
    return selection.index === null ? null : (beats?.rPeakSample[selection.index] ?? null);
  }
}
