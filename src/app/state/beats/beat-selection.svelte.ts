import type { BeatExplanation } from '../../../analysis/analysis.ts';
import type { BeatClass } from '../../../ecg/beats/beat-class.ts';

interface Question {
  readonly index: number;
  readonly explainedClass: BeatClass | null;
}

/**
 * The selected beat and why it was given its class. Stepping through beats asks for one explanation at a time: answers
 * to beats left behind are dropped, and questions that were overtaken are never asked.
 */
export class BeatSelection {
  index = $state<number | null>(null);
  /** The last answer: it may belong to the beat selected before (see its `beatIndex`). */
  explanation = $state.raw<BeatExplanation | null>(null);
  explaining = $state(false);
  readonly #explain: (index: number, explainedClass: BeatClass | null) => Promise<BeatExplanation>;
  readonly #refuse: (error: unknown) => void;
  #wanted: Question | null = null;
  #busy = false;

  constructor(
    explain: (index: number, explainedClass: BeatClass | null) => Promise<BeatExplanation>,
    refuse: (error: unknown) => void,
  ) {
    this.#explain = explain;
    this.#refuse = refuse;
  }

  /** Selects a beat without asking about it. The last explanation stays, for its view to fade, until none is selected. */
  set(index: number | null): void {
    if (index === this.index) return;
    this.index = index;
    if (index === null) this.explanation = null;
    this.#wanted = null;
    this.explaining = false;
  }

  /** Asks why the selected beat was given its best class, or how it would fit another one. */
  ask(explainedClass: BeatClass | null = null): void {
    if (this.index === null) return;
    this.#wanted = { index: this.index, explainedClass };
    this.explaining = true;
    if (!this.#busy) void this.#answer();
  }

  async #answer(): Promise<void> {
    this.#busy = true;
    while (this.#wanted) {
      const question: Question = this.#wanted;
      try {
        const explanation = await this.#explain(question.index, question.explainedClass);
        if (this.#wanted === question) this.explanation = explanation;
      } catch (error) {
        if (this.#wanted === question) {
          // What is there explains another beat, and nothing better will come.
          this.explanation = null;
          this.#refuse(error);
        }
      }
      if (this.#wanted === question) {
        this.#wanted = null;
        this.explaining = false;
      }
    }
    this.#busy = false;
  }
}
