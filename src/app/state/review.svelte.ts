import { SvelteSet } from 'svelte/reactivity';
import type { Beats, RecordingSummary } from '../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { compareWithReference } from '../../ecg/scoring/compare-with-reference.ts';

/** What can be gone through beat by beat. */
export const REVIEW_QUEUES = ['ectopic', 'V', 'S', 'F', 'notSure', 'disagreements'] as const;
export type ReviewQueue = (typeof REVIEW_QUEUES)[number];

interface ReviewedSession {
  readonly beats: Beats | null;
  readonly analysis: object | null;
  readonly summary: RecordingSummary | null;
  readonly selection: { readonly index: number | null };
  /** Told of every decision. */
  readonly keeping: { changed(): void };
  select(index: number): void;
}

/**
 * A walk through the beats worth looking at. A beat is done when the person confirmed, corrected or dismissed it; what is
 * done stays in the queue's count and is passed over.
 */
export class Review {
  readonly #session: ReviewedSession;
  queue = $state<ReviewQueue>('ectopic');
  /** Confirmed beats by the sample of their R peak. */
  readonly confirmed = new SvelteSet<number>();
  /** Beats put aside without a decision, as artefacts are: by the sample of their R peak. */
  readonly dismissed = new SvelteSet<number>();

  /** Indices of the beats of the chosen queue, in time order. */
  readonly members: readonly number[] = $derived.by(() => {
    const { beats } = this.#session;
    return beats ? this.membersOf(this.queue) : [];
  });
  readonly left: readonly number[] = $derived.by(() => this.members.filter((index) => !this.isDone(index)));

  constructor(session: ReviewedSession) {
    this.#session = session;
  }

  membersOf(queue: ReviewQueue): number[] {
    const { beats, summary, analysis } = this.#session;
    if (!beats || !summary) return [];
    if (queue === 'disagreements') {
      if (!analysis || summary.reference.sample.length === 0) return [];
      const { reference, sampleRateHz } = summary;
      return compareWithReference(reference, beats, sampleRateHz, reference.flutter).disagreements.flatMap(
        ({ beatIndex }) => (beatIndex === null ? [] : [beatIndex]),
      );
    }
    const classes = { ectopic: ['V', 'S', 'F'], V: ['V'], S: ['S'], F: ['F'], notSure: [] }[queue];
    const wanted = classes.map((name) => BEAT_CLASSES.findIndex((beatClass) => beatClass === name));
    const members: number[] = [];
    for (let i = 0; i < beats.count; i++) {
      const isMember = queue === 'notSure' ? beats.notSure[i] === 1 : wanted.includes(beats.classIndex[i] ?? 0);
      if (isMember) members.push(i);
    }
    return members;
  }

  isDone(index: number): boolean {
    return (this.#session.beats?.editMarks[index] ?? 0) !== 0 || this.isReviewed(index);
  }

  /** Whether the person confirmed or dismissed it. */
  isReviewed(index: number): boolean {
    const sample = this.#session.beats?.rPeakSample[index] ?? -1;
    return this.confirmed.has(sample) || this.dismissed.has(sample);
  }

  /** The next beat of the queue that is still to be looked at, on one side of the selected one; null when there is none. */
  neighbour(direction: 1 | -1): number | null {
    const from = this.#session.selection.index ?? -1;
    const found = direction > 0 ? this.left.find((index) => index > from) : this.left.findLast((index) => index < from);
    return found ?? null;
  }

  /** The selected beat is as it should be: goes on to the next one. */
  confirm(): void {
    this.#decide(this.confirmed, this.dismissed);
  }

  /** Nothing is to be said about the selected beat: goes on to the next one. */
  dismiss(): void {
    this.#decide(this.dismissed, this.confirmed);
  }

  /** The selected beat is to be looked at again. */
  reopen(): void {
    const sample = this.#selectedSample();
    if (sample === null) return;
    this.confirmed.delete(sample);
    this.dismissed.delete(sample);
    this.#session.keeping.changed();
  }

  /** Brings back decisions made earlier. */
  restore(confirmed: readonly number[], dismissed: readonly number[]): void {
    this.clear();
    for (const sample of confirmed) this.confirmed.add(sample);
    for (const sample of dismissed) this.dismissed.add(sample);
  }

  clear(): void {
    this.confirmed.clear();
    this.dismissed.clear();
  }

  #decide(into: SvelteSet<number>, outOf: SvelteSet<number>): void {
    const sample = this.#selectedSample();
    if (sample === null) return;
    into.add(sample);
    outOf.delete(sample);
    this.#session.keeping.changed();
    const next = this.neighbour(1) ?? this.left[0];
    if (next !== undefined) this.#session.select(next);
  }

  #selectedSample(): number | null {
    const { selection, beats } = this.#session;
    return selection.index === null ? null : (beats?.rPeakSample[selection.index] ?? null);
  }
}
