import type { Analysis, Beats, RecordingSummary, SimilarBeatWaves } from '../../../analysis/analysis.ts';
import type { Stretch } from '../../../ecg/rhythm/finding.ts';
import { smallestAround } from '../beats/smallest-around.ts';
import type { Decision } from './operation.ts';
import { queueMembership } from './queue-membership.ts';
import type { Work } from './work.svelte.ts';
import { compareWithReference } from '../../../ecg/scoring/compare-with-reference.ts';

/** What can be gone through beat by beat: `shape` are the beats like one, `finding` those of one stretch. */
export const REVIEW_QUEUES = ['ectopic', 'V', 'S', 'F', 'notSure', 'disagreements', 'shape', 'finding', 'all'] as const;
export type ReviewQueue = (typeof REVIEW_QUEUES)[number];

interface ReviewedSession {
  readonly beats: Beats | null;
  readonly analysis: Pick<Analysis, 'rhythm'> | null;
  readonly summary: RecordingSummary | null;
  readonly selection: { readonly index: number | null };
  readonly similar: { readonly beats: SimilarBeatWaves | null };
  readonly steps: { readonly firstInView: number };
  readonly work: Pick<Work, 'present' | 'shown' | 'do'>;
  readonly editing: { selectedSample(): number | null };
  select(index: number): void;
}

/**
 * A walk through the beats worth looking at. A beat is done when the person confirmed, corrected or dismissed it. Steps go to
 * every beat of the queue; a decision goes on to the next one that is left.
 */
export class Review {
  readonly #session: ReviewedSession;
  queue = $state<ReviewQueue>('ectopic');
  /** R samples of the beats of one shape, and the stretch of one finding, as they were when they were chosen. */
  #shape = $state.raw<readonly number[] | null>(null);
  #stretch = $state.raw<Stretch | null>(null);

  /** Indices of the beats of the chosen queue, in time order. */
  readonly members: readonly number[] = $derived.by(() => {
    const { beats } = this.#session;
    return beats ? this.membersOf(this.queue) : [];
  });
  readonly left: readonly number[] = $derived.by(() => this.members.filter((index) => !this.isDone(index)));

  constructor(session: ReviewedSession) {
    this.#session = session;
  }

  /** Chooses what is gone through; a shape and a finding are those of the selected beat. */
  choose(queue: ReviewQueue): void {
    if (queue === 'shape') this.#shape = this.#selectedShape ?? this.#shape;
    if (queue === 'finding') this.#stretch = this.#selectedFinding ?? this.#stretch;
    this.queue = queue;
  }

  /** Goes through the beats of a finding or a rhythm spell. */
  chooseStretch(stretch: Stretch): void {
    this.#stretch = stretch;
    this.queue = 'finding';
  }

  /** Whether a queue can be chosen now: a reference to disagree with, a beat with a shape, a beat in a finding. */
  offers(queue: ReviewQueue): boolean {
    if (queue === 'disagreements') return (this.#session.summary?.reference.sample.length ?? 0) > 0;
    // Without a list of its beats, of which a week has a million.
    if (queue === 'shape') return this.#session.similar.beats !== null || this.#shape !== null;
    if (queue === 'finding') return (this.#selectedFinding ?? this.#stretch) !== null;
    return true;
  }

  /** Another recording or lead: the shape and the stretch were of the old one. */
  clear(): void {
    this.#shape = null;
    this.#stretch = null;
    this.queue = 'ectopic';
  }

  /** The beats are all there: where none is ectopic, all of them are gone through. */
  begin(): void {
    if (this.queue === 'ectopic' && this.members.length === 0) this.queue = 'all';
  }

  get #selectedShape(): readonly number[] | null {
    const { beats, selection, similar } = this.#session;
    if (!beats || selection.index === null || !similar.beats) return null;
    return [selection.index, ...similar.beats.beatIndex].map((index) => beats.rPeakSample[index] ?? -1);
  }

  get #selectedFinding(): Stretch | null {
    const { beats, analysis, selection } = this.#session;
    if (!beats || !analysis || selection.index === null) return null;
    return smallestAround(analysis.rhythm.findings, beats.rPeakSample[selection.index] ?? -1);
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
    const isMember = queueMembership(queue, beats, { shape: this.#shape, stretch: this.#stretch });
    const members: number[] = [];
    for (let i = 0; i < beats.count; i++) if (isMember(i)) members.push(i);
    return members;
  }

  /** Whether there is nothing to do about it any more, in what is shown of the person's work or is on its way. */
  isDone(index: number, work = this.#session.work.shown): boolean {
    return (this.#session.beats?.editMarks[index] ?? 0) !== 0 || this.isReviewed(index, work);
  }

  /** Whether the person confirmed or dismissed it. */
  isReviewed(index: number, { confirmed, dismissed } = this.#session.work.shown): boolean {
    const sample = this.#session.beats?.rPeakSample[index] ?? -1;
    return confirmed.has(sample) || dismissed.has(sample);
  }

  /** The next beat of the queue on one side of the selected one, or of what is in view when none is; null when there is none. */
  neighbour(direction: 1 | -1): number | null {
    const { selection, steps } = this.#session;
    const from = selection.index ?? steps.firstInView - (direction > 0 ? 1 : 0);
    const { members } = this;
    const found = direction > 0 ? members.find((index) => index > from) : members.findLast((index) => index < from);
    return found ?? null;
  }

  /** Selects the next beat of the queue on one side; false when there is none. */
  step(direction: 1 | -1): boolean {
    const next = this.neighbour(direction);
    if (next !== null) this.#session.select(next);
    return next !== null;
  }

  /** The selected beat is as it should be: goes on to the next one. */
  confirm(): void {
    this.#decide('confirmed');
  }

  /** Nothing is to be said about the selected beat: goes on to the next one. */
  dismiss(): void {
    this.#decide('dismissed');
  }

  /** The selected beat is to be looked at again. */
  reopen(): void {
    this.#note('open');
  }

  #decide(decision: Decision): void {
    if (!this.#note(decision)) return;
    const { selection, work } = this.#session;
    const from = selection.index ?? -1;
    const left = this.members.filter((index) => !this.isDone(index, work.present));
    const next = left.find((index) => index > from) ?? left[0];
    if (next !== undefined) this.#session.select(next);
  }

  /** Whether there is a beat to decide about. */
  #note(decision: Decision): boolean {
    const sample = this.#session.editing.selectedSample();
    if (sample !== null) this.#session.work.do({ kind: 'review', sample, decision });
    return sample !== null;
  }
}
