import type { Adaptation, Analysis } from '../../../analysis/analysis.ts';
import type { AnalysisApi } from '../../../analysis/analysis-api.ts';
import { EDIT_MARKS, type AdaptedLabels } from '../../../ecg/beats/edit-beats.ts';

/** Labels the person must have given before the network can be asked to learn from them. */
const FEWEST_LABELS = 3;

interface AdaptedSession {
  readonly analysis: Analysis | null;
  readonly editing: { adapt(labels: readonly AdaptedLabels[]): void; applied(): Promise<void> };
  readonly report: (error: unknown) => void;
}

/**
 * Learning from the labels of one recording: the worker fits the network's last layer to them and says what would change;
 * nothing does before the person agrees, and then it is one edit that can be undone.
 */
export class Adapting {
  busy = $state(false);
  /** What was found, for the analysis it was asked about. */
  #found = $state.raw<{ readonly analysis: Analysis; readonly adaptation: Adaptation } | null>(null);
  readonly #api: Pick<AnalysisApi, 'adapt'>;
  readonly #session: AdaptedSession;

  constructor(api: Pick<AnalysisApi, 'adapt'>, session: AdaptedSession) {
    this.#api = api;
    this.#session = session;
  }

  /** Labels given by the person so far. */
  readonly labelCount = $derived.by(
    () => this.#session.analysis?.beats.editMarks.filter((marks) => (marks & EDIT_MARKS.relabelled) !== 0).length ?? 0,
  );

  get canAsk(): boolean {
    return this.labelCount >= FEWEST_LABELS;
  }

  /** The answer, as long as the analysis is still the one it is about. */
  get proposal(): Adaptation | null {
    return this.#found?.analysis === this.#session.analysis ? (this.#found?.adaptation ?? null) : null;
  }

  async ask(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      // What the person labelled last is learnt from too.
      await this.#session.editing.applied();
      const { analysis } = this.#session;
      if (!analysis) return;
      this.#found = { analysis, adaptation: await this.#api.adapt() };
    } catch (error) {
      this.#session.report(error);
    } finally {
      this.busy = false;
    }
  }

  accept(): void {
    const { proposal } = this;
    if (proposal) this.#session.editing.adapt(proposal.labels);
    this.dismiss();
  }

  dismiss(): void {
    this.#found = null;
  }
}
