import type { Analysis, Beats, SimilarBeatWaves } from '../../../analysis/analysis.ts';
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

interface Answer extends SimilarBeatWaves {
  /** The beat asked about, by its place: edits change its number. */
  readonly sample: number;
  readonly beatCount: number;
}

/** The beats most like the selected one, and which of them could get the label the person gave it. */
export class SimilarToSelected {
  readonly #session: ComparedSession;
  #answer = $state.raw<Answer | null>(null);
  #busy = false;
  #wanted = false;

  /** Null while they are not known, or belong to another beat. */
  readonly beats: SimilarBeatWaves | null = $derived.by(() => {
    const { beats } = this.#session;
    const answer = this.#answer;
    return answer && answer.beatCount === beats?.count && answer.sample === this.#sample ? answer : null;
  });
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

  /** Asks about the selected beat, unless its answer is here. Stepping through beats asks only about the last. */
  async ask(): Promise<void> {
    this.#wanted = true;
    if (this.#busy) return;
    this.#busy = true;
    while (this.#wanted) {
      this.#wanted = false;
      await this.#load();
    }
    this.#busy = false;
  }

  async #load(): Promise<void> {
    const { analysis, selection, answers, report } = this.#session;
    const sample = this.#sample;
    if (!analysis || selection.index === null || sample === null || this.beats) return;
    try {
      const found = await answers.similarBeats(selection.index, SHOWN);
      this.#answer = { ...found, sample, beatCount: analysis.beats.count };
    } catch (error) {
      report(error);
    }
  }

  get #sample(): number | null {
    const { beats, selection } = this.#session;
    return selection.index === null ? null : (beats?.rPeakSample[selection.index] ?? null);
  }
}
